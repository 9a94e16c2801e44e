import { once } from 'sendlint/rule';
import type { Header, HeaderField, Span } from 'sendlint/rule';
import { rawField, rawValue } from '../fields/raw-field.ts';
import { bytesOf } from './bytes.ts';

/** An encoded word (RFC 2047 §2) as it is written. `bytes` is what it encodes, in its charset. */
export interface EncodedWord {
  readonly span: Span;
  readonly charset: string;
  readonly encoding: 'B' | 'Q';
  readonly bytes: Uint8Array;
}

/** A field may be large and hostile: what comes after so many words tells nothing new. */
const MOST_WORDS = 2000;
const NONE: readonly EncodedWord[] = [];

/** The fields of a message that hold an encoded word, or what looks like one; most headers are told by one look. */
export const fieldsWithWords = once(({ fields }: Header): readonly HeaderField[] => {
  // The fields of a message stand in one text.
  const isPlain = !(fields[0]?.span.text.value ?? '').includes('=?');
  return isPlain ? NO_FIELDS : fields.filter((field) => encodedWordsOf(field).length > 0);
});
const NO_FIELDS: readonly HeaderField[] = [];

/** The well-formed encoded words of a field of a message, in order, read once for all rules. */
export const encodedWordsOf = (field: HeaderField): readonly EncodedWord[] => (rawValue(field).includes('=?') ? find(field) : NONE);

const find = once((field: HeaderField): readonly EncodedWord[] => {
  const { text, start, end } = rawField(field);
  const words: EncodedWord[] = [];
  const pattern = /=\?([\w*-]{1,40})\?([bq])\?([!->@-~]*)\?=/giu;
  for (const match of text.value.slice(start, end).matchAll(pattern)) {
    const [whole, charset = '', encoding = '', content = ''] = match;
    const at = start + match.index;
    const inB = encoding.toUpperCase() === 'B';
    words.push({ span: text.span(at, at + whole.length), charset: charset.split('*')[0]?.toLowerCase() ?? '', encoding: inB ? 'B' : 'Q', bytes: inB ? decodeB(content) : decodeQ(content) });
    if (words.length === MOST_WORDS) break;
  }
  return words;
});

const decodeB = (content: string): Uint8Array => {
  try {
    return bytesOf(atob(content));
  } catch {
    return new Uint8Array();
  }
};

/** `_` is a space, `=XX` a byte (RFC 2047 §4.2). */
const decodeQ = (content: string): Uint8Array =>
  bytesOf(content.replaceAll('_', ' ').replaceAll(/=([0-9a-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))));
