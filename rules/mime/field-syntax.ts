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
  twins: [
    { filter: 'SpamAssassin', symbol: 'MISSING_MIME_HB_SEP', score: 0.001, of: ['part'], differs: 'There a part whose header a delimiter ends counts, too; an entity without a body is legal.' },
    { filter: 'rspamd', symbol: 'BROKEN_HEADERS', score: 10, of: ['malformed'], differs: 'There a header counts that was cut off or could not be read as a whole.' },
  ],
  messages: {
    malformed: 'This is no header field: "{{line}}".',
    part: 'This line in the header of a part is no header field: "{{line}}".',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      const outer = message.header.fields[0]?.span.text;
      for (const { span } of ownDefects(message, 'malformed-field')) {
        report({ at: span, messageId: outer && outer !== span.text ? 'part' : 'malformed', data: { line: excerpt(span) } });
      }
    },
  }),
});
