import { Buffer } from 'node:buffer';
import { encodeCharset } from './charset.ts';
import { placeIn } from './join-texts.ts';
import { derivedText } from './source-text.ts';
import type { Change, SourceText } from './source-text.ts';
import { changedText } from './write-back.ts';

/** The longest an encoded word may be (RFC 2047 §2). */
const LONGEST_WORD = 75;

/** How the words of a group are written: charset and encoding. */
interface Form { readonly charset: string; readonly encoding: 'B' | 'Q' }

/** A text decoded from the encoded words at `[start, end)` of `from`, which are written anew as a whole where it changes. */
export const writtenInWords = (text: SourceText, from: SourceText, start: number, end: number, form: Form): SourceText => {
  if (text.value === '' || !('from' in text.origin)) return text;
  return derivedText(text.value, {
    from,
    startOf: (index) => placeIn(from, text, index, 'startOf'),
    endOf: (index) => placeIn(from, text, index, 'endOf'),
    write: (changes: readonly Change[]) => {
      const written = encodedWords(changedText(text.value, changes), form);
      return written === undefined ? undefined : [{ start, end, text: written }];
    },
  });
};

/** A text as encoded words with blanks between them, in its charset or else in UTF-8; nothing for nothing. */
const encodedWords = (value: string, { charset, encoding }: Form): string | undefined => {
  if (/[\r\n]/u.test(value)) return undefined;
  return wordsIn(value, charset, encoding) ?? wordsIn(value, 'utf-8', encoding);
};

const wordsIn = (value: string, charset: string, encoding: 'B' | 'Q'): string | undefined => {
  const room = LONGEST_WORD - charset.length - '=??Q??='.length;
  const words: string[] = [];
  let bytes = '';
  let size = 0;
  // Never in the middle of a character: each word is decoded by itself.
  for (const character of value) {
    const encoded = encodeCharset(character, charset);
    if (encoded === undefined) return undefined;
    const next = encoding === 'Q' ? size + inQ(encoded).length : Math.ceil((bytes.length + encoded.length) / 3) * 4;
    if (next > room && bytes !== '') {
      words.push(bytes);
      bytes = '';
    }
    bytes += encoded;
    size = encoding === 'Q' ? inQ(bytes).length : 0;
  }
  if (bytes !== '') words.push(bytes);
  return words.map((word) => `=?${charset}?${encoding}?${encoding === 'Q' ? inQ(word) : Buffer.from(word, 'latin1').toString('base64')}?=`).join(' ');
};

/** What is allowed in every place of a header (RFC 2047 §5): letters, digits and a few marks. */
const inQ = (bytes: string): string =>
  bytes.replaceAll(/[^A-Za-z0-9!*+/ -]/gu, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).replaceAll(' ', '_');
