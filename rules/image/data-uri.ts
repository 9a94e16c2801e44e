import { defineRule } from 'sendlint/rule';
import { imagesOf, isMain } from './images/page-images.ts';
import { sourceKind } from './images/source-kinds.ts';

export default defineRule({
  name: 'image/data-uri',
  description: 'An image written into the HTML as data: is not shown by Outlook on Windows, nor by Gmail on iPhones.',
  advice: 'Put the image on a server and link to it, or embed it as a part and name it by cid:.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Can I email: Base64 images', url: 'https://www.caniemail.com/features/image-base64/' },
    { title: 'RFC 2397: the data URL scheme', url: 'https://www.rfc-editor.org/rfc/rfc2397' },
  ],
  messages: {
    one: 'The image of {{size}} bytes is written as data:, which Outlook on Windows up to 2016 and Gmail on iPhones do not show.',
    many: '{{count}} images of {{size}} bytes together are written as data:, which Outlook on Windows up to 2016 and Gmail on iPhones do not show; this is the largest.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<img[^>]{0,2000}data:/iu.test(document.markup)) return;
      const sources = imagesOf(document).flatMap(({ element }) => {
        const { src = '' } = element.attribs;
        return sourceKind(src.slice(0, 100)) === 'data' ? [{ element, size: src.length }] : [];
      });
      const largest = sources.toSorted((one, other) => other.size - one.size)[0];
      if (!largest) return;
      const { text, start } = document.attribute(largest.element, 'src')?.span ?? document.text.span();
      // The address may be megabytes long: its beginning is enough to point at.
      const at = text.span(start, start + Math.min(largest.size, 'src="data:image/png'.length));
      const size = sources.reduce((sum, source) => sum + source.size, 0);
      report(sources.length === 1 ? { at, messageId: 'one', data: { size } } : { at, messageId: 'many', data: { size, count: sources.length } });
    },
  }),
});
