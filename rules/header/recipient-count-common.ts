import { defineRule } from 'sendlint/rule';
import { EVERY_SERVER, recipientLimits } from './limits/recipient-limits.ts';
import { placeOver, recipientsOf } from './limits/recipients.ts';

export default defineRule({
  name: 'header/recipient-count-common',
  description: 'Every server takes 100 recipients of one message; more are refused by some, and look like a mass mailing to all.',
  advice: 'Send several messages, or better one to each person.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 5321 §4.5.3.1.8 Recipients buffer', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.8' },
    { title: 'Proton Mail: sending limits', url: 'https://proton.me/support/email-sending-limits' },
  ],
  messages: {
    many: 'The message has {{count}} recipients; servers need not take more than {{most}}.',
  },

  create: ({ sending, report }) => ({
    message(message) {
      // A limit that is known is the one that counts: header/recipient-count tells it.
      if (recipientLimits(sending).length > 0) return;
      const recipients = recipientsOf(message);
      if (recipients.count > EVERY_SERVER) report({ at: placeOver(recipients, EVERY_SERVER)?.span ?? message, messageId: 'many', data: { count: recipients.count, most: EVERY_SERVER } });
    },
  }),
});
