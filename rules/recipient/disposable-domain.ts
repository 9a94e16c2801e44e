import { defineRule } from 'sendlint/rule';
import { isFilledIn } from './mailboxes/mailbox.ts';
import { isDisposable } from './mailboxes/disposable-domains.ts';

export default defineRule({
  name: 'recipient/disposable-domain',
  description: 'Addresses of services for throw-away mail are read once, if at all, and often by anybody.',
  advice: 'Take the recipient out of the list; never send anything private there.',
  severity: 'info',
  presets: { bulk: 'info', strict: 'info' },
  references: [
    { title: 'Mailinator: public inboxes', url: 'https://www.mailinator.com/' },
    { title: 'Guerrilla Mail: disposable addresses', url: 'https://www.guerrillamail.com/about' },
    { title: 'YOPmail: disposable addresses', url: 'https://yopmail.com/en/faq' },
  ],
  messages: {
    disposable: '“{{domain}}” belongs to a service for addresses that are thrown away.',
  },
  stateless: true,

  create: ({ report }) => ({
    recipient(mailbox, message) {
      const { domain } = mailbox;
      if (isDisposable(domain.toLowerCase()) && isFilledIn(mailbox, message)) report({ at: mailbox.span, messageId: 'disposable', data: { domain } });
    },
  }),
});
