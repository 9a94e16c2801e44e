import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { oddLinesOf } from './fields/header-lines.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/folding-valid',
  description: 'A line of a header that holds only white space is taken for the end of the header by some servers and filters: the rest is then shown as text.',
  advice: 'Take the line out, or leave out the line break before it.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [{ title: 'RFC 5322 §3.2.2 Folding white space and comments', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.2.2' }],
  messages: {
    blank: 'This line of the header holds nothing but white space.',
  },
  stateless: true,

  create: ({ report }) => ({
    part: {
      '*'(part, root) {
        if (root.type !== 'message') return;
        let reports = 0;
        for (const { text, start, end } of oddLinesOf(part).blank) {
          if (reports === MOST_REPORTS) continue;
          reports += 1;
          // The line end before it goes with it: a header that ended there would leave its other fields to the body.
          const before = text.value.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
          report({ at: text.span(start, end), messageId: 'blank', ...before >= 0 && isWithin(part, text.value, end) && { fix: [{ at: text.span(before, end), text: '' }] } });
        }
      },
    },
  }),
});

/** Whether the header goes on behind a line: text there means that the line was to end the header. */
const isWithin = ({ header: { fields } }: Part, value: string, end: number): boolean => {
  const next = value.indexOf('\n', end) + 1;
  return next === 0 || next >= value.length || /[ \t]/u.test(value.charAt(next)) || fields.some(({ span }) => span.start === next);
};
