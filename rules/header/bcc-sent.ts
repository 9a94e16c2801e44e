import { defineRule } from 'sendlint/rule';
import { isUnsentDraft } from './fields/unsent-draft.ts';

export default defineRule({
  name: 'header/bcc-sent',
  description: 'Recipients in Bcc are meant to be hidden; a field that is sent along shows them to everybody.',
  advice: 'Give them to the server as recipients (RCPT TO), and leave Bcc out of the message.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.6.3 Destination address fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.3' },
    { title: 'RFC 5322 §5 Security considerations', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-5' },
  ],
  messages: {
    sent: '{{name}} stands in the message with {{count}} addresses, which everybody who gets it can read.',
    one: '{{name}} stands in the message with the address {{address}}, which everybody who gets it can read.',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    message(message) {
      for (const field of [...message.header.all('bcc'), ...message.header.all('resent-bcc')]) {
        const [first, second] = field.addresses;
        if (!first) continue;
        if (isUnsentDraft(message)) unchecked('The message is a draft: the program that sends it takes Bcc out.', field);
        else if (second) report({ at: field, messageId: 'sent', data: { name: field.name, count: field.addresses.length } });
        else report({ at: field, messageId: 'one', data: { name: field.name, address: first.address.slice(0, 100) } });
      }
    },
  }),
});
