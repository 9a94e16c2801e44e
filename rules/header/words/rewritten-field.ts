import { newlineOf } from 'sendlint/rule';
import type { Edit, HeaderField } from 'sendlint/rule';
import { rawValue } from '../fields/raw-field.ts';
import { encodePhrase, encodeText, folded } from './encode.ts';

/** Fields whose value is text alone. */
const TEXTS: ReadonlySet<string> = new Set(['subject', 'comments', 'content-description', 'thread-topic']);
const ADDRESSES: ReadonlySet<string> = new Set(['from', 'sender', 'to', 'cc', 'reply-to']);
/** A field is written anew only so far: a longer one is no work of a mailer. */
const LONGEST = 20_000;

/** An edit that writes a field anew, as a mail library does; `undefined` where something could be lost. */
export const rewritten = (field: HeaderField): Edit | undefined => {
  const name = field.name.toLowerCase();
  const { span, span: { text, start, end } } = field;
  const newline = newlineOf(text.value);
  if (end - start > LONGEST || /[\uFFFD\p{Cc}]/u.test(field.value.value.replaceAll('\t', ' '))) return undefined;
  if (TEXTS.has(name)) return changed(span, text.value.slice(start, end), encodeText(field.name, field.value.value, newline));
  const mailboxes = ADDRESSES.has(name) && isPlainList(field) ? field.addresses : [];
  if (mailboxes.length === 0) return undefined;
  const words = mailboxes.flatMap(({ name: shown, address }, index) => {
    const comma = index < mailboxes.length - 1 ? ',' : '';
    return shown === '' ? [address + comma] : [...encodePhrase(shown), `<${address}>${comma}`];
  });
  return changed(span, text.value.slice(start, end), folded(`${field.name}:`, words.map((word) => ({ before: ' ', text: word })), newline));
};

const changed = (at: Edit['at'], before: string, after: string): Edit | undefined => (after === before || after.length > 2 * LONGEST ? undefined : { at, text: after });

/** Whether a list is names and addresses alone: no groups, comments, routes or anything that was read with leniency. */
const isPlainList = (field: HeaderField): boolean => {
  const raw = rawValue(field);
  const { addresses } = field;
  return addresses.length > 0 && !/[();:\\]/u.test(raw) && (raw.match(/@/gu) ?? []).length === addresses.length
    && addresses.every(({ name, address }) => /^[\w!#$%&'*+/=?^`{|}~.-]+@[a-z\d.-]+$/iu.test(address) && !/["@<>]|\s{2}/u.test(name) && name.trim() === name);
};
