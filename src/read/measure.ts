import { isBase64, tally } from './tally.ts';
import type { Tally } from './tally.ts';
import { transferDecoder } from './transfer.ts';
import type { TransferDecoder, TransferEncoding } from './transfer.ts';

/** How many decoded bytes a body keeps for whoever wants to know what it is. */
export const HEAD_SIZE = 4096;
/** Encoded bytes decoded at a time until the head is full. */
const HEAD_PIECE = 8192;

/** What a body comes to once it has streamed by. Sizes and `fault` are bytes; `fault` counts from the body's first byte. */
export interface Measured {
  readonly decodedSize: number;
  readonly head: Uint8Array;
  /** Where the first byte stands that the transfer encoding does not allow; -1 where there is none. */
  readonly fault: number;
}

/** Measures a body while it streams by, without decoding all of it where its size can be counted. */
export class Measure {
  readonly #encoding: TransferEncoding;
  readonly #headDecoder: TransferDecoder;
  readonly #sizer: TransferDecoder | undefined;
  readonly #head: Uint8Array[] = [];
  #headSize = 0;
  #seen = 0;
  #decoded = 0;
  /** Base64 characters since the last `=`. */
  #characters = 0;
  #fault = -1;

  constructor(encoding: TransferEncoding) {
    this.#encoding = encoding;
    this.#headDecoder = transferDecoder(encoding);
    this.#sizer = encoding === 'quoted-printable' ? transferDecoder(encoding) : undefined;
  }

  /** Takes the next bytes. `counts` is their tally, where the caller has it already. */
  push(bytes: Uint8Array, counts?: Tally): void {
    this.#fillHead(bytes);
    if (this.#encoding === 'base64') this.#countBase64(bytes, counts ?? tally(bytes, 0, bytes.length));
    else this.#decoded += this.#sizer ? this.#sizer.push(bytes).length : bytes.length;
    this.#seen += bytes.length;
  }

  end(): Measured {
    this.#keep(this.#headDecoder.end());
    if (this.#sizer) this.#decoded += this.#sizer.end().length;
    this.#endQuantum();
    return { decodedSize: this.#decoded, head: joined(this.#head, this.#headSize), fault: this.#fault };
  }

  #fillHead(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && this.#headSize < HEAD_SIZE; at += HEAD_PIECE) {
      this.#keep(this.#headDecoder.push(bytes.subarray(at, at + HEAD_PIECE)));
    }
  }

  #keep(decoded: Uint8Array): void {
    const kept = decoded.slice(0, HEAD_SIZE - this.#headSize);
    if (kept.length === 0) return;
    this.#head.push(kept);
    this.#headSize += kept.length;
  }

  #countBase64(bytes: Uint8Array, counts: Tally): void {
    if (counts.other === 0) {
      this.#characters += counts.base64;
      return;
    }
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isBase64(byte)) this.#characters += 1;
      else if (byte === 61) this.#endQuantum();
      // White space is no fault: RFC 2045 §6.8 has it ignored.
      else if (byte !== 13 && byte !== 10 && byte !== 32 && byte !== 9 && this.#fault < 0) this.#fault = this.#seen + at;
    }
  }

  #endQuantum(): void {
    this.#decoded += Math.floor(this.#characters * 0.75);
    this.#characters = 0;
  }
}

/** What a body comes to whose encoded bytes are all in memory. */
export const measureWhole = (raw: Uint8Array, encoding: TransferEncoding): Measured => {
  const plain = encoding === 'base64' ? wellFormedBase64(raw) : undefined;
  // A few native steps: to count byte by byte costs a start more than to decode.
  if (plain) return { decodedSize: plain.length, head: Uint8Array.from(plain.subarray(0, HEAD_SIZE)), fault: -1 };
  const measure = new Measure(encoding);
  measure.push(raw);
  return measure.end();
};

/** The decoded bytes of base64 without foreign bytes and with no `=` but at its end; `undefined` for any other. */
const wellFormedBase64 = (raw: Uint8Array): Buffer | undefined => {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1');
  const odd = text.search(/[^A-Za-z\d+/\r\n]/u);
  return odd < 0 || /^={1,2}\s*$/u.test(text.slice(odd)) ? Buffer.from(text, 'base64') : undefined;
};

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
