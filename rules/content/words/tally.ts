import { once } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { foldedUnit, letterTable, nextHash } from '../phrases/letters.ts';
import { LongWords } from './long-words.ts';
import { Repeats } from './repeats.ts';
import { unitsOf } from './units.ts';
import { Volume } from './volume.ts';
import { WordGatherer } from './word-list.ts';
import type { WordList } from './word-list.ts';

/** What one look at each character of a text counts for all rules that ask. */
export interface Tally {
  /** Stretches between empty lines that hold something. */
  readonly paragraphs: number;
  /** Of the paragraphs with a space in them, as SpamAssassin counts: bytes in UTF-8, A to Z, and a to z with digits. */
  readonly bytes: number;
  readonly upper: number;
  readonly lower: number;
  readonly bangs: number;
  /** Whether letters of scripts that have look-alikes of Latin ones are in it, and whether characters nobody sees. */
  readonly hasLookAlikes: boolean;
  readonly hasInvisible: boolean;
  /** Whether a word begins with a letter of a script that may set no spaces between words. */
  readonly hasUnspaced: boolean;
  /** The first row of long words. */
  readonly longWords: LongWords['found'];
  /** All words, for whoever looks for some of them. */
  readonly words: WordList;
  /** At most so many words are in capitals, and at least so many are not. */
  readonly volume: Pick<Volume, 'loud' | 'calm'>;
  /** Where a word may stand twice in a row. */
  readonly repeats: Pick<Repeats, 'places' | 'isUnsure'>;
}

/** Counts a text once. */
export const tallyOf = once((text: SourceText): Tally => count(text.value));

const OTHER = 0;
const SPACE = 1;
const BANG = 2;
const STOP = 3;
let kinds: Uint8Array | undefined;
/** What a character of ASCII is that is in no word. */
const kindTable = (): Uint8Array => {
  if (kinds) return kinds;
  kinds = new Uint8Array(128);
  for (const code of [0x09, NEW_LINE, 0x0b, 0x0c, 0x0d, 0x20]) kinds[code] = SPACE;
  kinds[0x21] = BANG;
  kinds[0x2e] = STOP;
  return kinds;
};
const kindOf = (code: number, table: Uint8Array): number => (code < 128 ? table[code] ?? OTHER : code === NO_BREAK ? SPACE : OTHER);

const gathered = new WordGatherer();

/** The same of a text that comes from nowhere. */
export const count = (value: string): Tally => {
  const letters = letterTable();
  const table = kindTable();
  const { length } = value;
  const units = unitsOf(value);
  const long = new LongWords();
  const volume = new Volume();
  const repeats = new Repeats();
  let [paragraphs, allBytes, allUpper, allLower, bangs] = [0, 0, 0, 0, 0];
  let [hasLookAlikes, hasInvisible, hasUnspaced] = [false, false, false];
  /** Of this paragraph: bytes, capitals, other letters and digits, and whether two words stand in it. */
  let [bytes, upper, lower] = [0, 0, 0];
  let hasGap = false;
  /** Where the last white space ended, and whether this line quotes somebody. */
  let afterSpace = 0;
  let isQuoted = units[0] === QUOTE;
  for (let at = 0; at < length;) {
    const start = at;
    let code = units[at] ?? 0;
    let folded = foldedUnit(code, letters);
    if (folded !== 0) {
      let [hash, any, all] = [0, 0, SMALL];
      do {
        hash = nextHash(hash, folded);
        any |= code;
        all &= code;
        at += 1;
        code = units[at] ?? 0;
        folded = foldedUnit(code, letters);
      } while (folded !== 0);
      gathered.add(start, hash);
      const isLetters = (all & LETTER) !== 0;
      const kind = at < length ? kindOf(code, table) : SPACE;
      let wordStart = start;
      if (all !== SMALL || any > 127) {
        // What stands behind the last of other signs may be a word of small letters.
        long.cut();
        for (wordStart = at; wordStart > start && isSmall(units[wordStart - 1] ?? 0);) wordStart -= 1;
        if (wordStart > start && (units[wordStart - 1] ?? 0) < 128) wordStart = at;
      } else if (start > 0 && units[start - 1] === UNDERSCORE) wordStart = at;
      if (wordStart < at && (kind === SPACE || kind === STOP)) long.word(wordStart, at);
      if (any < 128) {
        const capitals = all === SMALL ? 0 : capitalsIn(units, start, at);
        bytes += at - start;
        upper += capitals;
        lower += at - start - capitals;
        if (isLetters) volume.letters(at - start, capitals, start === afterSpace && !isQuoted && (kind === SPACE || code === COMMA));
      } else {
        for (let index = start; index < at; index += 1) {
          const unit = units[index] ?? 0;
          bytes += bytesOf(unit);
          if (isCapital(unit)) upper += 1;
          else if (unit < 128) lower += 1;
          else if (isAlike(unit)) hasLookAlikes = true;
          repeats.sign(unit);
        }
        if ((units[start] ?? 0) >= FIRST_UNSPACED) hasUnspaced = true;
        volume.foreign(value.slice(start, at));
      }
      if (isLetters || any > 127) repeats.run(start, at, hash, code);
      continue;
    }
    const kind = kindOf(code, table);
    if (kind !== SPACE) {
      at += 1;
      if (kind !== STOP) long.cut();
      bytes += bytesOf(code);
      if (kind === BANG || code === WIDE_BANG) bangs += 1;
      if (code < 128) continue;
      if (isAlike(code)) hasLookAlikes = true;
      if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) hasInvisible = true;
      repeats.sign(code);
      continue;
    }
    let lines = 0;
    do {
      at += 1;
      if (code === NEW_LINE) {
        lines += 1;
        isQuoted = units[at] === QUOTE;
      }
      code = units[at] ?? 0;
    } while (at < length && kindOf(code, table) === SPACE);
    afterSpace = at;
    volume.space();
    repeats.space(start, at);
    if (bytes === 0) continue;
    if (lines < 2 && at < length) {
      bytes += 1;
      hasGap = true;
      continue;
    }
    paragraphs += 1;
    if (hasGap) {
      allBytes += bytes;
      allUpper += upper;
      allLower += lower;
    }
    bytes = 0;
    upper = 0;
    lower = 0;
    hasGap = false;
    long.paragraph();
  }
  if (bytes > 0) {
    paragraphs += 1;
    if (hasGap) {
      allBytes += bytes;
      allUpper += upper;
      allLower += lower;
    }
  }
  return {
    paragraphs, bytes: allBytes, upper: allUpper, lower: allLower, bangs, hasLookAlikes, hasInvisible, hasUnspaced,
    longWords: long.found, words: gathered.take(), volume, repeats,
  };
};

/** Of a run of ASCII: the bits that all small letters have, and those that all letters and no digits have. */
const SMALL = 0x60;
const LETTER = 0x40;
const NEW_LINE = 0x0a;
const COMMA = 0x2c;
const QUOTE = 0x3e;
const UNDERSCORE = 0x5f;
const NO_BREAK = 0xa0;
const FIRST_UNSPACED = 0xe00;
const WIDE_BANG = 0xff01;

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isAlike = (code: number): boolean => code >= 0x370 && code < 0x530;
const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : 3);

const capitalsIn = (units: Uint16Array, start: number, end: number): number => {
  let capitals = 0;
  for (let at = start; at < end; at += 1) if (isCapital(units[at] ?? 0)) capitals += 1;
  return capitals;
};
