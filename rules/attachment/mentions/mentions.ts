import type { Mentions } from './mention-wordings.ts';
import { aroundStems } from './stem-windows.ts';
import { spokenIn } from './stems.ts';

/** Where a text says that something is attached: UTF-16 units of that text. */
export interface Mention { readonly start: number; readonly end: number }

/** The first place where the text says that something is attached. `isQuoted` tells what somebody else said. */
export const findMention = (text: string, isQuoted: (start: number) => boolean): Mention | undefined => {
  const lower = text.toLowerCase();
  const spoken = spokenIn(lower);
  if (spoken.length === 0) return undefined;
  // A stem stands in many texts, a whole phrase in few: places are only carried for those.
  const around = aroundStems(lower, spoken);
  const phrases = spoken.flatMap((wording) => wording.phrases.filter((phrase) => around.includes(stemOf(phrase))).map((phrase) => ({ phrase, wording })));
  if (phrases.length === 0) return undefined;
  const flat = flatten(text);
  let first: Mention | undefined;
  for (const { phrase, wording } of phrases) {
    const found = findPhrase(flat, phrase, wording, isQuoted);
    if (found && (first === undefined || found.start < first.start)) first = found;
  }
  return first;
};

/** A phrase that ends with `*` stands for all words that begin so. */
const stemOf = (phrase: string): string => (phrase.endsWith('*') ? phrase.slice(0, -1) : phrase);

/** A text in lower case with single spaces; `places[i]` is where its character `i` stands in the original. */
interface Flat { readonly value: string; readonly places: Uint32Array }

const flatten = (text: string): Flat => {
  const places = new Uint32Array(text.length + 1);
  let value = '';
  let space = true;
  let breaks = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (/\s/u.test(char)) {
      if (char === '\n') breaks += 1;
      // An empty line ends a sentence, whatever stands before it.
      if (space && breaks !== 2) continue;
      places[value.length] = index;
      value += breaks === 2 ? '\n' : ' ';
      space = true;
      continue;
    }
    const low = char.toLowerCase();
    places[value.length] = index;
    value += low.length === 1 ? low : char;
    space = false;
    breaks = 0;
  }
  places[value.length] = text.length;
  return { value, places };
};

/** A phrase that stands in each sentence of a hostile text is looked at this often. */
const MOST_TRIES = 1000;

const findPhrase = ({ value, places }: Flat, phrase: string, { denials, followers }: Mentions, isQuoted: (start: number) => boolean): Mention | undefined => {
  const open = phrase.endsWith('*');
  const wanted = stemOf(phrase);
  let tries = 0;
  for (let at = value.indexOf(wanted); at >= 0 && tries < MOST_TRIES; at = value.indexOf(wanted, at + 1)) {
    tries += 1;
    const end = at + wanted.length;
    const spaced = !UNSPACED.test(wanted);
    if (spaced && isLetter(value, at - 1)) continue;
    if (spaced && !open && (isLetter(value, end) || followers.includes(nextWord(value, end)))) continue;
    const start = places[at] ?? 0;
    if (isQuoted(start) || isTakenBack(sentenceAt(value, at, end), denials)) continue;
    return { start, end: (places[end - 1] ?? start) + 1 };
  }
  return undefined;
};

const nextWord = (text: string, from: number): string => /^ ([\p{L}]{1,20})(?![\p{L}])/u.exec(text.slice(from, from + 24))?.[1] ?? '';

/** Scripts that set no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const isLetter = (text: string, index: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(index));

/** How far a sentence is looked at on both sides. */
const SENTENCE = 200;
const ENDS = '.!?\n。！？;';

const sentenceAt = (text: string, from: number, to: number): string => {
  let start = from;
  // A full stop that is followed by no space is part of a name or a number.
  while (start > 0 && from - start < SENTENCE && !(ENDS.includes(text.charAt(start - 1)) && (/[\s。！？]/u.test(text.charAt(start)) || /[\n。！？]/u.test(text.charAt(start - 1))))) start -= 1;
  let end = Math.max(from, to - 1);
  while (end < text.length && end - to < SENTENCE && !(ENDS.includes(text.charAt(end)) && (end + 1 >= text.length || /[\s。！？]/u.test(text.charAt(end + 1)) || /[\n。！？]/u.test(text.charAt(end))))) end += 1;
  return text.slice(start, end + 1);
};

/** A question, a denial or a condition does not say that something is attached. */
const isTakenBack = (sentence: string, denials: readonly string[]): boolean => {
  if (/[?？؟]/u.test(sentence)) return true;
  if (UNSPACED.test(sentence) && denials.some((denial) => UNSPACED.test(denial) && sentence.includes(denial))) return true;
  const words = new Set(sentence.split(/[^\p{L}\p{N}'’]+/u).map((word) => word.replace('’', "'")));
  return denials.some((denial) => words.has(denial));
};
