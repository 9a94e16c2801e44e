import { defineRule } from 'sendlint/rule';
import { isUnsentDraft } from './fields/unsent-draft.ts';

export default defineRule({
  name: 'header/from-required',
  description: 'A message says in From who wrote it; Gmail and others refuse one that does not.',
  advice: 'Set From to the address of the sender.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.6 Field definitions', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6' },
    { title: 'Gmail SMTP errors: 550 5.7.1, missing From', url: 'https://support.google.com/a/answer/3726730' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MISSING_FROM', score: 1, of: ['missing'], differs: 'A draft that says X-Unsent: 1 gets its sender when it is sent. For SpamAssassin a line that is no field ends the fields; here mime/field-syntax tells, and what follows is read.' },
    { filter: 'rspamd', symbol: 'MISSING_FROM', score: 2 },
  ],
  messages: {
    missing: 'The message has no From.',
    empty: 'From is empty.',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    message(message) {
      const from = message.header.get('from');
      if (from && from.value.value.trim() !== '') return;
      if (isUnsentDraft(message)) unchecked('The message is a draft: its sender is set when it is sent.');
      else report(from ? { at: from, messageId: 'empty' } : { at: message, messageId: 'missing' });
    },
  }),
});
