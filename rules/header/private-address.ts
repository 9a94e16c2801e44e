import { defineRule } from 'sendlint/rule';
import type { HeaderField, SourceText } from 'sendlint/rule';
import { internalName } from './leaks/internal-names.ts';
import { privateAddress } from './leaks/private-addresses.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/private-address',
  description: 'Addresses and names from the inside of a network tell strangers how it is built, and nobody outside needs them.',
  advice: 'Let the server that sends the message take out, or rewrite, what programs inside have written.',
  severity: 'info',
  presets: { bulk: 'info', strict: 'info' },
  references: [
    { title: 'RFC 5321 §7.6 Information disclosure in trace fields', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-7.6' },
    { title: 'RFC 1918 §3 Private address space', url: 'https://www.rfc-editor.org/rfc/rfc1918#section-3' },
  ],
  messages: {
    address: '{{field}} tells the private address {{name}}.',
    host: '{{field}} tells the internal name {{name}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    message({ header }) {
      let reports = 0;
      // The oldest hop is where the sender's program handed the message over; the others are of those who passed it on.
      const origin = header.all('received').at(-1);
      for (const field of header.fields) {
        if ((field !== origin && !isOwn(field)) || reports === MOST_REPORTS) continue;
        const { value }: { readonly value: SourceText } = field;
        const address = privateAddress(value.value);
        const found = address ?? internalName(value.value);
        if (!found) continue;
        reports += 1;
        report({ at: value.span(found.start, found.start + found.name.length), messageId: address ? 'address' : 'host', data: { field: field.name, name: found.name.slice(0, 100) } });
      }
    },
  }),
});

/** Fields that programs of the sender add. What mail software and filters write when a message is received is somebody else's. */
const isOwn = ({ name }: HeaderField): boolean =>
  name.startsWith('-', 1) && /^x-(?!received|ms-exchange|ms-has|forefront|microsoft|spam|google|gm-|antiabuse|antispam|virus|scanned|mailscanner|mailer|mimeole|original|delivered|env|loop|list|beenthere|face|uidl|rspamd|barracuda|ironport|proofpoint|mimecast)/iu.test(name);
