import { count } from '../words/tally.ts';
import type { Tally } from '../words/tally.ts';
import { foldedUnit, letterTable } from './letters.ts';
import { mayBegin, secondBit } from './phrase-index.ts';
import type { Candidate, Phrase, PhraseIndex } from './phrase-index.ts';
import { collapsed, lengthBefore, LONGEST_GAP } from './window.ts';

/** A phrase in a text, in UTF-16 units of it. */
export interface Found<Topic extends string = string> { readonly topic: Topic; readonly phrase: Phrase<Topic>; readonly start: number; readonly end: number }

/** Each phrase is looked for no more once it was found this often. */
const MOST_OF_ONE = 20;

/** All phrases of a text: of its words only those that begin a phrase are looked at. */
export const scanFor = <Topic extends string>(text: string, { beginnings, filter, unspaced }: PhraseIndex<Topic>, { words, hasUnspaced }: Pick<Tally, 'words' | 'hasUnspaced'> = count(text)): readonly Found<Topic>[] => {
  const letters = letterTable();
  const found: Found<Topic>[] = [];
  let counts: Map<Phrase<Topic>, number> | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const hash = words.hash(index);
    const beginning = mayBegin(filter, hash) ? beginnings.get(hash) : undefined;
    if (!beginning) continue;
    const { candidates, first, seconds } = beginning;
    const start = words.start(index);
    // Most words that phrases begin with go on otherwise.
    if (text.charCodeAt(start + first) === SPACE && (secondBit(foldedUnit(text.charCodeAt(start + first + 1), letters)) & seconds) === 0) continue;
    for (const candidate of candidates) {
      const end = endOf(text, start, candidate, letters);
      if (end < 0) continue;
      const { phrase } = candidate;
      counts ??= new Map();
      const before = counts.get(phrase) ?? 0;
      if (before >= MOST_OF_ONE) continue;
      counts.set(phrase, before + 1);
      found.push({ topic: phrase.topic, phrase, start, end });
    }
  }
  if (hasUnspaced) for (const phrase of unspaced) addUnspaced(text, phrase, found);
  return found;
};

const LONGEST_WORD = 40;

const addUnspaced = <Topic extends string>(text: string, phrase: Phrase<Topic>, found: Found<Topic>[]): void => {
  const start = text.indexOf(phrase.words);
  if (start >= 0) found.push({ topic: phrase.topic, phrase, start, end: start + phrase.words.length });
};

/** Where a phrase that begins at `start` ends; -1 where it is another one. */
const endOf = (text: string, start: number, { phrase, words, first, isOpen }: Candidate, letters: Uint16Array): number => {
  // A hash may be that of another word.
  if (isInWord(text, start + first, letters)) return -1;
  const end = endOfWords(text, start, words, letters);
  if (end < 0 || (!isOpen && isInWord(text, end, letters))) return -1;
  const { pattern, before, hint } = phrase;
  if (before && !before.test(text.slice(Math.max(0, start - BEFORE), start).replace(WHITES, ' '))) return -1;
  if (!pattern) return isOpen ? endOfWord(text, end, letters) : end;
  const stretch = text.slice(start, start + AFTER);
  if (hint && !hint.test(stretch)) return -1;
  const said = pattern.exec(collapsed(stretch));
  return said ? start + lengthBefore(stretch, said[0].length) : -1;
};

/** How far is looked around a word for the rest of a wording. */
const WHITES = /\s+/gu;
const BEFORE = 24;
const AFTER = 160;

const endOfWords = (text: string, start: number, words: string, letters: Uint16Array): number => {
  let at = start;
  for (let index = 0; index < words.length; index += 1) {
    const wanted = words.charCodeAt(index);
    if (wanted === SPACE) {
      const next = afterGap(text, at);
      if (next === at) return -1;
      at = next;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code !== wanted && foldedUnit(code, letters) !== wanted && !(wanted === APOSTROPHE && code === CURLY)) return -1;
    at += 1;
  }
  return at;
};

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const CURLY = 0x2019;

/** After white space that ends no paragraph. */
const afterGap = (text: string, from: number): number => {
  let at = from;
  let lines = 0;
  for (; at - from < LONGEST_GAP; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) lines += 1;
    else if (code !== SPACE && code !== 0x09 && code !== 0x0d && code !== 0xa0) break;
  }
  return lines > 1 ? from : at;
};

const isInWord = (text: string, at: number, letters: Uint16Array): boolean =>
  at < text.length && foldedUnit(text.charCodeAt(at), letters) !== 0 && foldedUnit(text.charCodeAt(at - 1), letters) !== 0;

const endOfWord = (text: string, from: number, letters: Uint16Array): number => {
  let at = from;
  while (at - from < LONGEST_WORD && isInWord(text, at, letters)) at += 1;
  return at;
};
