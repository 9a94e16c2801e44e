import { defineRule } from 'sendlint/rule';
import { isFilledIn } from './mailboxes/mailbox.ts';
import { meantDomain } from './mailboxes/meant-domain.ts';

export default defineRule({
  name: 'recipient/domain-typo',
  description: 'Mail to a mistyped domain comes back, or goes to somebody who waits for such mistakes.',
  advice: 'Write the domain that was meant, or ask the recipient.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 3463 §3.2: X.1.2 Bad destination system address', url: 'https://www.rfc-editor.org/rfc/rfc3463#section-3.2' },
    { title: 'IANA: root zone database, the endings there are', url: 'https://www.iana.org/domains/root/db' },
    { title: 'mailcheck: the same idea for forms', url: 'https://github.com/mailcheck/mailcheck' },
  ],
  messages: {
    provider: '“{{domain}}” is one slip away from “{{meant}}”, which seems to be meant.',
    ending: '“{{domain}}” has an ending that does not exist; “{{meant}}” may be meant.',
  },
  stateless: true,

  create: ({ report }) => ({
    recipient(mailbox, message) {
      const { domain } = mailbox;
      const meant = meantDomain(domain.toLowerCase());
      if (meant && isFilledIn(mailbox, message)) report({ at: mailbox.span, messageId: meant.by, data: { domain, meant: meant.domain } });
    },
  }),
});
