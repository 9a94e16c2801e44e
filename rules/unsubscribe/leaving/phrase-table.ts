/** Phrases by their first two characters: a text is looked up once a character, whatever the number of phrases. */
export interface PhraseTable {
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
  /** Which of 65,536 classes of two characters begin a phrase: nearly all of a text is passed over by one look into it. */
  readonly begins: Uint8Array;
}

interface Phrase { readonly first: string; readonly rest: readonly string[]; readonly wordEnd: boolean }

/**
 * A table of phrases, each folded by `fold`. Lines hold alternatives set apart by `|`; `…` stands for up to 40 characters, `$` at the
 * end asks for the end of a word. A phrase must begin with two characters that are written out.
 */
export const phraseTable = (lines: readonly string[], fold: (phrase: string) => string): PhraseTable =>
  tableOf(lines.flatMap((line) => line.split('|')).map((written) => phraseOf(written.trim(), fold)));

/** The same of texts in which no character means anything else. */
export const literalTable = (texts: readonly string[], fold: (text: string) => string): PhraseTable =>
  tableOf(texts.map((text) => ({ first: fold(text), rest: [], wordEnd: false })));

const phraseOf = (written: string, fold: (phrase: string) => string): Phrase => {
  const wordEnd = written.endsWith('$');
  const [first = '', ...rest] = (wordEnd ? written.slice(0, -1) : written).split('…').map(fold);
  return { first, rest, wordEnd };
};

const tableOf = (all: readonly Phrase[]): PhraseTable => {
  const phrases = new Map<number, Phrase[]>();
  const begins = new Uint8Array(65_536);
  for (const phrase of all) {
    const key = keyAt(phrase.first, 0);
    begins[key & 0xffff] = 1;
    const same = phrases.get(key);
    if (same) same.push(phrase);
    else phrases.set(key, [phrase]);
  }
  return { phrases, begins };
};

/** Whether any phrase stands anywhere in a folded text. Linear in the text. */
export const holdsPhrase = (text: string, { phrases, begins }: PhraseTable): boolean => {
  for (let index = 0; index + 1 < text.length; index++) {
    const key = keyAt(text, index);
    if (begins[key & 0xffff] === 1 && phrases.get(key)?.some((phrase) => standsAt(text, index, phrase))) return true;
  }
  return false;
};

/** Two characters as one small integer; two pairs that fall together are told apart by `startsWith`. */
const keyAt = (text: string, index: number): number => ((text.charCodeAt(index) & 0x7fff) << 8) ^ (text.charCodeAt(index + 1) & 0x7fff);

/** The most characters that a `…` may stand for. */
const GAP = 40;

const standsAt = (text: string, start: number, { first, rest, wordEnd }: Phrase): boolean => {
  if (!text.startsWith(first, start)) return false;
  let end = start + first.length;
  for (const fragment of rest) {
    // The slice bounds the search: an `indexOf` to the end of the text for every "no longer" would be quadratic.
    const found = text.slice(end, end + GAP + fragment.length).indexOf(fragment);
    if (found === -1) return false;
    end += found + fragment.length;
  }
  return !wordEnd || end >= text.length || !LETTER_OR_DIGIT.test(text.charAt(end));
};

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
