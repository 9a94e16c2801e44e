import { foldedUnit, letterTable, nextHash } from './letters.ts';

/** What is looked for: words in lower case, apart by one space; one that ends with `*` stands for all that begin so. */
export interface Phrase<Topic extends string = string> {
  readonly topic: Topic;
  readonly words: string;
  /** For a wording that is more than words: tested on the text from where the words begin, its white space collapsed. Its length is that of the finding. */
  readonly pattern?: RegExp;
  /** What the pattern cannot do without: a quick look at the same stretch as it is. */
  readonly hint?: RegExp;
  /** Tested on what stands before, likewise. */
  readonly before?: RegExp;
}

/** A phrase as it is compared. `first` is the length of its first word; `isOpen`: all words that begin so. */
export interface Candidate<Topic extends string = string> { readonly phrase: Phrase<Topic>; readonly words: string; readonly first: number; readonly isOpen: boolean }

/** The phrases whose first words have one hash, most often one word of `first` letters. `seconds` has a bit for each letter that second words begin with; all where a first word stands alone. */
export interface Beginning<Topic extends string = string> { readonly candidates: Candidate<Topic>[]; readonly first: number; seconds: number }

/** Phrases by the hash of their first word, which most words of a text do not share. */
export interface PhraseIndex<Topic extends string = string> {
  readonly beginnings: ReadonlyMap<number, Beginning<Topic>>;
  /** One bit for each end of a hash: small enough to be at hand. */
  readonly filter: Uint32Array;
  /** Phrases of scripts that set no spaces between words. */
  readonly unspaced: readonly Phrase<Topic>[];
}

const FILTER_SIZE = 1 << 10;
/** Whether a word with this hash may begin a phrase. */
export const mayBegin = (filter: Uint32Array, hash: number): boolean => (((filter[(hash >>> 5) & (FILTER_SIZE - 1)] ?? 0) >>> (hash & 31)) & 1) !== 0;

/** Makes the index of a list of phrases. */
export const indexOf = <Topic extends string>(phrases: readonly Phrase<Topic>[]): PhraseIndex<Topic> => {
  const letters = letterTable();
  const beginnings = new Map<number, Beginning<Topic>>();
  const filter = new Uint32Array(FILTER_SIZE);
  const unspaced: Phrase<Topic>[] = [];
  const seen = new Set<string>();
  for (const phrase of phrases) {
    // Languages share wordings.
    const key = phrase.pattern ? undefined : `${phrase.topic} ${phrase.words}`;
    if (key !== undefined && seen.has(key)) continue;
    if (key !== undefined) seen.add(key);
    if (UNSPACED.test(phrase.words)) {
      unspaced.push(phrase);
      continue;
    }
    const { first, hash } = firstWord(phrase.words, letters);
    const isOpen = phrase.words.endsWith('*');
    const candidate: Candidate<Topic> = { phrase, words: isOpen ? phrase.words.slice(0, -1) : phrase.words, first, isOpen };
    const beginning = beginnings.get(hash) ?? { candidates: [], first, seconds: 0 };
    beginnings.set(hash, beginning);
    const part = (hash >>> 5) & (FILTER_SIZE - 1);
    filter[part] = (filter[part] ?? 0) | (1 << (hash & 31));
    beginning.candidates.push(candidate);
    beginning.seconds |= first === beginning.first ? secondsOf(candidate, letters) : ALL;
  }
  return { beginnings, filter, unspaced };
};

const firstWord = (words: string, letters: Uint16Array): { readonly first: number; readonly hash: number } => {
  let hash = 0;
  let end = 0;
  for (let folded = foldedUnit(words.charCodeAt(0), letters); folded !== 0 && end < words.length; folded = foldedUnit(words.charCodeAt(end), letters)) {
    hash = nextHash(hash, folded);
    end += 1;
  }
  return { first: end, hash };
};

/** What may stand behind the first word and a space: the letters of one phrase. */
const secondsOf = ({ words, first }: Candidate, letters: Uint16Array): number => {
  if (words.length === first) return ALL;
  return words.charAt(first) === ' ' ? secondBit(foldedUnit(words.charCodeAt(first + 1), letters)) : 0;
};

/** The bit of the letter a second word begins with; all for what is no letter. */
export const secondBit = (folded: number): number => (folded === 0 ? ALL : 1 << (folded & 31));
const ALL = -1;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
