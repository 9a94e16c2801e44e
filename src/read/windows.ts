import type { ByteSource } from '../source/source-file.ts';

/**
 * Reads stretches of a source. A window of at most `size` bytes may share its memory with the one before it, so that a large file
 * is read through one buffer: a scan keeps copies only.
 */
export const windowReader = (source: ByteSource, size: number): ((start: number, end: number) => Promise<Buffer>) => {
  let shared: Buffer | undefined;
  return async (start, end) => {
    if (!source.readInto || source.size <= size) return asBuffer(await source.read(start, end));
    if (end - start <= size) shared ??= Buffer.allocUnsafeSlow(size);
    const target = end - start <= size && shared ? shared.subarray(0, end - start) : Buffer.allocUnsafeSlow(end - start);
    return target.subarray(0, await source.readInto(target, start));
  };
};

const asBuffer = (bytes: Uint8Array): Buffer => (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
