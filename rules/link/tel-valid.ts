import { defineRule } from 'sendlint/rule';
import { eachHtmlLink } from './links/each-link.ts';
import { shown } from './links/link.ts';

export default defineRule({
  name: 'link/tel-valid',
  description: 'A tel: link that holds no number calls nobody.',
  advice: 'Write tel: and the number with + and the code of the country: tel:+1-201-555-0123.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 3966 §3: the tel URI', url: 'https://www.rfc-editor.org/rfc/rfc3966#section-3' },
    { title: 'ITU-T E.164: at most 15 digits', url: 'https://www.itu.int/rec/T-REC-E.164' },
  ],
  messages: {
    empty: 'The tel: link has no number.',
    slashes: 'The tel: link has slashes before the number: “{{url}}”.',
    signs: 'The number of the tel: link, “{{number}}”, has “{{sign}}” in it, which no number has.',
    digits: 'The number of the tel: link, “{{number}}”, has {{count}} digits; international numbers have {{limit}}.',
  },
  stateless: true,

  create: ({ report }) => eachHtmlLink((link) => {
    if (link.parts.scheme !== 'tel' || link.isTemplated) return false;
    const [written = ''] = link.value.slice('tel:'.length).split(/[;?]/u, 1);
    const number = decoded(written).trim();
    const { at } = link;
    const sign = SIGNS.exec(number)?.[0];
    const count = (number.match(/\d/gu) ?? []).length;
    if (number === '') report({ at, messageId: 'empty' });
    else if (number.startsWith('//')) report({ at, messageId: 'slashes', data: { url: link.shown } });
    else if (sign !== undefined) report({ at, messageId: 'signs', data: { number: shown(number), sign: shown(sign) } });
    else if (number.startsWith('+') && (count < 7 || count > 15)) report({ at, messageId: 'digits', data: { number: shown(number), count, limit: '7 to 15' } });
    else return false;
    return true;
  }),
});

/** What is neither a digit nor a separator a telephone drops; spaces and dots are written by everyone. */
const SIGNS = /[^\d+*# ().\u00A0\u2010-\u2013\-/]/u;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
