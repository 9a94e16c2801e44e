import { defineRule } from 'sendlint/rule';
import { rewritten } from './words/rewritten-field.ts';
import { encodedWordsOf, fieldsWithWords } from './words/encoded-words.ts';

const LONGEST_WORD = 75;
const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/encoded-word-length',
  description: 'An encoded word of more than 75 characters need not be decoded: some clients show it as it is, =?utf-8?Q?….',
  advice: 'Break the text into several encoded words, each on a line of its own; every mail library does.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [{ title: 'RFC 2047 §2 Syntax of encoded words', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-2' }],
  messages: {
    long: 'This encoded word is {{length}} characters long; {{limit}} are allowed.',
  },
  stateless: true,

  create: ({ report }) => ({
    message({ header }) {
      for (const field of fieldsWithWords(header)) {
        let reports = 0;
        for (const { span } of encodedWordsOf(field)) {
          const length = span.end - span.start;
          if (length <= LONGEST_WORD || reports === MOST_REPORTS) continue;
          reports += 1;
          const edit = rewritten(field);
          report({ at: span, messageId: 'long', data: { length, limit: LONGEST_WORD }, ...edit && { fix: [edit] } });
        }
      }
    },
  }),
});
