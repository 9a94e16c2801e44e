import type { parseAddressHeader } from 'mailparser';
import type { Address } from '../message/address.ts';
import { decodeEncodedWords, decodeRaw } from '../source/encoded-words.ts';
import { slice, type SourceText } from '../source/source-text.ts';
import { TextBuilder } from '../source/text-builder.ts';
import { cutMailboxes, type Mailbox } from './mailboxes.ts';

/** Fields that hold addresses (RFC 5322 §3.6.2, §3.6.3, §3.6.6, §3.6.7; RFC 8098 §2.1; and those that mailers add). */
const ADDRESS_FIELDS: ReadonlySet<string> = new Set([
  'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'resent-from', 'resent-sender', 'resent-to', 'resent-cc', 'resent-bcc',
  'resent-reply-to', 'return-path', 'delivered-to', 'disposition-notification-to', 'return-receipt-to', 'errors-to',
  'mail-reply-to', 'mail-followup-to', 'apparently-to',
]);

/** Whether a field of this name holds addresses. */
export const isAddressField = (name: string): boolean => ADDRESS_FIELDS.has(name.toLowerCase());

/** mailparser's parser, once an address needed it. */
let parser: typeof parseAddressHeader | undefined;

/** Loads mailparser where this value (unfolded, after the colon) is not plain RFC 5322, which takes twice as long as node's own start; no promise where nothing is to load. */
export const prepareAddresses = (raw: SourceText): Promise<void> | undefined => (parser === undefined && !cutMailboxes(raw.value).regular ? loadParser() : undefined);

const loadParser = async (): Promise<void> => {
  parser = (await import('./irregular-addresses.ts')).parseAddressHeader;
};

/**
 * Reads the mailboxes of an address field (unfolded, after the colon), groups flattened. Plain RFC 5322 §3.4 is read here,
 * where the places are known; anything else (comments, domain literals, obsolete and broken forms) is given to mailparser,
 * which `prepareAddresses` has to load before, and placed by the separators.
 */
export const readAddresses = (raw: SourceText): readonly Address[] => {
  const { regular, mailboxes } = cutMailboxes(raw.value);
  if (regular || parser === undefined) return mailboxes.map((mailbox) => placed(raw, mailbox));
  const { value } = parser(decodeRaw(raw).value, { flatten: true, decodePunycode: false });
  const parsed = value.filter(({ address }) => address !== undefined && address !== '');
  const places: readonly (Mailbox | undefined)[] = parsed.length === mailboxes.length ? mailboxes : [];
  return parsed.map(({ name, address = '' }, index) => {
    const place = places[index];
    return { name, address, domain: domainOf(address), span: raw.span(place?.start, place?.end) };
  });
};

const placed = (raw: SourceText, { addressStart, addressEnd, nameStart, nameEnd, start, end }: Mailbox): Address => {
  // Bytes over 0x7F are UTF-8 (RFC 6532).
  const written = raw.value.slice(addressStart, addressEnd);
  const address = ASCII.test(written) ? written : decodeRaw(slice(raw, addressStart, addressEnd)).value;
  const name = nameStart === nameEnd ? '' : nameOf(raw, nameStart, nameEnd);
  // A name that only says the address again is none, as in mailparser.
  return { name: name === address ? '' : name, address, domain: domainOf(address), span: raw.span(start, end) };
};

/** A display name without its quotes and escapes, its encoded words decoded, also in quotes, as clients show it. */
const nameOf = (raw: SourceText, start: number, end: number): string => {
  const isQuoted = raw.value[start] === '"';
  const written = isQuoted ? raw.value.slice(start + 1, end - 1) : raw.value.slice(start, end);
  // Most names are as they are shown, in quotes or not.
  if (ASCII.test(written) && !written.includes('=?') && !written.includes('\\')) return isQuoted ? written.trim() : written;
  if (!isQuoted) return decodeEncodedWords(slice(raw, start, end)).text.value.replaceAll('\t', ' ');
  const builder = new TextBuilder(raw);
  for (let at = start + 1; at < end - 1; at += 1) {
    if (raw.value[at] === '\\') at += 1;
    builder.copy(at, Math.min(at + 1, end - 1));
  }
  return decodeEncodedWords(builder.text()).text.value.trim();
};

const ASCII = /^[ -~]*$/u;

const domainOf = (address: string): string => (address.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : '');
