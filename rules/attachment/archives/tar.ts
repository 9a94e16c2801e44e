import { Unreadable } from './random-bytes.ts';

/** One file of a tar archive. `data` is there when it was asked for. */
export interface TarEntry { readonly name: string; readonly size: number; readonly data: Uint8Array | undefined }

const BLOCK = 512;
/** The longest name that is read: PAX and GNU put long ones into files of their own. */
const LONGEST_NAME = 16 << 10;
const UTF8 = new TextDecoder();

/** Whether the block is a tar header: its checksum is right (POSIX.1-1988 ustar, and v7 before it). */
export const isTarHeader = (block: Uint8Array): boolean => {
  if (block.length < BLOCK || block[0] === 0) return false;
  let sum = 0;
  for (let index = 0; index < BLOCK; index += 1) sum += index >= 148 && index < 156 ? 32 : block[index] ?? 0;
  return sum === numberAt(block, 148, 8);
};

/** The files of a tar archive as it streams by. `wants` says whose data is kept. Throws `Unreadable` where it is damaged or cut off. */
export const tarEntries = async function* (chunks: AsyncIterable<Uint8Array>, wants: (name: string, size: number) => boolean): AsyncGenerator<TarEntry> {
  const reader = blockReader(chunks);
  try {
    yield* entriesOf(reader, wants);
  } finally {
    // A caller that has seen enough stops the unpacking too.
    await reader.close();
  }
};

const entriesOf = async function* (reader: BlockReader, wants: (name: string, size: number) => boolean): AsyncGenerator<TarEntry> {
  let longName: string | undefined;
  for (let first = true; ; first = false) {
    const header = await reader.take(BLOCK);
    // Two empty blocks end the archive; so does its end.
    if (header.length === 0 || (header.length === BLOCK && header.every((byte) => byte === 0))) return;
    if (!isTarHeader(header)) throw new Unreadable(first ? 'is no tar archive' : 'is a damaged tar archive');
    const size = numberAt(header, 124, 12);
    const kind = String.fromCharCode(header[156] ?? 0);
    const padded = Math.ceil(size / BLOCK) * BLOCK;
    if (kind === 'L' || kind === 'x') {
      const data = size <= LONGEST_NAME ? (await reader.take(padded)).subarray(0, size) : undefined;
      if (data === undefined) await reader.skip(padded);
      else longName = kind === 'L' ? textOf(data) : paxPath(data) ?? longName;
      continue;
    }
    const name = longName ?? shortName(header);
    longName = undefined;
    const isFile = kind === '0' || kind === '\0' || kind === '7';
    const data = isFile && wants(name, size) ? (await reader.take(padded)).subarray(0, size) : undefined;
    if (data === undefined) await reader.skip(padded);
    if (isFile) yield { name, size, data };
  }
};

/** Takes or skips bytes of a stream; fewer come where it ends. */
interface BlockReader { take(size: number): Promise<Uint8Array>; skip(size: number): Promise<void>; close(): Promise<unknown> }

const blockReader = (chunks: AsyncIterable<Uint8Array>): BlockReader => {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  const fill = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done !== true) rest = next.value;
    return next.done !== true;
  };
  const move = async (size: number, keep: (piece: Uint8Array) => void): Promise<void> => {
    for (let left = size; left > 0;) {
      if (rest.length === 0 && !(await fill())) return;
      const piece = rest.subarray(0, left);
      keep(piece);
      rest = rest.subarray(piece.length);
      left -= piece.length;
    }
  };
  return {
    async take(size) {
      const taken = new Uint8Array(size);
      let at = 0;
      await move(size, (piece) => {
        taken.set(piece, at);
        at += piece.length;
      });
      return taken.subarray(0, at);
    },
    skip: (size) => move(size, () => undefined),
    close: async () => iterator.return?.(),
  };
};

/** A number in octal digits, or with the top bit set in base 256 (GNU). */
const numberAt = (block: Uint8Array, at: number, length: number): number => {
  const field = block.subarray(at, at + length);
  if (((field[0] ?? 0) & 0x80) !== 0) return field.subarray(1).reduce((sum, byte) => Math.min(sum * 256 + byte, Number.MAX_SAFE_INTEGER), 0);
  const digits = Number.parseInt(textOf(field).trim(), 8);
  return Number.isNaN(digits) ? 0 : digits;
};

const textOf = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0);
  return UTF8.decode(end < 0 ? bytes : bytes.subarray(0, end));
};

const shortName = (header: Uint8Array): string => {
  const prefix = textOf(header.subarray(257, 262)) === 'ustar' ? textOf(header.subarray(345, 500)) : '';
  const name = textOf(header.subarray(0, 100));
  return prefix === '' ? name : `${prefix}/${name}`;
};

/** The `path` of a PAX header: records of `length key=value\n` (POSIX.1-2001 pax). */
const paxPath = (data: Uint8Array): string | undefined => {
  const text = UTF8.decode(data);
  return text.split('\n').find((record) => record.includes(' path='))?.replace(/^\d+ path=/u, '');
};
