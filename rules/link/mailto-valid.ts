import { defineRule } from 'sendlint/rule';
import { eachHtmlLink } from './links/each-link.ts';
import { shown } from './links/link.ts';

export default defineRule({
  name: 'link/mailto-valid',
  description: 'A mailto: link with a fault opens a message to nobody, or none at all.',
  advice: 'Write mailto:name@domain, then ?subject=… and &body=….',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [{ title: 'RFC 6068: the mailto URI scheme', url: 'https://www.rfc-editor.org/rfc/rfc6068' }],
  messages: {
    empty: 'The mailto: link has no address.',
    slashes: 'The mailto: link has slashes before the address: “{{url}}”.',
    address: 'The mailto: link leads to “{{address}}”, which is no address.',
    separator: 'The addresses of the mailto: link are joined with “;”; RFC 6068 has a comma.',
    question: 'The mailto: link has a second “?”: what follows the first field is joined with &.',
  },
  stateless: true,

  create: ({ report }) => eachHtmlLink((link) => {
    if (link.parts.scheme !== 'mailto') return false;
    const rest = link.value.slice('mailto:'.length);
    const mark = rest.indexOf('?');
    const to = (mark < 0 ? rest : rest.slice(0, mark)).trim();
    const query = mark < 0 ? '' : rest.slice(mark + 1);
    const at = (): typeof link.at => link.at;
    if (rest.startsWith('//')) report({ at: at(), messageId: 'slashes', data: { url: link.shown } });
    // Without an address, but with a text: a link to share something.
    else if (to === '' && query === '') report({ at: at(), messageId: 'empty' });
    else if (!link.isTemplated && to.includes(';') && !to.includes(',')) report({ at: at(), messageId: 'separator' });
    else if (wrongAddress(to) !== undefined) report({ at: at(), messageId: 'address', data: { address: shown(wrongAddress(to) ?? '') } });
    else if (!link.isTemplated && /\?(?:subject|body|cc|bcc|to)=/iu.test(query)) report({ at: at(), messageId: 'question' });
    else return false;
    return true;
  }),
});

/** The first of several addresses that is none; one that a template writes is not known. */
const wrongAddress = (list: string): string | undefined =>
  (list === '' ? [] : decoded(list).split(',')).map((address) => address.trim()).find((address) => !address.includes('\uE000') && !ADDRESS.test(address.slice(0, 400)));

/** RFC 5321 §4.1.2 with the letters of RFC 6531; a quoted local part too. */
const ADDRESS = /^(?:[^\s@<>()[\]\\,;:"]{1,64}|"[^"\\]{1,64}")@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]{0,252}[\p{L}\p{M}\p{N}])?$/u;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
