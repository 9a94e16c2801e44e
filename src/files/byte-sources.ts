import { closeSync, createReadStream, fstatSync, openSync, read as readCallback, readSync, statSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAbortSignal } from 'node:stream';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { bytesSource } from '../source/source-file.ts';
import type { ByteSource } from '../source/source-file.ts';

/** Bytes that something must be closed for afterwards. */
export interface OpenSource { readonly source: ByteSource; readonly close: () => void | Promise<void> | undefined }

/** Up to here a file is read whole, with one call; it costs less than its message will. */
const SMALL = 8 << 20;
/** Up to here standard input stays in memory. */
const SPOOLED = 16 << 20;

const readAt = promisify(readCallback);

/** What is at a path: a file, or a pipe as shells make them for `<(command)`, which has no size and is read to its end. Throws what `fs` throws. */
export const openPath = async (path: string, signal?: AbortSignal): Promise<OpenSource> =>
  (statSync(path).isFIFO() ? openStream(createReadStream(path), signal) : openFile(path));

/** A file: small ones are read at once and closed, larger ones by offset. Throws what `fs` throws. */
const openFile = (path: string): OpenSource => {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > SMALL) return { source: descriptorSource(descriptor, size), close: () => { closeSync(descriptor); } };
    const bytes = Buffer.allocUnsafe(size);
    let filled = 0;
    for (let count = -1; filled < size && count !== 0; filled += count) count = readSync(descriptor, bytes, filled, size - filled, filled);
    closeSync(descriptor);
    return { source: bytesSource(bytes.subarray(0, filled)), close: () => {} };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
};

/** Reads through the thread pool: while one waits, Ctrl-C and the progress line get their turn. */
const descriptorSource = (descriptor: number, size: number): ByteSource => {
  const readInto = async (target: Uint8Array, start: number): Promise<number> => {
    let filled = 0;
    while (filled < target.length) {
      const { bytesRead } = await readAt(descriptor, target, filled, target.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled;
  };
  return {
    size,
    readInto,
    read: async (start, end) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
      return bytes.subarray(0, await readInto(bytes, start));
    },
  };
};

/** A stream, read to its end: in memory while it is small, in a temporary file when it grows. */
export const openStream = async (stream: Readable, signal?: AbortSignal): Promise<OpenSource> => {
  if (signal) addAbortSignal(signal, stream);
  const chunks: Buffer[] = [];
  let size = 0;
  let spool: Spool | undefined;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk as Buffer;
      size += bytes.length;
      if (spool) await spool.write(bytes);
      else {
        chunks.push(bytes);
        if (size > SPOOLED) {
          spool = await openSpool();
          for (const kept of chunks.splice(0)) await spool.write(kept);
        }
      }
    }
  } catch (error) {
    await spool?.close();
    throw error;
  }
  return spool ? { source: descriptorSource(spool.descriptor, size), close: () => spool?.close() } : { source: bytesSource(Buffer.concat(chunks, size)), close: () => {} };
};

interface Spool { readonly descriptor: number; write(bytes: Buffer): Promise<void>; close(): Promise<void> }

const openSpool = async (): Promise<Spool> => {
  const folder = await mkdtemp(join(tmpdir(), 'sendlint-'));
  const handle = await open(join(folder, 'stdin'), 'wx+', 0o600);
  // Removed while it is open, so that nothing of somebody's mail is left behind, however the program ends. Windows does not allow it: there it goes at the end.
  await rm(folder, { recursive: true, force: true }).catch(() => {});
  return {
    descriptor: handle.fd,
    write: async (bytes) => { await handle.writeFile(bytes); },
    close: async () => {
      await handle.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
