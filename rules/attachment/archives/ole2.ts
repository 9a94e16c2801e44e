import { Unreadable } from './random-bytes.ts';
import type { RandomBytes } from './random-bytes.ts';

/** One entry of a compound file's directory. */
export interface Ole2Entry { readonly name: string; readonly kind: 'storage' | 'stream' | 'root'; readonly start: number; readonly size: number }

/** A compound file (MS-CFB), opened: its directory, and the first bytes of a stream that is not in the mini stream. */
export interface Ole2File { readonly entries: readonly Ole2Entry[]; read(entry: Ole2Entry, most: number): Promise<Uint8Array> }

/** 4,096 sectors of 512 bytes hold 16,384 entries; more is no document. */
const MOST_DIRECTORY_SECTORS = 4096;
/** A FAT sector chain in the header covers 7 MB; each further DIFAT sector 8 MB more. */
const MOST_DIFAT_SECTORS = 256;
const END_OF_CHAIN = 0xfffffffe;
const KINDS: Readonly<Record<number, Ole2Entry['kind']>> = { 1: 'storage', 2: 'stream', 5: 'root' };
const UTF16 = new TextDecoder('utf-16le');

/** Opens a compound file. Every chain is bounded, so that one that runs in a circle ends. Throws `Unreadable` where it is damaged. */
export const openOle2 = async (bytes: RandomBytes): Promise<Ole2File> => {
  const header = view(await bytes.read(0, 512));
  if (header.byteLength < 512) throw new Unreadable('is a damaged Office file');
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Unreadable('is a damaged Office file');
  const sectorSize = 1 << shift;
  const sector = (index: number): Promise<Uint8Array> => bytes.read((index + 1) * sectorSize, (index + 2) * sectorSize);
  const next = fatOf(header, sector, sectorSize);
  const chain = async (first: number, most: number): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = [];
    for (let index = first; index < END_OF_CHAIN && pieces.length < most; index = await next(index)) {
      const piece = await sector(index);
      if (piece.length === 0) break;
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  };
  const directory = await chain(header.getUint32(48, true), MOST_DIRECTORY_SECTORS);
  const entries = entriesOf(view(directory));
  if (entries.length === 0) throw new Unreadable('is an Office file whose directory cannot be read');
  return { entries, read: ({ start }, most) => chain(start, Math.ceil(most / sectorSize)) };
};

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What sector follows which. FAT sectors are read when first needed and kept: a chain mostly stays within one. */
const fatOf = (header: DataView, sector: (index: number) => Promise<Uint8Array>, sectorSize: number): ((index: number) => Promise<number>) => {
  const perSector = sectorSize / 4;
  const kept = new Map<number, DataView>();
  const fatSector = async (number: number): Promise<number> => {
    if (number < 109) return header.getUint32(76 + number * 4, true);
    // The header names 109 FAT sectors; a chain of DIFAT sectors names the others, its last number pointing on.
    let left = number - 109;
    let difat = header.getUint32(68, true);
    for (let count = 0; count < MOST_DIFAT_SECTORS && difat < END_OF_CHAIN; count += 1) {
      const list = view(await sector(difat));
      if (list.byteLength < sectorSize) break;
      if (left < perSector - 1) return list.getUint32(left * 4, true);
      left -= perSector - 1;
      difat = list.getUint32(sectorSize - 4, true);
    }
    return END_OF_CHAIN;
  };
  return async (index) => {
    const number = Math.floor(index / perSector);
    let table = kept.get(number);
    if (!table) {
      const place = await fatSector(number);
      if (place >= END_OF_CHAIN) return END_OF_CHAIN;
      table = view(await sector(place));
      kept.set(number, table);
    }
    const at = (index % perSector) * 4;
    return at + 4 <= table.byteLength ? table.getUint32(at, true) : END_OF_CHAIN;
  };
};

const entriesOf = (directory: DataView): readonly Ole2Entry[] => {
  const entries: Ole2Entry[] = [];
  for (let at = 0; at + 128 <= directory.byteLength; at += 128) {
    const kind = KINDS[directory.getUint8(at + 66)];
    const length = directory.getUint16(at + 64, true);
    if (kind === undefined || length < 2 || length > 64) continue;
    const name = UTF16.decode(new Uint8Array(directory.buffer, directory.byteOffset + at, length - 2));
    entries.push({ name, kind, start: directory.getUint32(at + 116, true), size: directory.getUint32(at + 120, true) });
  }
  return entries;
};
