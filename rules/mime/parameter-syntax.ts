import { defineRule } from 'sendlint/rule';
import { excerpt, ownDefects } from './texts/faulty-texts.ts';

export default defineRule({
  name: 'mime/parameter-syntax',
  description: 'Readers repair a malformed parameter each in their own way: the name of a file, the charset or the boundary they arrive at differ.',
  advice: 'Put values with spaces or punctuation in double quotes, and encode other characters as RFC 2231 says.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2045 §5.1 Syntax of the Content-Type header field', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-5.1' },
    { title: 'RFC 2231 Parameter values: charsets, languages, continuations', url: 'https://www.rfc-editor.org/rfc/rfc2231' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'BROKEN_CONTENT_TYPE', score: 1.5, differs: 'There only Content-Type is looked at, and a missing type counts; here its parameters, and those of Content-Disposition.' },
  ],
  messages: { malformed: 'This parameter is malformed: {{text}}' },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { span } of ownDefects(message, 'malformed-parameter')) report({ at: span, messageId: 'malformed', data: { text: excerpt(span) } });
    },
  }),
});
