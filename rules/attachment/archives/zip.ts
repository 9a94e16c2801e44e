import { inflated } from './inflate.ts';
import { Unreadable } from './random-bytes.ts';
import type { RandomBytes } from './random-bytes.ts';

/** One file of a zip archive, as its central directory declares it. Sizes are bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
  readonly method: number;
  /** Where its local header stands. */
  readonly at: number;
}

/** A zip archive's list of files. `count` is what the archive says, and may be more than are listed. */
export interface ZipListing { readonly entries: readonly ZipEntry[]; readonly count: number; readonly trick: 'overlap' | 'false-size' | undefined }

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment after it (APPNOTE 4.3.16). */
const END_SPACE = 22 + 0xffff;
/** The longest list of files that is read: some 100,000 of them. */
const LONGEST_LIST = 8 << 20;

/** Reads the list of files of a zip archive (PKWARE APPNOTE 6.3, Zip64 too), at most `most` of them. Throws `Unreadable` where there is none. */
export const readZip = async (bytes: RandomBytes, most: number): Promise<ZipListing> => {
  const tailStart = Math.max(0, bytes.size - END_SPACE);
  const tail = view(await bytes.read(tailStart, bytes.size));
  const end = findEnd(tail);
  if (end === undefined) throw new Unreadable('is a zip archive without a list of its files: it is damaged or cut off');
  const { count, size, offset, at } = await wideEnd(bytes, tailStart + end, tail, end);
  // What stands before the archive (a self-extractor) moves every offset.
  const start = at - size;
  const shift = start - offset;
  if (start < 0 || shift < 0) throw new Unreadable('is a zip archive whose list of files is not where it says');
  const list = view(await bytes.read(start, start + Math.min(size, LONGEST_LIST)));
  const entries = readEntries(list, shift, most);
  if (entries.length === 0 && count > 0) throw new Unreadable('is a zip archive whose list of files cannot be read');
  return { entries, count: Math.max(count, entries.length), trick: overlap(entries) ? 'overlap' : entries.some(isFalse) ? 'false-size' : undefined };
};

/** The file's bytes, unpacked; at most `most`. Throws `Unreadable` where it is encrypted, damaged or larger. */
export const readZipEntry = async (bytes: RandomBytes, { at, packed, encrypted, method }: ZipEntry, most: number): Promise<Uint8Array> => {
  if (encrypted) throw new Unreadable('is encrypted');
  if (packed > most) throw new Unreadable('is larger than is looked into');
  const local = view(await bytes.read(at, at + 30));
  if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL) throw new Unreadable('is damaged: the archive holds no such file');
  const start = at + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const data = await bytes.read(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) throw new Unreadable(`is packed by method ${method}, which is not unpacked here`);
  return inflated(data, most);
};

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The last end record whose comment fits in the file. */
const findEnd = (tail: DataView): number | undefined => {
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === END && at + 22 + tail.getUint16(at + 20, true) <= tail.byteLength) return at;
  }
  return undefined;
};

interface End { readonly count: number; readonly size: number; readonly offset: number; readonly at: number }

/** The end record; the Zip64 one (APPNOTE 4.3.14) where the short one is full. `at` is where the record stands that follows the list. */
const wideEnd = async (bytes: RandomBytes, position: number, tail: DataView, at: number): Promise<End> => {
  const short = { count: tail.getUint16(at + 10, true), size: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true), at: position };
  const full = short.count === 0xffff || short.size === 0xffffffff || short.offset === 0xffffffff;
  if (full && position >= 20) {
    const locator = view(await bytes.read(position - 20, position));
    if (locator.byteLength === 20 && locator.getUint32(0, true) === LOCATOR64) return end64(bytes, Number(locator.getBigUint64(8, true)));
  }
  if (tail.getUint16(at + 4, true) !== tail.getUint16(at + 6, true)) throw new Unreadable('is one volume of a split zip archive');
  return short;
};

const end64 = async (bytes: RandomBytes, at: number): Promise<End> => {
  const record = at + 56 <= bytes.size ? view(await bytes.read(at, at + 56)) : undefined;
  if (record?.byteLength !== 56 || record.getUint32(0, true) !== END64) throw new Unreadable('is a zip archive whose Zip64 record is not where it says');
  return { count: Number(record.getBigUint64(32, true)), size: Number(record.getBigUint64(40, true)), offset: Number(record.getBigUint64(48, true)), at };
};

const readEntries = (list: DataView, shift: number, most: number): readonly ZipEntry[] => {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < most && at + 46 <= list.byteLength && list.getUint32(at, true) === CENTRAL;) {
    const nameEnd = at + 46 + list.getUint16(at + 28, true);
    const extraEnd = nameEnd + list.getUint16(at + 30, true);
    if (extraEnd > list.byteLength) break;
    const flags = list.getUint16(at + 8, true);
    const sizes = wideSizes(list, at, nameEnd, extraEnd);
    entries.push({
      name: nameOf(new Uint8Array(list.buffer, list.byteOffset + at + 46, nameEnd - at - 46)),
      packed: sizes.packed,
      unpacked: sizes.unpacked,
      // Bit 0: encrypted; bit 13: the list itself is masked; method 99: AES (APPNOTE 4.4.4, WinZip AE-2).
      encrypted: (flags & 0x2001) !== 0 || list.getUint16(at + 10, true) === 99,
      method: list.getUint16(at + 10, true),
      at: sizes.at + shift,
    });
    at = extraEnd + list.getUint16(at + 32, true);
  }
  return entries;
};

/** Sizes and offset; the Zip64 extra field (APPNOTE 4.5.3) holds, in this order, those that do not fit 32 bits. */
const wideSizes = (list: DataView, at: number, start: number, end: number): { readonly packed: number; readonly unpacked: number; readonly at: number } => {
  const fields = [list.getUint32(at + 24, true), list.getUint32(at + 20, true), list.getUint32(at + 42, true)];
  if (fields.includes(0xffffffff)) {
    let from = start;
    while (from + 4 <= end && list.getUint16(from, true) !== 1) from += 4 + list.getUint16(from + 2, true);
    let value = from + 4;
    for (const [index, field] of fields.entries()) {
      if (field !== 0xffffffff || value + 8 > end) continue;
      fields[index] = Number(list.getBigUint64(value, true));
      value += 8;
    }
  }
  const [unpacked = 0, packed = 0, offset = 0] = fields;
  return { packed, unpacked, at: offset };
};

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN1 = new TextDecoder('latin1');
/** UTF-8 where it is, else as single bytes: extensions are ASCII in every code page that zip programs write. */
const nameOf = (bytes: Uint8Array): string => {
  try {
    return UTF8.decode(bytes);
  } catch {
    return LATIN1.decode(bytes);
  }
};

/** Deflate grows what does not shrink by five bytes in 16 KB (RFC 1951 §3.2.4): more is a file that declares less than it holds. */
const isFalse = ({ method, packed, unpacked, encrypted }: ZipEntry): boolean => method === 8 && !encrypted && packed > unpacked * 1.01 + 1024;

/** Whether two files share their packed bytes: the mark of a bomb that unpacks the same bytes again and again. */
const overlap = (entries: readonly ZipEntry[]): boolean => {
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  return sorted.some(({ at }, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.packed > 0 && before.at + 30 + before.packed > at;
  });
};
