import { defineRule, newField } from 'sendlint/rule';
import { isUnsentDraft } from './fields/unsent-draft.ts';
import { identifierOf } from './identifiers/new-identifier.ts';

export default defineRule({
  name: 'header/message-id-required',
  description: 'Answers, threads and complaints refer to a message by its Message-ID; Gmail refuses a message without one.',
  advice: 'Set Message-ID, or let the library or the server that sends the message do it.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 5322 §3.6.4 Identification fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4' },
    { title: 'Gmail SMTP errors: 550 5.7.1, missing Message-ID', url: 'https://support.google.com/a/answer/3726730' },
    { title: 'RFC 6409 §8.3 Add Message-ID', url: 'https://www.rfc-editor.org/rfc/rfc6409#section-8.3' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MISSING_MID', score: 0.552, of: ['missing'], differs: 'A draft that says X-Unsent: 1 gets its identifier when it is sent. For SpamAssassin a line that is no field ends the fields; here mime/field-syntax tells, and what follows is read.' },
    { filter: 'rspamd', symbol: 'MISSING_MID', score: 2.5, of: ['missing'] },
  ],
  messages: {
    missing: 'The message has no Message-ID.',
    empty: 'Message-ID is empty.',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    message(message) {
      const identifier = message.header.get('message-id');
      if (identifier && identifier.value.value.trim() !== '') return;
      if (isUnsentDraft(message)) unchecked('The message is a draft: its identifier is set when it is sent.');
      else {
        const made = identifierOf(message);
        const fix = made === undefined ? undefined : identifier ? { at: identifier.span, text: `Message-ID: ${made}` } : newField(message.header, `Message-ID: ${made}`);
        report({ ...identifier ? { at: identifier, messageId: 'empty' } : { at: message, messageId: 'missing' }, ...fix && { fix: [fix] } });
      }
    },
  }),
});
