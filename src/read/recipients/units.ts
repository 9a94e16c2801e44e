import type { SourceFile } from '../../source/source-file.ts';
import { decodeUtf8 } from '../../source/utf8.ts';

/** The characters of a list as they are scanned: bytes, or in UTF-16 pairs of them. */
export type Units = Uint8Array | Uint16Array;
export type ListEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How a list is written, and where it begins behind its byte order mark. */
export interface Written { readonly encoding: ListEncoding; readonly start: number }

/** What a byte order mark says; UTF-8 where there is none. */
export const writtenAs = (head: Uint8Array): Written => {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', start: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', start: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', start: 2 };
  return { encoding: 'utf-8', start: 0 };
};

/** The bytes `[start, end)` as units. */
export const unitsAt = async ({ source }: SourceFile, start: number, end: number, encoding: ListEncoding): Promise<Units> => {
  const bytes = await source.read(start, end);
  if (encoding === 'utf-8') return bytes;
  const units = new Uint16Array(bytes.length >> 1);
  const high = encoding === 'utf-16le' ? 1 : 0;
  for (let at = 0; at < units.length; at += 1) units[at] = ((bytes[at * 2 + high] ?? 0) << 8) | (bytes[at * 2 + 1 - high] ?? 0);
  return units;
};

/** How many bytes a unit has. */
export const widthOf = (units: Units): number => units.BYTES_PER_ELEMENT;

/** The text of the units `[from, to)`. */
export const textOf = (units: Units, from: number, to: number): string =>
  Buffer.from(units.buffer, units.byteOffset + from * widthOf(units), (to - from) * widthOf(units)).toString(units instanceof Uint8Array ? 'utf8' : 'utf16le');

/** Which of the units `[from, to)` the character at `index` of their text begins with. */
export const unitOf = (units: Units, from: number, to: number, index: number): number => {
  if (!(units instanceof Uint8Array)) return from + index;
  const { value, runs } = decodeUtf8(units.subarray(from, to));
  return from + (index < value.length ? runs.startOf(index) : to - from);
};
