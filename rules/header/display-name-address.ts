import { defineRule, findTags } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { addressIn } from './names/address-in-name.ts';
import { nameOnlyRepeats } from './names/repeated-address.ts';
import { loadSameOwner } from './names/registrable.ts';

export default defineRule({
  name: 'header/display-name-address',
  description: 'A name that shows another address than the mail comes from is how phishing looks: clients show the name, and hide the address.',
  advice: 'Put the name of a person or an organization into the display name, and the address you want answers at into Reply-To.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'rspamd: rules/headers_checks.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/headers_checks.lua' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'FROM_NEQ_DISPLAY_NAME', score: 4, of: ['other'], differs: 'rspamd compares whole domains: news.example.com in the name and example.com in the address are one owner for us.' },
    { filter: 'rspamd', symbol: 'SPOOF_DISPLAY_NAME', score: 8, of: ['recipient'] },
    { filter: 'rspamd', symbol: 'FROM_DN_EQ_ADDR', score: 1, of: ['own'] },
  ],
  messages: {
    other: 'The name shows {{shown}}, but the mail comes from {{address}}.',
    recipient: 'The name shows {{shown}}, an address at the recipient’s own domain, but the mail comes from {{address}}.',
    own: 'The name only repeats the address {{address}}: it says nobody’s name.',
  },
  options: {
    ownAddress: { type: 'boolean', default: false, description: 'Whether a name that only repeats the address of its own mailbox is reported.' },
  },

  create({ message, options: { ownAddress }, report }) {
    const judge = async (field: HeaderField): Promise<void> => {
      for (const { name, address, domain, span } of field.addresses.slice(0, 5)) {
        if (ownAddress && nameOnlyRepeats(field, message, { name, address })) report({ at: span, messageId: 'own', data: { address } });
        if (!name.includes('@') || findTags(name).length > 0 || findTags(address).length > 0) continue;
        const found = addressIn(name);
        if (!found || domain === '') continue;
        const sameOwner = await loadSameOwner();
        if (sameOwner(found.domain, domain.toLowerCase())) continue;
        const isRecipients = message.header.all('to').some(({ addresses }) => addresses.some((to) => to.domain.toLowerCase() === found.domain));
        report({ at: span, messageId: isRecipients ? 'recipient' : 'other', data: { shown: found.address.slice(0, 80), address: address.slice(0, 80) } });
      }
    };
    return {
      field: {
        // Most names hold no address, and nothing is waited for.
        from: (field) => (ownAddress || field.addresses.some(({ name }) => name.includes('@')) ? judge(field) : undefined),
      },
    };
  },
});
