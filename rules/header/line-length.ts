import { defineRule } from 'sendlint/rule';
import { foldsOf } from './fields/fold.ts';
import { oddLinesOf } from './fields/header-lines.ts';

const LONGEST = 998;
/** Lines that are folded are folded to what is recommended. */
const FOLDED = 76;
const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/line-length',
  description: 'A line of a header has at most 998 bytes: servers refuse a longer one, cut it, or break it where it does harm.',
  advice: 'Fold the field: begin a new line with a space before a word.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §2.1.1 Line length limits', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1' },
    { title: 'KumoMTA: line_length_hard_limit', url: 'https://docs.kumomta.com/reference/kumo/start_esmtp_listener/line_length_hard_limit/' },
  ],
  messages: {
    long: 'This line of the header is {{length}} bytes long; {{limit}} are allowed.',
  },
  stateless: true,

  create: ({ report }) => ({
    part: {
      '*'(part, root) {
        // The fields of a template have no lines of their own.
        if (root.type !== 'message') return;
        let reports = 0;
        for (const { text, start, end } of oddLinesOf(part).long) {
          const length = end - start;
          if (length <= LONGEST || reports === MOST_REPORTS) continue;
          reports += 1;
          const fix = foldsOf({ text, start, end }, FOLDED);
          const cuts = [start, ...fix.map(({ at }) => at.start), end];
          const isShort = cuts.every((cut, index) => index === 0 || cut - (cuts[index - 1] ?? start) <= LONGEST);
          report({ at: text.span(start + LONGEST, end), messageId: 'long', data: { length, limit: LONGEST }, ...isShort && { fix } });
        }
      },
    },
  }),
});
