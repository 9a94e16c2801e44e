import { defineRule } from 'sendlint/rule';
import { LOWEST_LIMIT, recipientLimits } from './limits/recipient-limits.ts';
import { placeOver, recipientsOf } from './limits/recipients.ts';

export default defineRule({
  name: 'header/recipient-count',
  description: 'Services and servers refuse a message with more recipients than they take at once.',
  advice: 'Send several messages, or better one to each person; a service has a call for many recipients.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Amazon SES: service quotas', url: 'https://docs.aws.amazon.com/ses/latest/dg/quotas.html' },
    { title: 'Gmail: limits for sending mail', url: 'https://support.google.com/mail/answer/22839' },
    { title: 'Exchange Server: message size limits', url: 'https://learn.microsoft.com/exchange/mail-flow/message-size-limits' },
  ],
  messages: {
    limit: 'The message has {{count}} recipients; {{who}} takes {{most}}.',
  },

  create: ({ sending, report }) => ({
    message(message) {
      const recipients = recipientsOf(message);
      const { count } = recipients;
      if (count <= LOWEST_LIMIT) return;
      const limit = recipientLimits(sending).find(({ most }) => count > most);
      if (limit) report({ at: placeOver(recipients, limit.most)?.span ?? message, messageId: 'limit', data: { count, who: limit.who, most: limit.most } });
    },
  }),
});
