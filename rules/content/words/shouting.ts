import { findTags } from 'sendlint/rule';
import { endOfWord, startOfWord } from './word-ends.ts';

/** Words in capitals that follow each other, as indices of the text; `long` are those of three letters or more, `letters` theirs. */
export interface Shout { readonly start: number; readonly end: number; readonly words: number; readonly long: number; readonly letters: number }
/** What a text says in capitals. `words` counts what could be: words of three letters or more, in a script that has case. */
export interface Shouting { readonly words: number; readonly loud: number; readonly shouts: readonly Shout[] }

/** Longer ones are keys and hashes. */
const LONGEST = 30;
/** Up to here a word in capitals may be an acronym nobody has on a list: `NASA`, `IKEA`. */
const ACRONYM = 4;

/** Acronyms that are longer, or that often stand in rows. */
const KNOWN: ReadonlySet<string> = new Set([
  'UNESCO', 'UNICEF', 'INTERPOL', 'COVID', 'ASCII', 'LASER', 'HTTPS', 'DMARC', 'DSGVO', 'ISO', 'ISBN', 'IBAN', 'SWIFT', 'BIC', 'SEPA', 'USD', 'EUR', 'GBP',
  'GMBH', 'LLC', 'INC', 'LTD', 'PLC', 'VAT', 'PDF', 'URL', 'HTML', 'JPEG', 'FAQ', 'USA', 'API', 'CEO', 'CFO', 'CTO', 'RSVP', 'ASAP', 'FYI', 'GDPR', 'SaaS',
  'UTC', 'GMT', 'CEST', 'EST', 'PST', 'NASDAQ', 'NYSE', 'STEM', 'UNIX', 'POSIX', 'LINUX', 'BASIC', 'CMYK', 'ICANN', 'OECD', 'CERN',
]);

/** Whether a text of one line has so many capitals, or letters of other scripts that may be some. */
export const hasCapitals = (text: string, fewest: number): boolean => {
  let found = 0;
  for (let at = 0; at < text.length && found < fewest; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 || (code >= 0x41 && code <= 0x5a)) found += 1;
  }
  return found >= fewest;
};

/** Finds words in capitals by Unicode case. Placeholders, codes, addresses, numerals and scripts without case are no words here. */
export const findShouting = (text: string): Shouting => {
  const skip = skipper(text);
  const shouts: Shout[] = [];
  let words = 0;
  let loud = 0;
  let run: Shout | undefined;
  /** Short words since the last long one of the run. */
  let small = 0;
  const close = (): void => {
    if (run && run.long > 1) shouts.push(run);
    run = undefined;
  };
  let last = 0;
  for (let start = startOfWord(text, 0); start >= 0; start = startOfWord(text, last)) {
    if (run && isApart(text, last, start)) close();
    last = endOfWord(text, start);
    const word = text.slice(start, last);
    if (skip(start)) {
      close();
      continue;
    }
    const volume = volumeOf(word);
    if (volume === 'none') {
      if (/[@.:/_]/u.test(word)) close();
      continue;
    }
    if (volume === 'calm') {
      close();
      words += 1;
      continue;
    }
    if (volume === 'small') {
      // "TO", "A", "OF" belong to the words around them; "to" ends a shout.
      if (word === word.toUpperCase()) small += 1;
      else close();
      continue;
    }
    words += 1;
    loud += 1;
    const letters = lettersIn(word);
    run = run
      ? { start: run.start, end: last, words: run.words + small + 1, long: run.long + 1, letters: run.letters + letters }
      : { start, end: last, words: 1, long: 1, letters };
    small = 0;
  }
  close();
  return { words, loud, shouts: shouts.filter((shout) => isLoud(text, shout)) };
};

/** Three capitals in a row may be names of institutions; one long word among them, or four in a row, may not. */
const isLoud = (text: string, { start, end, long }: Shout): boolean =>
  long > 3 || wordsIn(text.slice(start, end)).some((word) => lettersIn(word) > ACRONYM && volumeOf(word) === 'loud');

const wordsIn = (text: string): readonly string[] => {
  const words: string[] = [];
  for (let start = startOfWord(text, 0), end = 0; start >= 0; start = startOfWord(text, end)) {
    end = endOfWord(text, start);
    words.push(text.slice(start, end));
  }
  return words;
};

type Volume = 'loud' | 'calm' | 'small' | 'none';

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}|\p{Lt}/u;
/** Cherokee is written in what Unicode calls capitals. */
const CHEROKEE = /\p{Script=Cherokee}/u;
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Of the shortest word that counts. */
const THREE_LETTERS = /\p{L}[^\p{L}]*\p{L}[^\p{L}]*\p{L}/u;

const volumeOf = (word: string): Volume => {
  if (word.length > LONGEST) return 'none';
  const plain = plainVolumeOf(word);
  if (plain) return plain === 'loud' && (KNOWN.has(word) || ROMAN.test(word)) ? 'none' : plain;
  // Product codes, addresses, abbreviations: no words to be loud or calm.
  if (/[\p{N}@.:/_]/u.test(word) || CHEROKEE.test(word)) return 'none';
  const upper = UPPER.test(word);
  const lower = LOWER.test(word);
  if (!upper && !lower) return 'none';
  if (!THREE_LETTERS.test(word)) return 'small';
  if (lower) return 'calm';
  return KNOWN.has(word) || ROMAN.test(word) ? 'none' : 'loud';
};

/** The same of a word of ASCII, as most are; `undefined` for others. */
const plainVolumeOf = (word: string): Volume | undefined => {
  let upper = 0;
  let lower = 0;
  let isCode = false;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) lower += 1;
    else if (code >= 0x41 && code <= 0x5a) upper += 1;
    else if (code > 127) return undefined;
    // An apostrophe, a hyphen, `&` and `+` may join a word; digits and other signs make it a code.
    else if (code !== 0x27 && code !== 0x2d && code !== 0x26 && code !== 0x2b) isCode = true;
  }
  if (isCode || upper + lower === 0) return 'none';
  return upper + lower < 3 ? 'small' : lower > 0 ? 'calm' : 'loud';
};

const lettersIn = (word: string): number => word.match(/\p{L}/gu)?.length ?? 0;

/** An empty line, or a quoted one, ends a shout. */
const isApart = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  return between.length > 40 || /\n\s*\n|\n\s*>/u.test(between);
};

/** Whether a word stands in a placeholder, or in a line that quotes somebody else. Asked in order. */
const skipper = (text: string): (at: number) => boolean => {
  const placeholders = findTags(text);
  let next = 0;
  let line = 0;
  let lineEnd = text.indexOf('\n');
  return (at) => {
    for (let here = placeholders[next]; here && here.end <= at; here = placeholders[next]) next += 1;
    const here = placeholders[next];
    if (here && here.start <= at) return true;
    while (lineEnd >= 0 && lineEnd < at) {
      line = lineEnd + 1;
      lineEnd = text.indexOf('\n', line);
    }
    return text.charAt(line) === '>';
  };
};
