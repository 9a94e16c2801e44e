import { defineRule } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';
import { elementsOf, isMain, isNamed, isOpen } from './page/page.ts';

const MOST_REPORTS = 20;
/** What may stand for a text, here or in another client, as elements of Office, AMP and templates may; images are the matter of image/alt-of-link. */
const SHOWN: ReadonlySet<string> = new Set(['img', 'svg', 'input', 'object', 'video', 'picture']);

/** Whether anything but white space is in a link, hidden or not: text, comments for Outlook, a picture. */
const holdsAnything = (link: Element): boolean => {
  const open: Element['children'] = [...link.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text' && 'data' in node && node.data.trim() !== '') return true;
    if (node.type === 'comment') return true;
    if ('attribs' in node) {
      if (SHOWN.has(node.name) || isNamed(node) || /[:-]/u.test(node.name)) return true;
      for (const child of node.children) open.push(child);
    }
  }
  return false;
};

export default defineRule({
  name: 'accessibility/link-name',
  description: 'A link with nothing in it cannot be seen or clicked, and a screen reader reads its address.',
  advice: 'Write what the link is for into it, or remove it.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'WCAG 2.2, failure F89: links without an accessible name', url: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F89' },
    { title: 'Email Markup Consortium: accessibility report 2025', url: 'https://emailmarkup.org/en/reports/accessibility/2025/' },
  ],
  messages: {
    empty: 'The link is empty, so nobody can see or name it.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<a\s/iu.test(document.markup)) return;
      let said = 0;
      for (const link of elementsOf(document).links) {
        const { href, name, id } = link.attribs;
        // A place to jump to is no link, even with an address beside.
        if (href === undefined || href.trim() === '' || name !== undefined || id !== undefined || said >= MOST_REPORTS) continue;
        if (!link.sourceCodeLocation || isNamed(link) || holdsAnything(link) || isOpen(document, link) || !document.styleOf(link).visible) continue;
        said += 1;
        report({ at: link, messageId: 'empty' });
      }
    },
  }),
});
