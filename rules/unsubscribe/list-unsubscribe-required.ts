import { defineRule } from 'sendlint/rule';
import type { Message } from 'sendlint/rule';
import { isBulk } from './leaving/bulk-only.ts';
import { serviceAddsField } from './leaving/service-duties.ts';

export default defineRule({
  name: 'unsubscribe/list-unsubscribe-required',
  description: 'Bulk mail has a List-Unsubscribe field.',
  advice: 'Add List-Unsubscribe with an https URL, and List-Unsubscribe-Post: List-Unsubscribe=One-Click beside it.',
  severity: 'error',
  presets: { recommended: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 2369 §3.2', url: 'https://www.rfc-editor.org/rfc/rfc2369#section-3.2' },
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'Yahoo: Sender best practices', url: 'https://senders.yahooinc.com/best-practices/' },
  ],
  messages: { missing: 'This bulk mail has no List-Unsubscribe field.' },

  create: (context) => ({
    message(message) {
      if (message.header.get('list-unsubscribe') || !isBulk(context)) return;
      const added = wasSent(message) ? undefined : serviceAddsField(context.sending.service);
      if (added === undefined) context.report({ at: message.header.get('from') ?? message, messageId: 'missing' });
      else context.unchecked(added);
    },
  }),
});

/** A message that a server has received or signed holds all the fields it will ever have. */
const wasSent = ({ header }: Message): boolean => header.get('received') !== undefined || header.get('dkim-signature') !== undefined;
