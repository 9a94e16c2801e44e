import type { Part } from 'sendlint/rule';
import { isShown } from '../parts/own-parts.ts';
import { eightBitOf, encodingOf, rawOf } from '../parts/raw-text.ts';
import { familyOf } from './families.ts';

/** The letters beyond ASCII of a text whose charset has none: where the first stands in it. */
export interface UnnamedLetters { readonly charset: string; readonly start: number }

/** The letters of a shown text that names no charset, or ASCII: all that is at fault in them is said by mime/charset-required, so that one cause is one finding. */
export const unnamedLettersOf = (part: Part): UnnamedLetters | undefined => {
  if (!isShown(part)) return undefined;
  const charset = part.mediaType.parameters.get('charset')?.value.value.trim() ?? '';
  if (familyOf(charset) !== 'ascii') return undefined;
  // Of a body that is not encoded the bytes are looked through once for all rules.
  const raw = rawOf(part);
  if (raw && !eightBitOf(raw) && PLAIN_ENCODINGS.has(encodingOf(part))) return undefined;
  const start = (part.text?.value ?? '').search(BEYOND_ASCII);
  return start < 0 ? undefined : { charset, start };
};

const PLAIN_ENCODINGS: ReadonlySet<string> = new Set(['7bit', '8bit']);

const BEYOND_ASCII = /[^\u0000-\u007f]/u;

/** How many letters beyond ASCII a text has, in words. */
export const countBeyond = (value: string, start: number): string => {
  let count = 0;
  for (let at = start; at < value.length; at += 1) if (value.charCodeAt(at) > 127) count += 1;
  return count === 1 ? 'one letter' : `${count} letters`;
};

/** A letter, where it can be shown: bytes that are no letter in any guess, and invisible ones, cannot. */
export const shownAt = (value: string, at: number): string => {
  const letter = String.fromCodePoint(value.codePointAt(at) ?? 0xfffd);
  return /[\p{C}\p{Z}\uFFFD]/u.test(letter) ? '' : `, first “${letter}”`;
};
