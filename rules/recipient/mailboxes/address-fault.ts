import { isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';

/** What is wrong with an address, by the id of the wording and what fills it. */
export type AddressFault =
  | { readonly messageId: 'at' | 'localMissing' | 'domainMissing' | 'localDots' | 'domainDots' | 'quotes' | 'hyphen' | 'number' | 'literal' | 'undecodable' }
  | { readonly messageId: 'localCharacter' | 'domainCharacter' | 'invisible'; readonly character: string }
  | { readonly messageId: 'localLong' | 'domainLong' | 'addressLong' | 'labelLong'; readonly size: number };

/** RFC 5321 §4.5.3.1, in bytes; an address fits into a path of 256 with its angle brackets (RFC 3696, erratum 1690). */
const LONGEST = { local: 64, domain: 255, address: 254, label: 63 } as const;

/** The first fault of an address (RFC 5321 §4.1.2, RFC 6531 §3.3), in one pass; `undefined` where a server can take it. */
export const faultOfAddress = (address: string): AddressFault | undefined => {
  if (isPlain(address)) return undefined;
  const hidden = INVISIBLE.exec(address);
  if (hidden) return { messageId: 'invisible', character: `U+${(hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` };
  if (address.includes('\ufffd')) return { messageId: 'undecodable' };
  const at = address.lastIndexOf('@');
  if (at < 0) return { messageId: 'at' };
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  return faultOfLocalPart(local) ?? faultOfDomain(domain) ?? tooLong('addressLong', address, LONGEST.address);
};

/** Letters, digits, hyphens and single dots around one @, short enough: what nearly every row of a list of millions is. */
const isPlain = (address: string): boolean => {
  if (address.length > LONGEST.local) return false;
  let at = -1;
  let before = DOT;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code === AT || code === DOT) {
      if (before === DOT || before === AT || (at >= 0 && (before === HYPHEN || code === AT))) return false;
      if (code === AT) at = index;
    } else if (code === HYPHEN) {
      if (before === AT || before === DOT) return false;
    } else if (!isLetter(code) && (code < 48 || code > 57)) return false;
    before = code;
  }
  // The last name is no number.
  return at > 0 && isLetter(before);
};

const [AT, DOT, HYPHEN] = [64, 46, 45];
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Blanks and marks that nobody sees, as they come along when an address is copied from a document. */
const INVISIBLE = /\u034f|[\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u;

const faultOfLocalPart = (local: string): AddressFault | undefined => {
  if (local === '') return { messageId: 'localMissing' };
  if (local.startsWith('"')) return isQuotedString(local) ? tooLong('localLong', local, LONGEST.local) : { messageId: 'quotes' };
  const character = SPECIAL.exec(local)?.[0];
  if (character !== undefined) return { messageId: 'localCharacter', character: named(character) };
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return { messageId: 'localDots' };
  return tooLong('localLong', local, LONGEST.local);
};

/** What may stand in a local part only in quotes: controls, the blank and the specials (RFC 5322 §3.2.3). */
const SPECIAL = /[\u0000-\u0020\u007f"(),:;<>@[\\\]]/u;

/** RFC 5321 §4.1.2: printable characters, a quote or a backslash only behind a backslash. */
const isQuotedString = (local: string): boolean => {
  if (local.length < 2 || !local.endsWith('"')) return false;
  for (let at = 1; at < local.length - 1; at += 1) {
    const code = local.charCodeAt(at);
    if (code < 32 || code === 127 || local[at] === '"') return false;
    if (local[at] === '\\') at += 1;
    if (at >= local.length - 1) return false;
  }
  return true;
};

const faultOfDomain = (domain: string): AddressFault | undefined => {
  if (domain === '') return { messageId: 'domainMissing' };
  if (domain.startsWith('[')) return isLiteral(domain) ? undefined : { messageId: 'literal' };
  const written = FOREIGN.exec(domain)?.[0];
  if (written !== undefined) return { messageId: 'domainCharacter', character: named(written) };
  // A label of another script is as long as its A-label (RFC 5890 §2.3.2.1).
  const name = NOT_ASCII.test(domain) ? domainToASCII(domain) : domain;
  if (name === '') return { messageId: 'domainCharacter', character: NOT_ASCII.exec(domain)?.[0] ?? domain };
  const labels = name.split('.');
  if (labels.includes('')) return { messageId: 'domainDots' };
  const long = labels.find((label) => label.length > LONGEST.label);
  if (long !== undefined) return { messageId: 'labelLong', size: long.length };
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return { messageId: 'hyphen' };
  // No top level is a number (RFC 3696 §2): this is an IP address without its brackets.
  if (/^\d+$/u.test(labels.at(-1) ?? '')) return { messageId: 'number' };
  return tooLong('domainLong', name, LONGEST.domain);
};

const FOREIGN = /[\u0000-\u002c\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]/u;
const NOT_ASCII = /[\u0080-\u{10ffff}]/u;

/** RFC 5321 §4.1.3; a tag that is not IPv6 has no syntax of its own. */
const isLiteral = (domain: string): boolean => {
  if (!domain.endsWith(']')) return false;
  const inside = domain.slice(1, -1);
  if (/^ipv6:/iu.test(inside)) return isIPv6(inside.slice(5));
  return isIPv4(inside) || /^[A-Za-z0-9-]{1,63}:[!-Z^-~]{1,255}$/u.test(inside);
};

const tooLong = (messageId: 'localLong' | 'domainLong' | 'addressLong', text: string, longest: number): AddressFault | undefined => {
  const size = text.length <= longest && !NOT_ASCII.test(text) ? text.length : new TextEncoder().encode(text).length;
  return size > longest ? { messageId, size } : undefined;
};

const named = (character: string): string => {
  if (character === ' ') return 'a blank';
  const code = character.charCodeAt(0);
  return code < 32 || code === 127 ? `the control U+${code.toString(16).toUpperCase().padStart(4, '0')}` : `“${character}”`;
};
