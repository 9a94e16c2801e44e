import { defineRule } from 'sendlint/rule';
import { faultOfAddress } from './mailboxes/address-fault.ts';
import { isFilledIn, shown } from './mailboxes/mailbox.ts';

export default defineRule({
  name: 'recipient/address-valid',
  description: 'A recipient whose address is no address is refused by the first server, some libraries then send to nobody at all.',
  advice: 'Correct the address, or leave the recipient out.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5321 §4.1.2 Command argument syntax', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2' },
    { title: 'RFC 5321 §4.5.3.1 Size limits', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1' },
    { title: 'RFC 1035 §2.3.1 Preferred name syntax', url: 'https://www.rfc-editor.org/rfc/rfc1035#section-2.3.1' },
    { title: 'RFC 3696, erratum 1690', url: 'https://www.rfc-editor.org/errata/eid1690' },
    { title: 'RFC 6531 §3.3 Extended mailbox address syntax', url: 'https://www.rfc-editor.org/rfc/rfc6531#section-3.3' },
  ],
  messages: {
    at: '“{{address}}” is no address: it has no @.',
    localMissing: '“{{address}}” has nothing before the @.',
    domainMissing: '“{{address}}” has no domain behind the @.',
    localDots: '“{{address}}” has a dot at the start, at the end or twice in a row before the @, which is allowed only in quotes.',
    localCharacter: '“{{address}}” has {{character}} before the @, which is allowed only in quotes.',
    quotes: '“{{address}}” has a quote before the @ that is not closed, or something that must not stand in quotes.',
    domainDots: '“{{address}}” has a domain that begins or ends with a dot or has two in a row.',
    domainCharacter: '“{{address}}” has {{character}} in the domain, which no domain has.',
    hyphen: '“{{address}}” has a domain in which a name begins or ends with a hyphen.',
    number: '“{{address}}” ends with a number, as no domain does; an IP address stands in square brackets.',
    literal: '“{{address}}” has square brackets without a whole IP address in them.',
    invisible: '“{{address}}” has a character in it that nobody sees ({{character}}).',
    undecodable: '“{{address}}” has bytes in it that are no UTF-8.',
    localLong: '“{{address}}” has {{size}} bytes before the @, of which 64 are allowed.',
    domainLong: '“{{address}}” has a domain of {{size}} bytes, of which 255 are allowed.',
    labelLong: '“{{address}}” has a name of {{size}} characters in the domain, of which 63 are allowed.',
    addressLong: '“{{address}}” is {{size}} bytes long, of which 254 are allowed.',
  },
  stateless: true,

  create: ({ report }) => ({
    recipient(mailbox, message) {
      const fault = faultOfAddress(mailbox.address);
      if (!fault || !isFilledIn(mailbox, message)) return;
      const address = shown(mailbox.address);
      if ('character' in fault) report({ at: mailbox.span, messageId: fault.messageId, data: { address, character: fault.character } });
      else if ('size' in fault) report({ at: mailbox.span, messageId: fault.messageId, data: { address, size: fault.size } });
      else report({ at: mailbox.span, messageId: fault.messageId, data: { address } });
    },
  }),
});
