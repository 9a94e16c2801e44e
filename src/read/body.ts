import type { Body } from '../message/part.ts';
import type { SourceFile } from '../source/source-file.ts';
import { measureWhole } from './measure.ts';
import type { Measured } from './measure.ts';
import { transferDecoder } from './transfer.ts';
import type { TransferEncoding } from './transfer.ts';

/** Encoded bytes decoded at a time. */
const PIECE = 1 << 16;

/** A body whose bytes are in memory; it is measured when someone asks. */
export class KeptBody implements Body {
  readonly #raw: Uint8Array;
  readonly #encoding: TransferEncoding;
  #measured: Measured | undefined;

  constructor(raw: Uint8Array, encoding: TransferEncoding) {
    this.#raw = raw;
    this.#encoding = encoding;
  }

  get encodedSize(): number { return this.#raw.length; }
  get decodedSize(): number { return this.#encoding === 'identity' ? this.#raw.length : this.measured.decodedSize; }
  get head(): Uint8Array { return this.measured.head; }

  get measured(): Measured { return (this.#measured ??= measureWhole(this.#raw, this.#encoding)); }

  chunks(signal?: AbortSignal): AsyncIterable<Uint8Array> {
    return decodedChunks((start, end) => Promise.resolve(this.#raw.subarray(start, end)), this.#raw.length, this.#encoding, signal);
  }
}

/** A body that streamed by: its bytes `[start, end)` are in the file, and read again for whoever asks. */
export class StreamedBody implements Body {
  readonly #file: SourceFile;
  readonly #start: number;
  readonly #encoding: TransferEncoding;
  readonly measured: Measured;
  readonly encodedSize: number;

  constructor(file: SourceFile, start: number, end: number, encoding: TransferEncoding, measured: Measured) {
    this.#file = file;
    this.#start = start;
    this.#encoding = encoding;
    this.measured = measured;
    this.encodedSize = end - start;
  }

  get decodedSize(): number { return this.measured.decodedSize; }
  get head(): Uint8Array { return this.measured.head; }

  chunks(signal?: AbortSignal): AsyncIterable<Uint8Array> {
    const read = (start: number, end: number): Promise<Uint8Array> => this.#file.source.read(this.#start + start, this.#start + end);
    return decodedChunks(read, this.encodedSize, this.#encoding, signal);
  }
}

const decodedChunks = async function* (
  read: (start: number, end: number) => Promise<Uint8Array>, size: number, encoding: TransferEncoding, signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const decoder = transferDecoder(encoding);
  for (let at = 0; at < size; at += PIECE) {
    signal?.throwIfAborted();
    const decoded = decoder.push(await read(at, Math.min(at + PIECE, size)));
    if (decoded.length > 0) yield decoded;
  }
  const rest = decoder.end();
  if (rest.length > 0) yield rest;
};
