import type { RandomBytes } from './random-bytes.ts';
import { Unreadable } from './random-bytes.ts';

/** Whether the files, or even their names (`all`), are encrypted. */
export type Encryption = 'none' | 'files' | 'all';

/** Encryption of a rar archive, by those of its headers that stand in its first bytes. */
export const rarEncryption = (head: Uint8Array): Encryption => (head[6] === 0 ? rar4(head) : rar5(head));

/** RAR 4: blocks of CRC, type, flags, size. The archive block (0x73) and each file block (0x74) say whether they are encrypted. */
const rar4 = (head: Uint8Array): Encryption => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 7; at + 11 <= head.length;) {
    const type = head[at + 2];
    const flags = view.getUint16(at + 3, true);
    const size = view.getUint16(at + 5, true);
    if (type === 0x73 && (flags & 0x80) !== 0) return 'all';
    if (type === 0x74) return (flags & 0x04) !== 0 ? 'files' : 'none';
    if (size < 7) break;
    at += size + ((flags & 0x8000) !== 0 ? view.getUint32(at + 7, true) : 0);
  }
  return 'none';
};

/** RAR 5: an encryption header (type 4) hides all; else an encryption record (type 1) in the first file's extra area says so. */
const rar5 = (head: Uint8Array): Encryption => {
  for (let at = 8; at + 7 <= head.length;) {
    const reader = numbers(head, at + 4);
    const size = reader.next();
    const end = reader.at + size;
    const type = reader.next();
    const flags = reader.next();
    const extra = (flags & 1) !== 0 ? reader.next() : 0;
    const data = (flags & 2) !== 0 ? reader.next() : 0;
    if (type === 4) return 'all';
    if (type === 2) return hasRecord(head, end - extra, end, 1) ? 'files' : 'none';
    if (size === 0) break;
    at = end + data;
  }
  return 'none';
};

const hasRecord = (head: Uint8Array, start: number, end: number, wanted: number): boolean => {
  for (let at = start; at < end && at < head.length;) {
    const reader = numbers(head, at);
    const size = reader.next();
    const next = reader.at + size;
    if (reader.next() === wanted) return true;
    if (size === 0) return false;
    at = next;
  }
  return false;
};

/** RAR 5 numbers: seven bits a byte, the lowest first. */
const numbers = (bytes: Uint8Array, start: number) => {
  const reader = {
    at: start,
    next(): number {
      let value = 0;
      for (let factor = 1; factor < 2 ** 49; factor *= 128) {
        const byte = bytes[reader.at] ?? 0;
        reader.at += 1;
        value += (byte & 0x7f) * factor;
        if (byte < 0x80) break;
      }
      return value;
    },
  };
  return reader;
};

/** The id of 7z's AES-256 coder, as it stands in a list of coders. */
const AES = [0x06, 0xf1, 0x07, 0x01];
const LONGEST_7Z_HEADER = 64 << 10;

/** Encryption of a 7z archive, by the coders its list of files names (7zFormat.txt). Throws `Unreadable` where that list is packed itself. */
export const sevenZipEncryption = async (bytes: RandomBytes): Promise<Encryption> => {
  const start = await bytes.read(0, 32);
  if (start.length < 32) throw new Unreadable('is a damaged 7z archive');
  const view = new DataView(start.buffer, start.byteOffset, 32);
  const at = 32 + Number(view.getBigUint64(12, true));
  const size = Math.min(Number(view.getBigUint64(20, true)), LONGEST_7Z_HEADER);
  if (size === 0) return 'none';
  const header = at < bytes.size ? await bytes.read(at, at + size) : new Uint8Array(0);
  if (header.length === 0) throw new Unreadable('is a damaged 7z archive');
  const encrypted = holds(header, AES);
  // 0x17: the header itself is packed, and its coders are those of the packing.
  if (header[0] !== 0x17) return encrypted ? 'files' : 'none';
  if (encrypted) return 'all';
  throw new Unreadable('is a 7z archive whose list of files is packed, and not unpacked here');
};

const holds = (bytes: Uint8Array, wanted: readonly number[]): boolean => {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};
