/** How a body is encoded for transport (RFC 2045 §6); `identity` is 7bit, 8bit, binary and every unknown name. */
export type TransferEncoding = 'base64' | 'quoted-printable' | 'identity';

/** Undoes a transfer encoding piece by piece. Malformed bytes decode as clients decode them: nothing throws. */
export interface TransferDecoder {
  /** The decoded bytes that are certain by now. They may share memory with `bytes`. */
  push(bytes: Uint8Array): Uint8Array;
  /** What was held back. */
  end(): Uint8Array;
}

export const transferDecoder = (encoding: TransferEncoding): TransferDecoder =>
  encoding === 'base64' ? new Base64Decoder() : encoding === 'quoted-printable' ? new QuotedPrintableDecoder() : IDENTITY;

const NOTHING = new Uint8Array(0);
const IDENTITY: TransferDecoder = { push: (bytes) => bytes, end: () => NOTHING };

const SIX_BITS = new Int8Array(256).fill(-1);
{
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let index = 0; index < alphabet.length; index += 1) SIX_BITS[alphabet.charCodeAt(index)] = index;
}
const EQUALS = 61;

/** Bytes outside the alphabet are skipped (RFC 2045 §6.8); `=` ends a quantum, so that joined base64 texts decode too. */
class Base64Decoder implements TransferDecoder {
  #bits = 0;
  #held = 0;

  push(bytes: Uint8Array): Uint8Array {
    const decoded = new Uint8Array(Math.ceil(bytes.length * 0.75) + 3);
    let size = 0;
    let bits = this.#bits;
    let held = this.#held;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      const six = SIX_BITS[byte] ?? -1;
      if (six < 0) {
        if (byte === EQUALS) held = 0;
        continue;
      }
      bits = ((bits << 6) | six) & 0xffff;
      held += 6;
      if (held >= 8) {
        held -= 8;
        decoded[size] = bits >>> held;
        size += 1;
      }
    }
    this.#bits = bits;
    this.#held = held;
    return decoded.subarray(0, size);
  }

  end(): Uint8Array { return NOTHING; }
}

const LF = 10;
const CR = 13;
/** An escape or the white space at a line's end may go on in the next piece; a run of white space longer than a line may be is data. */
const LONGEST_TAIL = 1000;

/** `=XX`, soft line breaks, and white space at the end of a line, which was added on the way (RFC 2045 §6.7 rule 3). */
class QuotedPrintableDecoder implements TransferDecoder {
  #tail: Uint8Array = NOTHING;

  push(bytes: Uint8Array): Uint8Array {
    const input = this.#tail.length === 0 ? bytes : Buffer.concat([this.#tail, bytes]);
    const safe = safeEnd(input);
    this.#tail = Uint8Array.prototype.slice.call(input, safe);
    return decodeQuotedPrintable(input, safe);
  }

  end(): Uint8Array {
    const tail = this.#tail;
    this.#tail = NOTHING;
    let end = tail.length;
    while (end > 0 && isBlank(tail[end - 1])) end -= 1;
    return decodeQuotedPrintable(tail.subarray(0, end), end);
  }
}

const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9;

/** Up to where the bytes decode the same whatever follows. */
const safeEnd = (bytes: Uint8Array): number => {
  let at = bytes.length;
  const floor = Math.max(0, at - LONGEST_TAIL);
  if (at > floor && bytes[at - 1] === CR) at -= 1;
  while (at > floor && isBlank(bytes[at - 1])) at -= 1;
  if (at > floor && bytes[at - 1] === EQUALS) return at - 1;
  return at === bytes.length && at - 2 >= floor && bytes[at - 2] === EQUALS ? at - 2 : at;
};

const decodeQuotedPrintable = (bytes: Uint8Array, end: number): Uint8Array => {
  const decoded = new Uint8Array(end);
  let size = 0;
  /** Where the blanks that end the decoded bytes so far begin: gone when a line end follows. */
  let blanks = -1;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === EQUALS) {
      blanks = -1;
      const octet = hexPair(bytes[at + 1], bytes[at + 2]);
      if (octet >= 0) {
        decoded[size] = octet;
        size += 1;
        at += 2;
        continue;
      }
      const next = softBreakEnd(bytes, at);
      if (next > at) {
        at = next - 1;
        continue;
      }
    } else if (isBlank(byte)) {
      if (blanks < 0) blanks = size;
    } else {
      if (blanks >= 0 && (byte === LF || (byte === CR && bytes[at + 1] === LF))) size = blanks;
      blanks = -1;
    }
    decoded[size] = byte;
    size += 1;
  }
  return decoded.subarray(0, size);
};

const softBreakEnd = (bytes: Uint8Array, equals: number): number => {
  let at = equals + 1;
  while (isBlank(bytes[at])) at += 1;
  if (at >= bytes.length) return at;
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2;
  return bytes[at] === LF ? at + 1 : equals;
};

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

const hexPair = (first: number | undefined, second: number | undefined): number => {
  const high = hexDigit(first);
  const low = hexDigit(second);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
};
