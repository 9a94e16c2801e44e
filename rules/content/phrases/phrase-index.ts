import { foldedUnit, letterTable } from './letters.ts';

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

/** A phrase as it is compared. `isOpen`: all words that begin so. */
export interface Candidate<Topic extends string = string> { readonly phrase: Phrase<Topic>; readonly words: string; readonly isOpen: boolean }

/** Phrases by their first word, and a filter of hashes that most words of a text do not pass. */
export interface PhraseIndex<Topic extends string = string> {
  readonly byFirst: ReadonlyMap<string, readonly Candidate<Topic>[]>;
  readonly filter: Uint8Array;
  /** Phrases of scripts that set no spaces between words. */
  readonly unspaced: readonly Phrase<Topic>[];
}

export const FILTER_SIZE = 1 << 15;

/** Makes the index of a list of phrases. */
export const indexOf = <Topic extends string>(phrases: readonly Phrase<Topic>[]): PhraseIndex<Topic> => {
  const letters = letterTable();
  const byFirst = new Map<string, Candidate<Topic>[]>();
  const filter = new Uint8Array(FILTER_SIZE);
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
    filter[hash] = 1;
    const others = byFirst.get(first);
    const isOpen = phrase.words.endsWith('*');
    const candidate: Candidate<Topic> = { phrase, isOpen, words: isOpen ? phrase.words.slice(0, -1) : phrase.words };
    if (others) others.push(candidate);
    else byFirst.set(first, [candidate]);
  }
  return { byFirst, filter, unspaced };
};

const firstWord = (words: string, letters: Uint16Array): { readonly first: string; readonly hash: number } => {
  let hash = 0;
  let end = 0;
  for (let folded = foldedUnit(words.charCodeAt(0), letters); folded !== 0 && end < words.length; folded = foldedUnit(words.charCodeAt(end), letters)) {
    hash = nextHash(hash, folded);
    end += 1;
  }
  return { first: words.slice(0, end), hash: hash & (FILTER_SIZE - 1) };
};

/** The hash of a word and its next character. */
export const nextHash = (hash: number, folded: number): number => (Math.imul(hash, 31) + folded) | 0;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
