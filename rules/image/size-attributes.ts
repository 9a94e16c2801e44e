import { defineRule } from 'sendlint/rule';
import { isOpen, shownImages } from './images/image-kinds.ts';
import { isMain } from './images/page-images.ts';

const MOST_REPORTS = 20;

export default defineRule({
  name: 'image/size-attributes',
  description: 'Outlook on Windows shows an image at its own size where the width attribute is missing, whatever CSS says.',
  advice: 'Write width, and height where the layout is to keep its place, as attributes.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'Microsoft: HTML and CSS rendering capabilities of Outlook', url: 'https://learn.microsoft.com/en-us/previous-versions/office/developer/office-2007/aa338201(v=office.12)' },
    { title: 'HTML Living Standard: dimension attributes', url: 'https://html.spec.whatwg.org/multipage/embedded-content-other.html#dimension-attributes' },
  ],
  messages: {
    neither: 'The image has neither width nor height, so Outlook on Windows shows it at its own size, and no client keeps room for it.',
    width: 'The image has no width attribute, so Outlook on Windows shows it as wide as its file is.',
    more: '{{count}} more images have no width attribute; this is the first of them.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<img/iu.test(document.markup)) return;
      const missing = shownImages(document).filter(({ element }) => element.attribs['width'] === undefined && element.attribs['src'] !== undefined && !isOpen(document, element));
      for (const { element } of missing.slice(0, MOST_REPORTS)) report({ at: element, messageId: element.attribs['height'] === undefined ? 'neither' : 'width' });
      const next = missing[MOST_REPORTS];
      if (next) report({ at: next.element, messageId: 'more', data: { count: missing.length - MOST_REPORTS } });
    },
  }),
});
