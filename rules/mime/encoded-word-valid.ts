import { defineRule } from 'sendlint/rule';
import { excerpt, ownDefects } from './texts/faulty-texts.ts';

export default defineRule({
  name: 'mime/encoded-word-valid',
  description: 'A malformed encoded word is shown as it is, =?utf-8?Q?…, or with broken letters: in a subject or a name, where people look first.',
  advice: 'Let a library encode subjects and names; each encoded word has at most 75 characters, no space, and whole letters only.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2047 §2 Syntax of encoded words', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-2' },
    { title: 'RFC 2047 §5 Use of encoded words', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-5' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'BAD_ENC_HEADER', score: 0.001, differs: 'There white space in the text of a word, or a letter more than one for its encoding, is what counts, and in any field; here the word must not be decodable, or lose letters.' },
  ],
  messages: { malformed: 'This encoded word cannot be decoded as it says: "{{word}}".' },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { span } of ownDefects(message, 'bad-encoded-word')) report({ at: span, messageId: 'malformed', data: { word: excerpt(span) } });
    },
  }),
});
