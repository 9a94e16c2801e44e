import { base64 } from './base64.ts';
import { charsetOf } from './charset-labels.ts';
import { decodeCharset } from './charset.ts';
import { MOST_FAULTS, type Decoded } from './decoded.ts';
import { writtenInWords } from './encoded-word-writer.ts';
import { joinTexts } from './join-texts.ts';
import { hexadecimal } from './quoted-printable.ts';
import { derivedText, slice, type Change, type Derivation, type SourceText, type Span } from './source-text.ts';
import { TextBuilder } from './text-builder.ts';
import { changedText } from './write-back.ts';

/** `=?charset?B?text?=`: where it stands, and where the text in it does. */
interface EncodedWord {
  readonly start: number;
  readonly end: number;
  readonly charset: string;
  readonly encoding: 'B' | 'Q';
  readonly textStart: number;
  readonly textEnd: number;
}

/**
 * Decodes the encoded words (RFC 2047) of a header value that is unfolded and one character a byte; blanks between two
 * of them go. Bytes over 0x7F outside of them are read as UTF-8 (RFC 6532), as latin1 where they are not.
 * Faults are words that begin like one and do not end, that hold blanks or what their encoding does not allow,
 * and words of an unknown charset.
 */
export const decodeEncodedWords = (from: SourceText): Decoded => {
  const { value } = from;
  if (!value.includes('=?')) return { text: decodeRaw(from), faults: NO_FAULTS };
  const faults: Span[] = [];
  const words = findWords(from, faults);
  const pieces: SourceText[] = [];
  let copied = 0;
  for (let index = 0; index < words.length; ) {
    const group = groupAt(words, index, value);
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) break;
    if (index === 0 || !isBlank(value, copied, first.start)) pieces.push(decodeRaw(slice(from, copied, first.start)));
    const decoded = decodeGroup(from, group);
    pieces.push(writtenInWords(decoded.text, from, first.start, last.end, { charset: labelOf(first), encoding: first.encoding }));
    if (!decoded.sound) faults.push(from.span(first.start, last.end));
    copied = last.end;
    index += group.length;
  }
  if (copied < value.length) pieces.push(decodeRaw(copied === 0 ? from : slice(from, copied)));
  const ordered = faults.toSorted((left, right) => left.start - right.start);
  return { text: joinTexts(from, pieces, areApart), faults: ordered.slice(0, MOST_FAULTS) };
};

const NO_FAULTS: readonly Span[] = [];

/** A word has to stand apart from what is around it. */
const areApart = (written: readonly Change[], changes: readonly Change[], text: SourceText): boolean => {
  const { origin } = text;
  if (!('from' in origin)) return false;
  const after = changedText(origin.from.value, written);
  const isApart = !/[^\s(]=\?[\w*-]{1,40}\?[BQbq]\?/u.test(after) && !/\?[BQbq]\?[^\s?]{0,200}\?=[^\s),]/u.test(after);
  return isApart && decodeEncodedWords(derivedText(after, placedAlike(origin.from))).text.value === changedText(text.value, changes);
};

/** The places of a text that is only looked at. */
const placedAlike = (from: SourceText): Derivation => ({ from, startOf: (index) => index, endOf: (index) => index + 1 });

/** The charset labels of the encoded words in a text: what `prepareCharsets` has to know before it is decoded. */
export const encodedWordCharsets = (text: SourceText): ReadonlySet<string> =>
  text.value.includes('=?') ? new Set(findWords(text, []).map(labelOf)) : new Set();

/** Bytes outside of encoded words: UTF-8, or else latin1. */
export const decodeRaw = (from: SourceText): SourceText => {
  const decoded = decodeCharset(from, 'utf-8');
  return decoded.faults.length === 0 ? decoded.text : decodeCharset(from, 'windows-1252').text;
};

const findWords = (from: SourceText, faults: Span[]): readonly EncodedWord[] => {
  const { value } = from;
  const words: EncodedWord[] = [];
  for (let start = value.indexOf('=?'); start !== -1; ) {
    const word = wordAt(value, start);
    if (typeof word === 'object') {
      words.push(word);
      if (/\s/.test(value.slice(word.textStart, word.textEnd))) faults.push(from.span(word.start, word.end));
      start = value.indexOf('=?', word.end);
    } else {
      if (word > start) faults.push(from.span(start, word));
      start = value.indexOf('=?', start + 2);
    }
  }
  return words;
};

