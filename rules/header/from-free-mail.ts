import { defineRule, findTags, freeMailDomains } from 'sendlint/rule';

export default defineRule({
  name: 'header/from-free-mail',
  description: 'Bulk mail cannot come from a free mailbox: its provider lets nobody else send for the domain, and receivers refuse what tries.',
  advice: 'Send from an address of your own domain, and let answers go where you read them with Reply-To.',
  severity: 'info',
  presets: { bulk: 'warning', strict: 'info' },
  references: [
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'RFC 7489 §3.1 Identifier Alignment', url: 'https://www.rfc-editor.org/rfc/rfc7489#section-3.1' },
    { title: 'SpamAssassin: rules/20_freemail.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_freemail.cf' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'FREEMAIL_FROM', score: 0.001, differs: 'Our list of free mailboxes holds the large ones, not every domain of mail.com; and SpamAssassin looks at the return path and at Resent-From, too.' }],
  messages: {
    bulk: 'This bulk mail comes from a free mailbox at {{domain}}; its provider lets no other server send for it.',
    free: 'The mail comes from a free mailbox at {{domain}}.',
  },

  create: ({ sending, report }) => ({
    field: {
      from({ addresses }) {
        for (const { domain, address, span } of addresses.slice(0, 5)) {
          if (freeMailDomains().has(domain.toLowerCase()) && findTags(address).length === 0) report({ at: span, messageId: sending.kind === 'bulk' ? 'bulk' : 'free', data: { domain: domain.toLowerCase() } });
        }
      },
    },
  }),
});
