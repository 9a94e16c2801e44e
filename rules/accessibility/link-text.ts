import { defineRule } from 'sendlint/rule';
import type { Element } from 'sendlint/rule';
import { elementsOf, isMain, isNamed } from './page/page.ts';

/** No text of the list is longer. */
const LONGEST = 30;
const MOST_REPORTS = 10;

/** The text in a link, as the source has it; `undefined` where it is longer than any of the list, or a picture stands in it. */
const shortText = (link: Element): string | undefined => {
  let text = '';
  const open = link.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text' && 'data' in node) text += ` ${node.data.trim()} `;
    if ('attribs' in node) {
      if (node.name === 'img') return undefined;
      for (const child of node.children.toReversed()) open.push(child);
    }
    if (text.length > 2 * LONGEST) return undefined;
  }
  const words = text.replaceAll(/[^\p{L}\p{M}\s\uE000]+/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
  return words.length > 0 && words.length <= LONGEST ? words : undefined;
};

export default defineRule({
  name: 'accessibility/link-text',
  description: 'In a list of the links of a message “click here” says nothing of where it leads.',
  advice: 'Let the link say what is behind it, as in “See the opening hours”.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'info' },
  references: [
    { title: 'WCAG 2.2, 2.4.4: link purpose', url: 'https://www.w3.org/TR/WCAG22/#link-purpose-in-context' },
    { title: 'Email Markup Consortium: accessibility report 2025', url: 'https://emailmarkup.org/en/reports/accessibility/2025/' },
  ],
  messages: {
    vague: 'The link says “{{text}}” and nothing of where it leads.',
  },
  stateless: true,

  create: ({ report }) => ({
    async html(document) {
      if (!isMain(document) || !/<a\s/iu.test(document.markup)) return;
      const short = elementsOf(document).links.flatMap((link) => {
        const text = link.attribs['href'] === undefined || isNamed(link) ? undefined : shortText(link);
        return text === undefined ? [] : [{ link, text }];
      });
      if (short.length === 0) return;
      const { VAGUE } = await import('./page/vague-texts.ts');
      const said = new Set<string>();
      for (const { link, text } of short) {
        const words = text.toLowerCase();
        if (said.size >= MOST_REPORTS || said.has(words) || !VAGUE.has(words) || !document.styleOf(link).visible) continue;
        said.add(words);
        report({ at: link, messageId: 'vague', data: { text } });
      }
    },
  }),
});
