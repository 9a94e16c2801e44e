import { defineRule } from 'sendlint/rule';
import { foldsOf } from './fields/fold.ts';
import { LONG, oddLinesOf } from './fields/header-lines.ts';

const LONGEST = 78;
const LONGEST_WITH_WORD = LONG;
const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/line-length-common',
  description: 'Lines of a header should have at most 78 characters, and 76 where they hold an encoded word, for programs that cannot show more.',
  advice: 'Fold the field: begin a new line with a space before a word.',
  severity: 'info',
  presets: { strict: 'info' },
  references: [
    { title: 'RFC 5322 §2.1.1 Line length limits', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1' },
    { title: 'RFC 2047 §2: lines with encoded words', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-2' },
  ],
  messages: {
    long: 'This line of the header is {{length}} characters long and could be folded; {{limit}} are recommended.',
    word: 'This line with an encoded word is {{length}} characters long; {{limit}} are allowed.',
  },

  create: ({ message: root, report }) => ({
    message(message) {
      if (root.type !== 'message') return;
      let reports = 0;
      for (const { text, start, end } of oddLinesOf(message).long) {
        if (end - start > 998 || reports === MOST_REPORTS) continue;
        const line = text.value.slice(start, end);
        // In UTF-8 (RFC 6532) the bytes after the first of a character count for nothing.
        const length = line.replaceAll(/[\u0080-\u00BF]+/gu, '').length;
        const isEncoded = line.includes('=?') && /=\?[\w*-]{1,40}\?[bq]\?/iu.test(line);
        if (length <= (isEncoded ? LONGEST_WITH_WORD : LONGEST) || !isFoldable(line)) continue;
        reports += 1;
        const limit = isEncoded ? LONGEST_WITH_WORD : LONGEST;
        const fix = foldsOf({ text, start, end }, limit);
        report({ at: text.span(start + limit, end), messageId: isEncoded ? 'word' : 'long', data: { length, limit }, ...fix.length > 0 && { fix } });
      }
    },
  }),
});

/** Whether a line has white space between words, other than that after the name of the field or at its begin. */
const isFoldable = (line: string): boolean => /\S[ \t]+\S/u.test(line.replace(/^[!-9;-~]+:[ \t]*/u, ''));
