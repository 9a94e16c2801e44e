import { defineRule } from 'sendlint/rule';
import type { Element, HtmlDocument } from 'sendlint/rule';
import { elementsOf, isMain } from './page/page.ts';

const MOST_REPORTS = 10;

/** Whether anything is to be read in an element: text, or an image with one. */
const says = (document: HtmlDocument, element: Element): boolean => document.textOf(element).value.trim() !== '' || elementsWithin(element).some(({ name, attribs }) => name === 'img' && attribs['alt']?.trim() !== '');

const elementsWithin = (element: Element): readonly Element[] => {
  const found: Element[] = [];
  const open: Element['children'] = [...element.children];
  for (let node = open.pop(); node && found.length < 1000; node = open.pop()) {
    if (!('attribs' in node)) continue;
    found.push(node);
    for (const child of node.children) open.push(child);
  }
  return found;
};

export default defineRule({
  name: 'accessibility/heading-order',
  description: 'People who do not see a message go through it by its headings; one that is empty or skips a level looks like something is missing.',
  advice: 'Choose a heading by its level, and its size by CSS.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'info' },
  references: [
    { title: 'WCAG 2.2, technique G141: organizing a page using headings', url: 'https://www.w3.org/WAI/WCAG22/Techniques/general/G141' },
    { title: 'WCAG 2.2, 2.4.6: headings and labels', url: 'https://www.w3.org/TR/WCAG22/#headings-and-labels' },
  ],
  messages: {
    skipped: 'This <{{name}}> follows a heading of level {{before}}, so level {{missing}} is skipped.',
    empty: 'This <{{name}}> is empty, and is read as a heading.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<h[1-6]/iu.test(document.markup)) return;
      let before = 0;
      let said = 0;
      for (const heading of elementsOf(document).headings) {
        if (said >= MOST_REPORTS || heading.attribs['role'] !== undefined || !document.styleOf(heading).visible) continue;
        const { name } = heading;
        const level = Number(name.slice(1));
        if (!says(document, heading)) {
          said += 1;
          report({ at: heading, messageId: 'empty', data: { name } });
          continue;
        }
        // A message may begin at any level: it stands in a page that has headings of its own.
        if (before > 0 && level > before + 1) {
          said += 1;
          report({ at: heading, messageId: 'skipped', data: { name, before, missing: before + 1 } });
        }
        before = level;
      }
    },
  }),
});
