import { defineRule } from 'sendlint/rule';

export default defineRule({
  name: 'header/subject-required',
  description: 'A message without a subject is passed over by people and counted by spam filters.',
  advice: 'Say in Subject what the message is about.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.6.5 Informational fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.5' },
    { title: 'SpamAssassin: MISSING_SUBJECT', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MISSING_SUBJECT', score: 0.001, of: ['missing'], differs: 'For SpamAssassin a line that is no field ends the fields; here mime/field-syntax tells, and what follows is read.' },
    { filter: 'rspamd', symbol: 'MISSING_SUBJECT', score: 2, of: ['missing'] },
    { filter: 'rspamd', symbol: 'EMPTY_SUBJECT', score: 1, of: ['empty', 'blank'] },
  ],
  messages: {
    missing: 'The message has no Subject.',
    empty: 'Subject is empty.',
    blank: 'Subject shows nothing: it has {{count}} characters, all of them white space or invisible.',
  },
  stateless: true,

  create: ({ report }) => ({
    message(message) {
      if (!message.header.get('subject')) report({ at: message, messageId: 'missing' });
    },
    field: {
      subject(field) {
        const { value } = field.value;
        if (value.trim() === '') report({ at: field, messageId: 'empty' });
        // Neither white space nor a character of width nought is read.
        else if (/^[\s\p{Cf}\p{Cc}\u034F\u115F\u1160\u2800\u3164]+$/u.test(value)) report({ at: field.value.span(), messageId: 'blank', data: { count: [...value].length } });
      },
    },
  }),
});
