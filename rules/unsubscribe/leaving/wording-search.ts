import { holdsPhrase, phraseTable } from './phrase-table.ts';
import type { PhraseTable } from './phrase-table.ts';
import { CLICK_HERE, OTHER_PAGES, REPLIES, WORDINGS } from './wordings.ts';

/** Whether a text, in any language of `WORDINGS`, speaks of unsubscribing or of choosing what mail one gets. Linear in the text. */
export const speaksOfLeaving = (text: string): boolean => holdsPhrase(fold(text), (leaving ??= phraseTable(Object.values(WORDINGS), fold)));

/** Whether a text asks for an answer or a message: "reply STOP", "répondez à cet e-mail". Means leaving only beside `speaksOfLeaving`. */
export const speaksOfWriting = (text: string): boolean => holdsPhrase(fold(text), (writing ??= phraseTable([REPLIES], fold)));

/** Whether a link's text names another page of a footer, which is no way to leave though it stands in the same sentence. */
export const namesAnotherPage = (text: string): boolean => holdsPhrase(fold(text), (otherPages ??= phraseTable([OTHER_PAGES], fold)));

/** Whether a link's text says no more than "click here", so that the sentence before it may say what for. */
export const saysOnlyHere = (text: string): boolean => {
  const folded = fold(text);
  return folded.length <= 40 && holdsPhrase(folded, (clickHere ??= phraseTable([CLICK_HERE], fold)));
};

/**
 * A text as it is compared: compatibility forms, case, accents and what cannot be seen are gone; white space is one space.
 * Both sides go through it, so scripts whose marks carry meaning still compare as they should.
 */
export const fold = (text: string): string => (ASCII.test(text) ? text.toLowerCase() : decomposed(text)).replace(/\s+/gu, ' ').trim();

// eslint-disable-next-line no-control-regex -- a text of ASCII alone needs no folding but that of case
const ASCII = /^[\0-\x7f]*$/u;

const decomposed = (text: string): string =>
  text.normalize('NFKD').replace(IGNORED, '').toLowerCase().replace(LETTERS, (letter) => LETTER[letter] ?? letter);

/** What cannot be seen (zero-width characters, direction marks, soft hyphens), accents, Hebrew points, Arabic vowels, hamza and tatweel. */
const IGNORED = /\p{Default_Ignorable_Code_Point}|[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0640]/gu;
/** Letters that have no decomposition, the final sigma, and apostrophes. */
const LETTER: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o', ð: 'd', ς: 'σ', ħ: 'h', '’': "'", 'ʼ': "'" };
const LETTERS = /[ıłđøðςħ’ʼ]/gu;

let leaving: PhraseTable | undefined;
let writing: PhraseTable | undefined;
let otherPages: PhraseTable | undefined;
let clickHere: PhraseTable | undefined;
