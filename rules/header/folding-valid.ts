import { defineRule } from 'sendlint/rule';
import { headerLines, headerShape } from './fields/header-lines.ts';

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

  create: ({ message: root, report }) => ({
    part: {
      '*'(part) {
        if (root.type !== 'message' || !headerShape(part).hasBlank) return;
        let reports = 0;
        for (const { text, start, end } of headerLines(part)) {
          // A line that is continued begins with a blank; most do not.
          const code = text.value.charCodeAt(start);
          if ((code !== 32 && code !== 9) || reports === MOST_REPORTS || text.value.slice(start, end).trim() !== '') continue;
          reports += 1;
          report({ at: text.span(start, end), messageId: 'blank' });
        }
      },
    },
  }),
});
