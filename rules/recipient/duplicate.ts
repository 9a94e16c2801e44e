import { defineRule } from 'sendlint/rule';
import { isFilledIn, shown } from './mailboxes/mailbox.ts';
import { seenIn } from './mailboxes/seen-mailboxes.ts';

export default defineRule({
  name: 'recipient/duplicate',
  description: 'A mailbox that is named twice gets the mail twice, where the service does not notice.',
  advice: 'Keep one of them.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 5321 §2.4: domains have no case', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-2.4' },
    { title: 'RFC 5321 §5.1: a copy for each recipient', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-5.1' },
  ],
  messages: {
    same: '“{{address}}” is recipient {{first}} already.',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    recipient(mailbox, message) {
      const sight = seenIn(message).see(mailbox);
      if (sight?.how !== 'same' || !isFilledIn(mailbox, message)) return;
      report({ at: mailbox.span, messageId: 'same', data: { address: shown(mailbox.address), first: sight.first } });
    },
    end(message) {
      if (seenIn(message).full) unchecked('The list has more than 20,000,000 mailboxes: later ones were compared with the first 20,000,000 alone.');
    },
  }),
});
