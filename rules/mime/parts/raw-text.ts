import { once } from 'sendlint/rule';
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

/** Looks for bytes over 127, once a text. */
export const eightBitOf = once(({ value }: SourceText): EightBit | undefined => {
  const first = value.search(/[\u0080-\u00ff]/u);
  return first < 0 ? undefined : { first, count: countFrom(value, first) };
});

const countFrom = (value: string, start: number): number => {
  let count = 0;
  for (let at = start; at < value.length; at += 1) if (value.charCodeAt(at) > 127) count += 1;
  return count;
};
