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

const known = new WeakMap<SourceText, Tally>();

/** Counts a text once. */
export const tallyOf = (text: SourceText): Tally => {
  const found = known.get(text);
  if (found) return found;
  const tally = count(text);
  known.set(text, tally);
  return tally;
};

const [OTHER, LOWER, UPPER, DIGIT, SPACE, BANG, STOP] = [0, 1, 2, 3, 4, 5, 6];
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
  const all = { paragraphs: 0, bytes: 0, upper: 0, lower: 0, bangs: 0, hasLookAlikes: false, hasInvisible: false };
  /** Of this paragraph: bytes, capitals, other letters and digits, and whether two words stand in it. */
  let [bytes, upper, lower] = [0, 0, 0];
  let hasGap = false;
  let wordStart = -1;
  let isInWord = false;
  const endParagraph = (): void => {
    if (bytes === 0) return;
    all.paragraphs += 1;
    if (hasGap) {
      all.bytes += bytes;
      all.upper += upper;
      all.lower += lower;
    }
    bytes = 0;
    upper = 0;
    lower = 0;
    hasGap = false;
    long.paragraph();
  };
  for (let at = 0; at < length; at += 1) {
    const code = value.charCodeAt(at);
    const kind = code < 128 ? table[code] : code === NO_BREAK ? SPACE : OTHER;
    if (kind === LOWER) {
      bytes += 1;
      lower += 1;
      if (!isInWord) wordStart = at;
      isInWord = true;
      continue;
    }
    if (wordStart >= 0 && (kind === SPACE || kind === STOP)) long.word(wordStart, at);
    else if (kind !== SPACE && kind !== STOP) long.cut();
    wordStart = -1;
    isInWord = kind === UPPER || kind === DIGIT || code === UNDERSCORE;
    if (kind === SPACE) {
      const next = afterSpace(value, at, table);
      if (next.lines > 1 || next.at >= length) endParagraph();
      else if (bytes > 0) {
        bytes += 1;
        hasGap = true;
      }
      at = next.at - 1;
      continue;
    }
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (kind === UPPER) upper += 1;
    else if (kind === DIGIT) lower += 1;
    else if (kind === BANG || code === WIDE_BANG) all.bangs += 1;
    else if (code >= 0x370 && code < 0x530) all.hasLookAlikes = true;
    else if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) all.hasInvisible = true;
  }
  if (wordStart >= 0) long.word(wordStart, length);
  endParagraph();
  return { ...all, longWords: long.found && text.span(long.found.start, long.found.end) };
};

const UNDERSCORE = 0x5f;
const WIDE_BANG = 0xff01;

const afterSpace = (value: string, from: number, table: Uint8Array): { readonly at: number; readonly lines: number } => {
  let at = from;
  let lines = 0;
  for (; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === 0x0a) lines += 1;
    else if (!(code < 128 ? table[code] === SPACE : code === NO_BREAK)) break;
  }
  return { at, lines };
};
