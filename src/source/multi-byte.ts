import type iconv from 'iconv-lite';
import { Runs } from './runs.ts';

/** The part of iconv-lite that is used. */
export type Iconv = Pick<typeof iconv, 'decode' | 'encode' | 'encodingExists'>;

/** No character of any charset is written in more bytes (GB18030, UTF-32). */
const MOST_BYTES = 4;

/**
 * Finds which bytes each character of `value` was decoded from, by decoding one character at a time.
 * Where the two ways of decoding do not agree the rest is one stretch: less exact, never wrong.
 */
export const mapMultiByte = (bytes: Uint8Array, value: string, name: string, codecs: Iconv): Runs => {
  if (/^(?:utf16|ucs2)/.test(name)) return fixedWidth(bytes.length, value, 2);
  if (/^(?:utf32|ucs4)/.test(name)) return fixedWidth(bytes.length, value, 4);
  const runs = new Runs();
  const known = new Map<number, { piece: string; size: number }>();
  let at = 0;
  let index = 0;
  while (at < bytes.length && index < value.length) {
    const lead = bytes[at] ?? 0;
    const key = (lead << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let step = lead < 0x80 ? { piece: String.fromCharCode(lead), size: 1 } : known.get(key);
    if (step === undefined) {
      step = firstCharacter(bytes.subarray(at, at + MOST_BYTES), name, codecs);
      // At the end of the text there may be fewer bytes than the key says.
      if (at + MOST_BYTES <= bytes.length) known.set(key, step);
    }
    if (!value.startsWith(step.piece, index)) {
      runs.add(at, bytes.length - at, value.length - index);
      return runs;
    }
    runs.add(at, step.size, step.piece.length);
    index += step.piece.length;
    at += step.size;
  }
  if (index < value.length) runs.add(at, 0, 1, value.length - index);
  return runs;
};

/** The shortest start of these bytes that is a character; a lone U+FFFD for one byte when there is none. */
const firstCharacter = (bytes: Uint8Array, name: string, codecs: Iconv): { piece: string; size: number } => {
  for (let size = 1; size <= bytes.length; size += 1) {
    const piece = codecs.decode(bytes.subarray(0, size), name);
    if (piece !== '' && !piece.includes('\ufffd')) return { piece, size };
  }
  return { piece: '\ufffd', size: 1 };
};

const fixedWidth = (bytes: number, value: string, width: 2 | 4): Runs => {
  const runs = new Runs();
  const characters = width === 2 ? value.length : [...value].length;
  // What is over at the start is the byte order mark.
  let at = Math.max(0, Math.floor(bytes / width) - characters) * width;
  for (let index = 0; index < value.length; ) {
    const units = width === 4 && (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    runs.add(at, Math.min(width, Math.max(bytes - at, 0)), units);
    at += width;
    index += units;
  }
  return runs;
};
