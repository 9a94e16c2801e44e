import { once } from 'sendlint/rule';
import type { SourceText, Span } from 'sendlint/rule';
import { LongWords } from './long-words.ts';

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
  /** The first row of long words. */
  readonly longWords: Span | undefined;
}

/** Counts a text once. */
export const tallyOf = once((text: SourceText): Tally => count(text));

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const SPACE = 4;
const BANG = 5;
const STOP = 6;
let kinds: Uint8Array | undefined;
const kindTable = (): Uint8Array => {
  if (kinds) return kinds;
  kinds = new Uint8Array(128);
  for (let code = 0x61; code <= 0x7a; code += 1) kinds[code] = LOWER;
  for (let code = 0x41; code <= 0x5a; code += 1) kinds[code] = UPPER;
  for (let code = 0x30; code <= 0x39; code += 1) kinds[code] = DIGIT;
  for (const code of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]) kinds[code] = SPACE;
  kinds[0x21] = BANG;
  kinds[0x2e] = STOP;
  return kinds;
};
const NO_BREAK = 0xa0;

const count = (text: SourceText): Tally => {
  const table = kindTable();
  const { value } = text;
  const { length } = value;
  const long = new LongWords();
  let [paragraphs, allBytes, allUpper, allLower, bangs] = [0, 0, 0, 0, 0];
  let [hasLookAlikes, hasInvisible] = [false, false];
  /** Of this paragraph: bytes, capitals, other letters and digits, and whether two words stand in it. */
  let [bytes, upper, lower] = [0, 0, 0];
  let hasGap = false;
  let wordStart = -1;
  let isInWord = false;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? value.charCodeAt(at) : NEW_LINE;
    const kind = code < 128 ? table[code] : code === NO_BREAK ? SPACE : OTHER;
    if (kind === LOWER) {
      bytes += 1;
      lower += 1;
      if (!isInWord) wordStart = at;
      isInWord = true;
      continue;
    }
    if (kind !== SPACE && kind !== STOP) long.cut();
    else if (wordStart >= 0) long.word(wordStart, at);
    wordStart = -1;
    isInWord = kind === UPPER || kind === DIGIT || code === UNDERSCORE;
    if (kind !== SPACE) {
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
      if (kind === UPPER) upper += 1;
      else if (kind === DIGIT) lower += 1;
      else if (kind === BANG || code === WIDE_BANG) bangs += 1;
      else if (code >= 0x370 && code < 0x530) hasLookAlikes = true;
      else if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) hasInvisible = true;
      continue;
    }
    let lines = code === NEW_LINE ? 1 : 0;
    for (; at + 1 < length; at += 1) {
      const next = value.charCodeAt(at + 1);
      if (next === NEW_LINE) lines += 1;
      else if (next !== NO_BREAK && (next > 127 || table[next] !== SPACE)) break;
    }
    if (bytes === 0) continue;
    if (lines < 2 && at + 1 < length) {
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
  return { paragraphs, bytes: allBytes, upper: allUpper, lower: allLower, bangs, hasLookAlikes, hasInvisible, longWords: long.found && text.span(long.found.start, long.found.end) };
};

const NEW_LINE = 0x0a;
const UNDERSCORE = 0x5f;
const WIDE_BANG = 0xff01;
