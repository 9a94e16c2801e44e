import { defineRule } from 'sendlint/rule';
import { excerpt, ownDefects } from './texts/faulty-texts.ts';

export default defineRule({
  name: 'mime/field-syntax',
  description: 'A line in a header that is no field ends the header for some readers, which then show the rest of it as text; Gmail refuses malformed headers.',
  advice: 'Write every field as "Name: value", begin a continued line with a space, and put an empty line only after the last field.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §2.2 Header fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.2' },
    { title: 'Gmail SMTP errors: 550 5.7.1, malformed header', url: 'https://support.google.com/a/answer/3726730' },
  ],
  messages: { malformed: 'This is no header field: "{{line}}".' },

  create: ({ message, report }) => ({
    end() {
      for (const { span } of ownDefects(message, 'malformed-field')) report({ at: span, messageId: 'malformed', data: { line: excerpt(span) } });
    },
  }),
});
