import type { Part, SourceText } from 'sendlint/rule';
import { withoutComments } from './comments.ts';

/** A text body as it stands in the file, one character a byte; `undefined` for a body that is not kept as text. */
export const rawOf = ({ text }: Part): SourceText | undefined => {
  let at = text;
  while (at && 'from' in at.origin) at = at.origin.from;
  return at;
};

/** The transfer encoding a part names, in lower case and without comments; `7bit` where it names none (RFC 2045 §6.1). */
export const encodingOf = ({ header }: Part): string => {
  const value = header.get('content-transfer-encoding')?.value.value ?? '';
  const token = withoutComments(value).trim().toLowerCase();
  return token === '' ? '7bit' : token;
};

/** The bytes over 127 of a raw text: where the first stands, and how many there are; `undefined` where there are none. */
export interface EightBit { readonly first: number; readonly count: number }

const known = new WeakMap<SourceText, EightBit | 'none'>();

/** Looks for bytes over 127, once a text. */
export const eightBitOf = (raw: SourceText): EightBit | undefined => {
  let found = known.get(raw);
  if (found === undefined) {
    const first = raw.value.search(/[\u0080-\u00ff]/u);
    found = first < 0 ? 'none' : { first, count: countFrom(raw.value, first) };
    known.set(raw, found);
  }
  return found === 'none' ? undefined : found;
};

const countFrom = (value: string, start: number): number => {
  let count = 0;
  for (let at = start; at < value.length; at += 1) if (value.charCodeAt(at) > 127) count += 1;
  return count;
};
