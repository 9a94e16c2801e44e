import { defineRule } from 'sendlint/rule';
import { isFilledIn, isList } from './mailboxes/mailbox.ts';
import { reservedAs } from './mailboxes/reserved-domains.ts';

export default defineRule({
  name: 'recipient/reserved-domain',
  description: 'Some domains are kept for examples, tests and private networks: mail to them comes back, and many bounces cost reputation.',
  advice: 'Take the recipient out, or write the real domain.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: ['warning', { standIns: true }] },
  references: [
    { title: 'RFC 2606 Reserved top level DNS names', url: 'https://www.rfc-editor.org/rfc/rfc2606' },
    { title: 'RFC 6761 §6 Special-use domain names', url: 'https://www.rfc-editor.org/rfc/rfc6761#section-6' },
    { title: 'RFC 6762 §3 and appendix G (.local and other private names)', url: 'https://www.rfc-editor.org/rfc/rfc6762#appendix-G' },
    { title: 'RFC 8375 home.arpa', url: 'https://www.rfc-editor.org/rfc/rfc8375' },
    { title: 'IANA: special-use domain names', url: 'https://www.iana.org/assignments/special-use-domain-names/special-use-domain-names.xhtml' },
    { title: 'RFC 5321 §2.3.5 Domain names are fully qualified', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-2.3.5' },
  ],
  messages: {
    standIn: '“{{domain}}” is a domain for examples and tests: nobody gets this mail.',
    never: '“{{domain}}” is a domain that never exists: the mail comes back.',
    inside: '“{{domain}}” is known only inside of a network: from anywhere else the mail comes back.',
    undotted: '“{{domain}}” has no dot: only the own network may know such a host.',
  },
  options: {
    standIns: { type: 'boolean', default: false, description: 'Whether examples (example.com, .example, .test) count in a message too; in a list of recipients they always do.' },
  },

  create({ message, options: { standIns }, report }) {
    // Mail is often linted with a stand-in for the recipient it will have.
    const all = standIns || isList(message);
    return {
      recipient(mailbox) {
        const { domain } = mailbox;
        const messageId = reservedAs(domain);
        if (!messageId || (messageId === 'standIn' && !all) || !isFilledIn(mailbox, message)) return;
        report({ at: mailbox.span, messageId, data: { domain } });
      },
    };
  },
});
