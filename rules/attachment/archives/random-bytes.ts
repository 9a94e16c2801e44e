import type { Body } from 'sendlint/rule';
import { sizeText } from './size-text.ts';

/** Bytes of which any stretch can be read, or all in turn. `end` is clamped to `size`. */
export interface RandomBytes {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Thrown inside the archive readers for what cannot be looked into; `message` ends a sentence that begins with the file's name. */
export class Unreadable extends Error {}

/** A body up to this size is held while it is looked into; a longer one is read again for each stretch. */
const HELD = 8 << 20;
/** The end of a longer body that is kept: a zip's list of files is there. */
const TAIL = 1 << 20;
/** How often a longer body is read through. */
const MOST_PASSES = 12;
/** The longest stretch of a longer body. */
const LONGEST = 8 << 20;

/** Bytes that are in memory. */
export const memoryBytes = (bytes: Uint8Array): RandomBytes => ({
  size: bytes.length,
  // eslint-disable-next-line typescript/require-await -- the interface is asynchronous for what is streamed
  read: async (start, end) => bytes.subarray(start, end),
  // eslint-disable-next-line typescript/require-await -- the interface is asynchronous for what is streamed
  async *chunks() { yield bytes; },
});

/** The decoded bytes of a body, in bounded memory however long it is. Reading throws `Unreadable` when it would cost too much. */
export const bodyBytes = async (body: Body, signal: AbortSignal): Promise<RandomBytes> => {
  const { decodedSize: size, head } = body;
  if (size <= head.length) return memoryBytes(head);
  if (size <= HELD) return memoryBytes(await stretch(body, 0, size, signal));
  let passes = 0;
  let tail: Uint8Array | undefined;
  const pass = (start: number, end: number): Promise<Uint8Array> => {
    passes += 1;
    if (passes > MOST_PASSES || end - start > LONGEST) throw new Unreadable(`is ${sizeText(size)} long and would have to be read too often`);
    return stretch(body, start, end, signal);
  };
  return {
    size,
    chunks: () => body.chunks(signal),
    async read(start, end) {
      const to = Math.min(end, size);
      if (to <= head.length) return head.subarray(start, to);
      const tailStart = size - TAIL;
      if (start < tailStart) return pass(start, to);
      tail ??= await pass(tailStart, size);
      return tail.subarray(start - tailStart, to - tailStart);
    },
  };
};

/** Reads on from the start and stops where the stretch ends. */
const stretch = async (body: Body, start: number, end: number, signal: AbortSignal): Promise<Uint8Array> => {
  const kept = new Uint8Array(Math.max(0, end - start));
  let at = 0;
  let filled = 0;
  for await (const chunk of body.chunks(signal)) {
    const wanted = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
    kept.set(wanted.subarray(0, kept.length - filled), filled);
    filled = Math.min(kept.length, filled + wanted.length);
    at += chunk.length;
    if (at >= end) break;
  }
  return kept.subarray(0, filled);
};
