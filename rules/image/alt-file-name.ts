import { defineRule } from 'sendlint/rule';
import { knownValue } from './images/image-kinds.ts';
import { imagesOf, isMain } from './images/page-images.ts';

const MOST_REPORTS = 20;
/** A name with the extension of an image, and nothing else. */
const FILE = /^[\w\s%().,@+~/\\-]{0,200}\.(?:jpe?g|png|gif|webp|svg|bmp|avif|tiff?|ico|heic)$/iu;
/** What cameras and programs call pictures nobody has named. */
const CAMERA = /^(?:img|dsc|dscn|dscf|pxl|screen ?shot|screenshot|image|untitled|unnamed|photo|picture)[\s_-]?\d{2,}[\w\s_.-]{0,40}$/iu;

export default defineRule({
  name: 'image/alt-file-name',
  description: 'A file name in alt says nothing of the image.',
  advice: 'Say in alt what the image says; write alt="" where it says nothing.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'WCAG 2.2, failure F30: text alternatives that are not alternatives', url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F30' },
    { title: 'HTML Living Standard: alt', url: 'https://html.spec.whatwg.org/multipage/images.html#alt' },
  ],
  messages: {
    file: 'The alt is the file name “{{alt}}”, which says nothing of the image.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<img/iu.test(document.markup)) return;
      let said = 0;
      for (const { element, link } of imagesOf(document)) {
        const alt = knownValue(element, 'alt')?.trim() ?? '';
        if (alt === '' || said >= MOST_REPORTS || !(FILE.test(alt) || CAMERA.test(alt))) continue;
        said += 1;
        const attribute = document.attribute(element, 'alt');
        const suggest = attribute && !link ? [{ title: 'Write alt="" where the image is decoration alone.', edits: [{ at: attribute.span, text: 'alt=""' }] }] : [];
        report({ at: attribute ?? element, messageId: 'file', data: { alt: alt.slice(0, 60) }, suggest });
      }
    },
  }),
});
