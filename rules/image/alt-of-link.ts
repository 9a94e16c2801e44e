import { defineRule } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';
import { isOpen, shownImages } from './images/image-kinds.ts';
import { isMain } from './images/page-images.ts';

const MOST_REPORTS = 20;

/** Whether a link has a name of its own, or may get one from a template. */
const isNamed = ({ attribs }: Element): boolean => [attribs['aria-label'], attribs['title'], attribs['aria-labelledby']].some((name) => name !== undefined && name.trim() !== '');

export default defineRule({
  name: 'image/alt-of-link',
  description: 'A link that is an image alone leads nowhere anyone can tell where the image has no text.',
  advice: 'Say in alt where the link leads.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'WCAG 2.2, 2.4.4: link purpose', url: 'https://www.w3.org/TR/WCAG22/#link-purpose-in-context' },
    { title: 'HTML Living Standard: a link or button containing nothing but an image', url: 'https://html.spec.whatwg.org/multipage/images.html#a-link-or-button-containing-nothing-but-the-image' },
  ],
  messages: {
    empty: 'The link holds nothing but images, and none has a text in alt, so nobody can tell where it leads without them.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<img/iu.test(document.markup)) return;
      const images = new Map<Element, Element[]>();
      for (const { element, link } of shownImages(document)) {
        if (link?.attribs['href'] === undefined) continue;
        const its = images.get(link);
        if (its) its.push(element);
        else images.set(link, [element]);
      }
      let said = 0;
      for (const [link, its] of images) {
        const [first] = its;
        // Without any alt it is image/alt-required that says it.
        if (!first || its.some(({ attribs }) => attribs['alt'] === undefined || attribs['alt'].trim() !== '')) continue;
        if (isNamed(link) || its.some((image) => isNamed(image) || isOpen(document, image)) || isOpen(document, link) || document.textOf(link).value.trim() !== '') continue;
        said += 1;
        if (said <= MOST_REPORTS) report({ at: first, messageId: 'empty' });
      }
    },
  }),
});
