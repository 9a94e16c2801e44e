import { Buffer } from 'node:buffer';
import { charsetOf, type Charset } from './charset-labels.ts';
import { MOST_FAULTS, type Decoded } from './decoded.ts';
import { decodeIso2022Jp } from './iso-2022-jp.ts';
import { lazilyMapped } from './lazily-mapped.ts';
import { mapMultiByte, type Iconv } from './multi-byte.ts';
import { alongside, derivedText, type SourceText, type Span, type WayBack } from './source-text.ts';
import { decodeUtf8 } from './utf8.ts';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.ts';

/** A decoded text, and whether the label named a charset: the text of an unknown one is read as UTF-8, as mailparser does. */
export interface DecodedCharset extends Decoded { readonly known: boolean }

/** iconv-lite, once a charset needed it: half a megabyte of tables that hardly any message asks for. */
let iconv: Iconv | undefined;

/** Loads what `decodeCharset` needs for these labels; nothing, and no promise, for UTF-8, US-ASCII, latin1 and windows-1252, or where it is loaded. */
export const prepareCharsets = (labels: Iterable<string>): Promise<void> | undefined => {
  if (iconv !== undefined) return undefined;
  for (const label of labels) {
    const { kind } = charsetOf(label);
    if (kind === 'iconv' || kind === 'iso-2022-jp') return loadIconv();
  }
  return undefined;
};

const loadIconv = async (): Promise<void> => {
  iconv = (await import('iconv-lite')).default;
};

/**
 * Decodes bytes (one latin1 character each) from the charset a label names, as mailparser does, without a byte order mark.
 * What is no character becomes U+FFFD and a fault. Charsets beyond UTF-8, US-ASCII and windows-1252 need `prepareCharsets` first.
 */
export const decodeCharset = (from: SourceText, label: string): DecodedCharset => {
  const decoded = decodeKnown(from, charsetOf(label));
  const { text, faults } = decoded ?? asUtf8(from);
  return { text, faults, known: decoded !== undefined };
};

/** A text in the charset a label names, one latin1 character a byte; `undefined` where the charset has not all of it, or is not loaded. */
export const encodeCharset = (value: string, label: string): string | undefined => {
  const charset = charsetOf(label);
  if (charset.kind === 'utf-8') return toUtf8(value);
  if (charset.kind === 'ascii') return toAscii(value);
  if (charset.kind === 'windows-1252') return encodeWindows1252(value);
  if (charset.kind !== 'iconv' || iconv?.encodingExists(charset.name) !== true) return undefined;
  return inIconv(charset.name, iconv)(value);
};

const inIconv = (name: string, codecs: Iconv): Encode => (changed) => {
  const written = codecs.encode(changed, name, { addBOM: false });
  return codecs.decode(written, name, { stripBOM: false }) === changed ? written.toString('latin1') : undefined;
};

const decodeKnown = (from: SourceText, charset: Charset): Decoded | undefined => {
  if (charset.kind === 'utf-8') return asUtf8(from);
  if (charset.kind === 'ascii') return asAscii(from);
  if (charset.kind === 'windows-1252') return asWindows1252(from);
  if (iconv === undefined) return undefined;
  if (charset.kind === 'iso-2022-jp') return asIso2022Jp(from, iconv);
  return charset.kind === 'iconv' && iconv.encodingExists(charset.name) ? asIconv(from, charset.name, iconv) : undefined;
};

type Encode = (value: string) => string | undefined;

/** A lone half of a surrogate pair has no UTF-8. */
const toUtf8: Encode = (value) => (/\p{Cs}/u.test(value) ? undefined : Buffer.from(value, 'utf8').toString('latin1'));

const IN_UTF8: WayBack = { encode: toUtf8 };

const toAscii: Encode = (value) => (/^[\0-\u007f]*$/u.test(value) ? value : undefined);

const asUtf8 = (from: SourceText): Decoded => {
  if (!/[\u0080-\u00ff]/.test(from.value)) return { text: alongside(from, from.value, IN_UTF8), faults: [] };
  const bytes = Buffer.from(from.value, 'latin1');
  const start = from.value.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  const value = bytes.toString('utf8', start);
  if (!value.includes('\ufffd')) {
    return { text: lazilyMapped(from, value, () => decodeUtf8(bytes, start).runs, IN_UTF8), faults: [] };
  }
  const { runs, faults } = decodeUtf8(bytes, start);
  return {
    text: derivedText(value, runs.derivation(from, IN_UTF8)),
    faults: faults.slice(0, MOST_FAULTS).map((fault) => from.span(fault.start, fault.end)),
  };
};

/** Bytes over 0x7F are no US-ASCII; clients, and mailparser, read them as UTF-8. */
const asAscii = (from: SourceText): Decoded => ({ text: asUtf8(from).text, faults: stretches(from, /[\u0080-\u00ff]+/g) });

const asWindows1252 = (from: SourceText): Decoded => {
  if (!/[\u0080-\u009f]/.test(from.value)) return { text: alike(from, encodeWindows1252), faults: [] };
  return singleByte(from, decodeWindows1252(from.value), encodeWindows1252);
};

/** The characters are the bytes; only what is written back must be encoded. */
const alike = (from: SourceText, encode: Encode): SourceText => alongside(from, from.value, { encode });

const singleByte = (from: SourceText, value: string, encode: Encode): Decoded => {
  const text = alongside(from, value, { encode });
  return { text, faults: replaced(text) };
};

const asIso2022Jp = (from: SourceText, codecs: Iconv): Decoded => {
  const { value, runs } = decodeIso2022Jp(Buffer.from(from.value, 'latin1'), codecs);
  if (value === from.value) return { text: alike(from, toAscii), faults: [] };
  const text = derivedText(value, runs.derivation(from));
  return { text, faults: replaced(text) };
};

const asIconv = (from: SourceText, name: string, codecs: Iconv): Decoded => {
  const bytes = Buffer.from(from.value, 'latin1');
  const value = codecs.decode(bytes, name);
  const encode = inIconv(name, codecs);
  if (value === from.value) return { text: alike(from, encode), faults: [] };
  if (value.length === bytes.length && isSingleByte(name, codecs)) return singleByte(from, value, encode);
  const text = lazilyMapped(from, value, () => mapMultiByte(bytes, value, name, codecs), { encode });
  return { text, faults: replaced(text) };
};

/** Every byte is one character: then all 256 of them are as many characters, and so are the bytes of an `é` and a `€` in UTF-8. */
const isSingleByte = (name: string, codecs: Iconv): boolean => codecs.decode(EVERY_BYTE, name).length === EVERY_BYTE.length;

const EVERY_BYTE = Buffer.from([...Array.from({ length: 256 }, (_, byte) => byte), 0xc3, 0xa9, 0xe2, 0x82, 0xac]);

/** Where, in the text it was decoded from, a decoded text has U+FFFD. */
const replaced = (text: SourceText): readonly Span[] => {
  const { origin } = text;
  if (!('from' in origin)) return [];
  return stretches(text, /\ufffd+/g).map(({ start, end }) => origin.from.span(origin.startOf(start), origin.endOf(end - 1)));
};

const stretches = (text: SourceText, pattern: RegExp): readonly Span[] => {
  const found: Span[] = [];
  for (const match of text.value.matchAll(pattern)) {
    if (found.length === MOST_FAULTS) break;
    found.push(text.span(match.index, match.index + match[0].length));
  }
  return found;
};
