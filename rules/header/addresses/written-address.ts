/** What is wrong with an address as it is written (RFC 5322 §3.4.1, RFC 5321 §4.5.3.1, RFC 6531 §3.3); `says` goes on after the name of a field. */
export interface AddressFault { readonly kind: 'no-user' | 'too-long' | 'underscore' | 'address'; readonly says: string }

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;
const LONGEST_LABEL = 63;
const ATEXT = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\uffff-]+$/u;
const LABEL = /^[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9\u0080-\uffff-]*[A-Za-z0-9\u0080-\uffff])?$/u;

/** What is wrong with an address, or `undefined`; without the blanks around it. `text` is one character an octet, or decoded. */
export const faultOfAddress = (text: string): AddressFault | undefined => {
  const mark = text.lastIndexOf('@');
  if (mark === -1) return plainly(`has “${shown(text)}” where an address must stand: it has no @`);
  const local = text.slice(0, mark).trim();
  const domain = text.slice(mark + 1).trim();
  if (local === '') return { kind: 'no-user', says: `has the address “${shown(text)}” with nothing before the @` };
  if (domain === '') return plainly(`has the address “${shown(text)}” with nothing after the @`);
  if (local.length > LONGEST_LOCAL) return { kind: 'too-long', says: `has an address with ${local.length} octets before the @; ${LONGEST_LOCAL} are allowed` };
  const says = faultOfLocal(local) ?? faultOfDomain(domain.replaceAll('_', '-'));
  if (says === undefined && domain.includes('_')) return { kind: 'underscore', says: `has the address “${shown(text)}” with an underscore in its domain, which no host name may have` };
  return says === undefined ? undefined : plainly(`has the address “${shown(text)}”, in which ${says}`);
};

const plainly = (says: string): AddressFault => ({ kind: 'address', says });

const faultOfLocal = (local: string): string | undefined => {
  if (local.startsWith('=?') || local.includes('?=')) return 'an encoded word stands, which no address may hold';
  if (local.length > 1 && local.startsWith('"') && local.endsWith('"')) return undefined;
  if (local.includes('@')) return 'two @ stand without quotes';
  const atoms = local.split('.');
  if (atoms.some((atom) => atom === '')) return local.includes('..') ? 'two dots stand in a row' : `the part before the @ ${local.startsWith('.') ? 'begins' : 'ends'} with a dot`;
  const wrong = [...local].find((character) => character !== '.' && !ATEXT.test(character));
  return wrong === undefined ? undefined : wrong.trim() === '' ? 'a blank stands without quotes' : `“${wrong}” stands without quotes`;
};

const faultOfDomain = (domain: string): string | undefined => {
  if (domain.startsWith('[')) return isLiteral(domain) ? undefined : 'the brackets hold no IP address';
  if (domain.length > LONGEST_DOMAIN) return `the domain has ${domain.length} octets of at most ${LONGEST_DOMAIN}`;
  const wrong = domain.split('.').find((label) => label.length > LONGEST_LABEL || !LABEL.test(label));
  if (wrong === undefined) return undefined;
  if (wrong === '') return domain.includes('..') ? 'two dots stand in a row' : `the domain ${domain.startsWith('.') ? 'begins' : 'ends'} with a dot`;
  return wrong.length > LONGEST_LABEL ? `a part of the domain has ${wrong.length} octets of at most ${LONGEST_LABEL}` : `“${shown(wrong)}” is no part of a domain`;
};

/** RFC 5321 §4.1.3: an IPv4 address, or a tag and what it names. */
const isLiteral = (domain: string): boolean => {
  if (!domain.endsWith(']')) return false;
  const inner = domain.slice(1, -1);
  const parts = inner.split('.');
  if (parts.length === 4 && parts.every((part) => /^\d{1,3}$/u.test(part) && Number(part) < 256)) return true;
  return /^IPv6:[0-9A-Fa-f:.]{2,45}$/u.test(inner) && inner.includes(':', 5);
};

/** As much of a text as a sentence can hold; one character an octet is read as UTF-8. */
export const shown = (text: string): string => {
  const read = decoded(text.slice(0, 200)).replaceAll(/[\r\n\t ]+/gu, ' ').trim();
  return read.length > 60 ? `${read.slice(0, 57)}…` : read;
};

const decoded = (text: string): string => {
  if (!/[\u0080-\u00ff]/u.test(text) || /[^\u0000-\u00ff]/u.test(text)) return text;
  const read = new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0))).replace(/\uFFFD$/u, '');
  return read.includes('\uFFFD') ? text : read;
};
