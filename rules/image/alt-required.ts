import { defineRule, newAttribute } from 'sendlint/rule';
import { isDecorative, isOpen, shownImages } from './images/image-kinds.ts';
import { isMain } from './images/page-images.ts';

const MOST_REPORTS = 20;

export default defineRule({
  name: 'image/alt-required',
  description: 'An image without alt is nothing where images are not loaded, and its file name where a message is read aloud.',
  advice: 'Say in alt what the image says; write alt="" where it says nothing.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'WCAG 2.2, 1.1.1: non-text content', url: 'https://www.w3.org/TR/WCAG22/#non-text-content' },
    { title: 'HTML Living Standard: alt', url: 'https://html.spec.whatwg.org/multipage/images.html#alt' },
    { title: 'Email Markup Consortium: accessibility report 2025', url: 'https://emailmarkup.org/en/reports/accessibility/2025/' },
  ],
  messages: {
    missing: 'The image has no alt, so nothing stands for it where images are not loaded.',
    more: '{{count}} more images have no alt; this is the first of them.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<img/iu.test(document.markup)) return;
      const missing = shownImages(document).filter(({ element }) => element.attribs['alt'] === undefined && !isDecorative(element) && !isOpen(document, element));
      for (const { element, link } of missing.slice(0, MOST_REPORTS)) {
        // In a link an image is what says where it leads: that is no decoration.
        const edit = link ? undefined : newAttribute(document, element, 'alt=""');
        report({ at: element, messageId: 'missing', ...edit && { suggest: [{ title: 'Write alt="" where the image is decoration alone.', edits: [edit] }] } });
      }
      const next = missing[MOST_REPORTS];
      if (next) report({ at: next.element, messageId: 'more', data: { count: missing.length - MOST_REPORTS } });
    },
  }),
});
