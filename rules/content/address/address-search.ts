import { FORMS, LONGEST_ADDRESS } from './forms.ts';

/** Text is looked through in pieces of this length, from the end: addresses stand in footers. */
const PIECE = 4000;
/** A text without an address that is longer than this is not a letter. */
const LONGEST = 400_000;

/** Whether a text holds something that is written as a postal address is, in any of the countries we know. */
export const hasAddress = (text: string): boolean => {
  for (let end = Math.min(text.length, LONGEST); end > 0; end -= PIECE) {
    const piece = text.slice(Math.max(0, end - PIECE - LONGEST_ADDRESS), end);
    if (DIGIT_OR_HAN.test(piece) && FORMS.some(({ pattern }) => pattern.test(piece))) return true;
  }
  return false;
};

const DIGIT_OR_HAN = /[\p{Nd}\p{Script=Han}\p{Script=Hangul}]/u;
