import { defineRule, newField } from 'sendlint/rule';
import { formatDate } from './dates/date-format.ts';
import { isUnsentDraft } from './fields/unsent-draft.ts';

export default defineRule({
  name: 'header/date-required',
  description: 'A message says in Date when it was written; clients sort by it, and spam filters count its absence.',
  advice: 'Set Date, or let the library or the server that sends the message do it.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 5322 §3.6.1 The origination date field', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.1' },
    { title: 'RFC 6409 §8.2 Add Date', url: 'https://www.rfc-editor.org/rfc/rfc6409#section-8.2' },
    { title: 'SpamAssassin: MISSING_DATE', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MISSING_DATE', score: 2.739, of: ['missing'], differs: 'A draft that says X-Unsent: 1 gets its date when it is sent. For SpamAssassin a line that is no field ends the fields; here mime/field-syntax tells, and what follows is read.' },
    { filter: 'rspamd', symbol: 'MISSING_DATE', score: 1, of: ['missing'] },
  ],
  messages: {
    missing: 'The message has no Date.',
    empty: 'Date is empty.',
  },

  uses: ['clock'],

  create: ({ clock, report, unchecked }) => ({
    message(message) {
      const date = message.header.get('date');
      if (date && date.value.value.trim() !== '') return;
      if (isUnsentDraft(message)) unchecked('The message is a draft: its date is set when it is sent.');
      else {
        // What a server has passed on was written some time ago, nobody knows when.
        const fix = message.header.get('received') || !message.header.get('from') ? undefined : date ? { at: date.span, text: `Date: ${formatDate(clock())}` } : newField(message.header, `Date: ${formatDate(clock())}`);
        report({ ...date ? { at: date, messageId: 'empty' } : { at: message, messageId: 'missing' }, ...fix && { fix: [fix] } });
      }
    },
  }),
});