/** The encoded word at `start`; else where what only begins like one ends, `start` when it does not even begin so. */
const wordAt = (value: string, start: number): EncodedWord | number => {
  let at = start + 2;
  while (isCharsetCode(value.charCodeAt(at))) at += 1;
  if (at === start + 2 || value[at] !== '?' || value[at + 2] !== '?') return start;
  const charset = value.slice(start + 2, at);
  const encoding = value[at + 1]?.toUpperCase();
  const textStart = at + 3;
  const mark = value.indexOf('?', textStart);
  const textEnd = mark === -1 ? value.length : mark;
  if ((encoding !== 'B' && encoding !== 'Q') || value[textEnd + 1] !== '=') return textEnd;
  return { start, end: textEnd + 2, charset, encoding, textStart, textEnd };
};

/** Letters, digits, `-`, `_` and the `*` before a language (RFC 2231 §5). */
const isCharsetCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || code === 95 || code === 42;

/** Neighbours of one charset, and language, are decoded together: some mailers cut in the middle of a character. */
const groupAt = (words: readonly EncodedWord[], index: number, value: string): readonly EncodedWord[] => {
  const first = words[index];
  if (first === undefined) return [];
  const group = [first];
  for (let next = index + 1; next < words.length; next += 1) {
    const word = words[next];
    const before = words[next - 1];
    if (word === undefined || before === undefined) break;
    if (word.encoding !== first.encoding || !sameCharset(word, first) || !isBlank(value, before.end, word.start)) break;
    group.push(word);
  }
  return group;
};

const labelOf = ({ charset }: EncodedWord): string => {
  const language = charset.indexOf('*');
  return (language === -1 ? charset : charset.slice(0, language)).toLowerCase();
};

const sameCharset = (one: EncodedWord, other: EncodedWord): boolean => {
  if (one.charset === other.charset) return true;
  const names = [one, other].map(({ charset }) => {
    const meant = charsetOf(charset);
    return meant.kind === 'iconv' ? meant.name : meant.kind.replace('ascii', 'windows-1252');
  });
  return names[0] === names[1] && names[0] !== 'unknown';
};

const isBlank = (value: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) {
    const code = value.charCodeAt(at);
    if (code !== 32 && (code < 9 || code > 13)) return false;
  }
  return true;
};

const decodeGroup = (from: SourceText, group: readonly EncodedWord[]): { text: SourceText; sound: boolean } => {
  const [first] = group;
  if (first === undefined) return { text: from, sound: true };
  const builder = new TextBuilder(from);
  for (const { textStart, textEnd } of group) builder.copy(textStart, textEnd);
  const bytes = first.encoding === 'B' ? decodeB(builder.text()) : decodeQ(builder.text());
  const label = labelOf(first);
  // mailparser reads 8-bit characters of a US-ASCII word as windows-1252.
  const decoded = decodeCharset(bytes.text, charsetOf(label).kind === 'ascii' ? 'windows-1252' : label);
  return { text: decoded.text, sound: bytes.sound && decoded.known && decoded.faults.length === 0 };
};

/** The texts of the words are one base64 text, each of them padded or not. */
const decodeB = (joined: SourceText): { text: SourceText; sound: boolean } => {
  const { text, faults } = base64(joined);
  // A padding between two words is no fault: each word is encoded by itself.
  const sound = faults.every(({ start, end }) => end - start > 1 && !/[^A-Za-z0-9+/=]/.test(joined.value.slice(start, end)));
  return { text, sound };
};

/** RFC 2047 §4.2: `_` is a space whatever the charset, `=XX` a byte. */
const decodeQ = (joined: SourceText): { text: SourceText; sound: boolean } => {
  const { value } = joined;
  const builder = new TextBuilder(joined);
  let sound = true;
  let copied = 0;
  for (let at = 0; at < value.length; ) {
    const code = value.charCodeAt(at);
    if (code !== UNDERSCORE && code !== EQUALS) {
      at += 1;
      continue;
    }
    let end = at + 1;
    let character = ' ';
    if (code === EQUALS) {
      // A blank after the `=` is from a line that was broken there.
      while (isBlank(value, end, Math.min(end + 1, value.length)) && end < value.length) end += 1;
      const high = hexadecimal(value.charCodeAt(end));
      const low = hexadecimal(value.charCodeAt(end + 1));
      if (high < 0 || low < 0) {
        sound = false;
        at += 1;
        continue;
      }
      character = String.fromCharCode(high * 16 + low);
      end += 2;
    }
    builder.copy(copied, at);
    builder.replace(character, at, end);
    copied = end;
    at = end;
  }
  builder.copy(copied, value.length);
  return { text: builder.text(), sound };
};

const EQUALS = 61;
const UNDERSCORE = 95;
