import { FORMS, LONGEST_ADDRESS } from './forms.ts';
import type { AddressForm } from './forms.ts';

/** Text is looked through in pieces of this length, from the end: addresses stand in footers. */
const PIECE = 4000;
/** A text without an address that is longer than this is not a letter. */
const LONGEST = 400_000;

/** Whether a text holds something that is written as a postal address is, in any of the countries we know. */
export const hasAddress = (text: string): boolean => {
  for (let end = Math.min(text.length, LONGEST); end > 0; end -= PIECE) {
    const piece = text.slice(Math.max(0, end - PIECE - LONGEST_ADDRESS), end);
    if (DIGIT_OR_HAN.test(piece) && FORMS.some((form) => holds(piece, form))) return true;
  }
  return false;
};

const DIGIT_OR_HAN = /[\p{Nd}\p{Script=Han}\p{Script=Hangul}]/u;

/** How far before its code a street stands. */
const LONGEST_STREET = 160;

const holds = (piece: string, { pattern, before }: AddressForm): boolean => {
  pattern.lastIndex = 0;
  if (!before) return pattern.test(piece);
  for (let found = pattern.exec(piece); found; found = pattern.exec(piece)) {
    if (before.test(piece.slice(Math.max(0, found.index - LONGEST_STREET), found.index))) return true;
  }
  return false;
};
