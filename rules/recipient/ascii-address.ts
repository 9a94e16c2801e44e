import { defineRule } from 'sendlint/rule';
import { isFilledIn, localPart, shown } from './mailboxes/mailbox.ts';

export default defineRule({
  name: 'recipient/ascii-address',
  description: 'An address with other letters than ASCII reaches only servers that have the extension SMTPUTF8, all the way.',
  advice: 'Ask for an address in ASCII, or make sure that what sends the mail has SMTPUTF8; write a domain as its A-label (xn--…).',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 6531 §3.2 The SMTPUTF8 extension', url: 'https://www.rfc-editor.org/rfc/rfc6531#section-3.2' },
    { title: 'RFC 6531 §3.7.4 Additional ESMTP changes (553 and 550 5.6.7)', url: 'https://www.rfc-editor.org/rfc/rfc6531#section-3.7.4' },
    { title: 'RFC 5891 §5.5 Conversion to A-labels', url: 'https://www.rfc-editor.org/rfc/rfc5891#section-5.5' },
  ],
  messages: {
    local: '“{{address}}” has letters before the @ that are not ASCII: a server without SMTPUTF8 refuses it.',
    domain: '“{{address}}” has letters in the domain that are not ASCII: servers want it as an A-label (xn--…).',
  },
  stateless: true,

  create: ({ report }) => ({
    recipient(mailbox, message) {
      const { address } = mailbox;
      if (!NOT_ASCII.test(address) || address.includes('\ufffd') || !isFilledIn(mailbox, message)) return;
      report({ at: mailbox.span, messageId: NOT_ASCII.test(localPart(mailbox)) ? 'local' : 'domain', data: { address: shown(address) } });
    },
  }),
});

const NOT_ASCII = /[\u0080-\u{10ffff}]/u;
