import { defineRule, newAttribute } from 'sendlint/rule';
import { unsaidBlanks } from './images/blank-images.ts';
import { isMain } from './images/page-images.ts';

export default defineRule({
  name: 'image/alt-of-spacer',
  description: 'A spacer or a tracking pixel without alt is a picture to a screen reader, which reads its file name aloud.',
  advice: 'Write alt="" on images that show nothing.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'HTML Living Standard: tracking pixels and spacers have an empty alt', url: 'https://html.spec.whatwg.org/multipage/images.html#an-image-not-intended-for-the-user' },
    { title: 'WCAG 2.2, technique H67: alt="" for images to be passed over', url: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H67' },
  ],
  messages: {
    one: 'The image shows nothing and has no alt, so its file name may be read aloud.',
    many: '{{count}} images that show nothing have no alt, so their file names may be read aloud; this is the first.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<img/iu.test(document.markup)) return;
      const blanks = unsaidBlanks(document);
      const [first] = blanks;
      if (!first) return;
      const fix = blanks.flatMap((image) => newAttribute(document, image, 'alt=""') ?? []);
      if (blanks.length === 1) report({ at: first, messageId: 'one', fix });
      else report({ at: first, messageId: 'many', data: { count: blanks.length }, fix });
    },
  }),
});
