import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { judge } from './judge.ts';
import { MAX_DEPTH } from './structure.ts';

export default defineRule({
  name: 'html/valid',
  description: 'Clients repair broken HTML, each in its own way.',
  advice: 'Close what is open, in the order in which it was opened, and write each attribute and each id once.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'HTML Living Standard §13.1, writing HTML documents', url: 'https://html.spec.whatwg.org/multipage/syntax.html#writing' },
    { title: 'HTML Living Standard §13.2.6.4.9, what clients do with a broken table', url: 'https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-intable' },
    { title: 'html-validate, rules', url: 'https://html-validate.org/rules/' },
  ],
  messages: {
    invalid: '{{text}} ({{rule}}).',
    tooDeep: `The elements are nested {{depth}} levels deep; from level ${MAX_DEPTH} on clients and checkers give up.`,
  },

  create: ({ message, report, unchecked }) => {
    // Both views of a body may word one cause differently: "before </td>" in one, "before </div>" in the other.
    const said = new WeakMap<SourceText, Set<string>>();
    return {
      html({ text, markup: source, placeholders }) {
        const judged = judge({ text: text.value, source, placeholders, whole: message.type === 'message' });
        return judged?.then(({ flaws, depth, unchecked: reasons }) => {
          const known = said.get(text) ?? new Set();
          said.set(text, known);
          for (const { start, end, text: words, rule } of flaws) {
            const key = `${rule} ${start}`;
            if (!known.has(key)) report({ at: text.span(start, end), messageId: 'invalid', data: { text: words, rule } });
            known.add(key);
          }
          if (depth) report({ at: text.span(depth.start, depth.end), messageId: 'tooDeep', data: { depth: depth.levels } });
          for (const { start, end, reason } of reasons) unchecked(reason, text.span(start, end));
        });
      },
    };
  },
});
