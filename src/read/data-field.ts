import type { Address } from '../message/address.ts';
import type { Header, HeaderField } from '../message/header.ts';
import { joinTexts } from '../source/join-texts.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { TextBuilder } from '../source/text-builder.ts';
import { utf8Bytes } from '../source/utf8-bytes.ts';
import { isAddressField, prepareAddresses, readAddresses } from './addresses.ts';
import { isDateField, parseDate } from './dates.ts';

/** A field whose value is not written as a message has it, but as decoded text: the text is the value. */
export const dataField = async (name: string, value: SourceText, span: Span): Promise<HeaderField> => ({
  type: 'field', name, span, value,
  addresses: isAddressField(name) ? await addressesIn(value) : [],
  date: isDateField(name) ? parseDate(value.value) : undefined,
});

/** One entry of an address field: text with one mailbox or several, or an address and the name that is given beside it. */
export interface Correspondent { readonly address: SourceText; readonly name: SourceText | undefined }

/** An address field whose mailboxes are given one by one; all of their texts are derived from `from`. */
export const mailboxField = async (name: string, from: SourceText, correspondents: readonly Correspondent[], span: Span): Promise<HeaderField> => {
  const addresses: Address[] = [];
  const pieces: SourceText[] = [];
  for (const correspondent of correspondents) {
    if (pieces.length > 0) pieces.push(unwritten(from, ', ', pieces.at(-1)));
    pieces.push(...mailbox(from, correspondent));
    const displayName = correspondent.name?.value ?? '';
    for (const address of await addressesIn(correspondent.address)) addresses.push(address.name === '' ? { ...address, name: displayName } : address);
  }
  return { type: 'field', name, span, value: joinTexts(from, pieces), addresses, date: undefined };
};

/** Header fields in the order they are given in. */
export const headerOf = (fields: readonly HeaderField[]): Header => {
  const byName = new Map<string, HeaderField[]>();
  for (const field of fields) {
    const named = byName.get(field.name.toLowerCase());
    if (named === undefined) byName.set(field.name.toLowerCase(), [field]);
    else named.push(field);
  }
  return { fields, get: (name) => byName.get(name.toLowerCase())?.[0], all: (name) => byName.get(name.toLowerCase()) ?? [] };
};

const addressesIn = async (value: SourceText): Promise<readonly Address[]> => {
  const raw = utf8Bytes(value);
  await prepareAddresses(raw);
  return readAddresses(raw);
};

/** `name <address>` as a header has it. */
const mailbox = (from: SourceText, { address, name }: Correspondent): readonly SourceText[] => {
  if (name === undefined || name.value === '') return [address];
  const quote = /[()<>[\]:;@\\,."]/u.test(name.value) ? '"' : '';
  const phrase = quote === '' ? [name] : [unwritten(from, quote, undefined, name), quoted(name), unwritten(from, quote, name)];
  return [...phrase, unwritten(from, ' <', name), address, unwritten(from, '>', address)];
};

/** RFC 5322 §3.2.4: a quote and a backslash in quotes have a backslash before them. */
const quoted = (name: SourceText): SourceText => {
  const builder = new TextBuilder(name);
  let copied = 0;
  for (const { 0: character, index } of name.value.matchAll(/["\\]/gu)) {
    builder.copy(copied, index);
    copied = index + 1;
    builder.replace(`\\${character}`, index, copied);
  }
  builder.copy(copied, name.value.length);
  return builder.text();
};

/** What stands between two values in a header and nowhere in the data: it has the place where one ends, or begins. */
const unwritten = (from: SourceText, value: string, before: SourceText | undefined, after?: SourceText): SourceText => {
  const at = before ? edgeOf(before, 'end') : after ? edgeOf(after, 'start') : 0;
  const builder = new TextBuilder(from);
  builder.replace(value, at, at);
  return builder.text();
};

const edgeOf = ({ value, origin }: SourceText, edge: 'start' | 'end'): number =>
  !('from' in origin) ? 0 : edge === 'start' || value === '' ? origin.startOf(0) : origin.endOf(value.length - 1);
