import { Buffer } from 'node:buffer';
import { MOST_FAULTS, type Decoded } from './decoded.ts';
import { Runs } from './runs.ts';
import { writeBase64 } from './base64-writer.ts';
import { derivedText, type SourceText, type Span } from './source-text.ts';

/** A stretch of digits that is decoded by itself: what stands before a padding, or between two. */
interface Segment { readonly byte: number; readonly digit: number }

/**
 * Undoes base64 (RFC 2045 §6.8) as leniently as mailparser: foreign characters are passed over, after a padding
 * decoding begins anew. The text is the decoded bytes, one character each. Foreign characters, data after a padding
 * and a last digit that is too few for a byte are faults.
 */
export const base64 = (from: SourceText): Decoded => {
  const { value } = from;
  const faults: Span[] = [];
  const fault = (start: number, end: number): void => {
    if (faults.length < MOST_FAULTS) faults.push(from.span(start, end));
  };
  // Digits are copied, so the map of them has a run a line; bytes follow from it by arithmetic.
  const digits = new Runs();
  const segments: Segment[] = [{ byte: 0, digit: 0 }];
  const bytes: string[] = [];
  let length = 0;
  let clean: string[] = [];
  let begun = 0;
  let padded = false;
  const close = (at: number): void => {
    const count = digits.length - begun;
    if (count === 0) return;
    if (count % 4 === 1) fault(at - 1, at);
    bytes.push(Buffer.from(clean.join(''), 'base64').toString('latin1'));
    length += Math.floor((count * 6) / 8);
    segments.push({ byte: length, digit: digits.length });
    clean = [];
    begun = digits.length;
  };
  const stretches = /[A-Za-z0-9+/]+|=+|[^A-Za-z0-9+/=\s]+/g;
  let last = 0;
  for (let match = stretches.exec(value); match !== null; match = stretches.exec(value)) {
    const [stretch] = match;
    const start = match.index;
    const code = stretch.charCodeAt(0);
    if (code === 61) {
      close(last);
      padded = digits.length > 0;
    } else if (isDigit(code)) {
      if (padded) fault(start, start + stretch.length);
      padded = false;
      clean.push(stretch);
      digits.copy(start, stretch.length);
      last = start + stretch.length;
    } else fault(start, start + stretch.length);
  }
  close(last);

  const digitOf = (byte: number, bit: number): number => {
    const segment = segmentOf(segments, byte);
    return segment.digit + Math.floor(((byte - segment.byte) * 8 + bit) / 6);
  };
  const text = derivedText(bytes.join(''), {
    from,
    startOf: (index) => digits.startOf(digitOf(index, 0)),
    endOf: (index) => digits.endOf(digitOf(index, 7)),
    write: (changes) => (faults.length > 0 || segments.length > 2 ? undefined : writeBase64(changes, text)),
  });
  return { text, faults };
};

const isDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 47 && code <= 57) || code === 43;

const segmentOf = (segments: readonly Segment[], byte: number): Segment => {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((segments[middle]?.byte ?? 0) <= byte) low = middle;
    else high = middle - 1;
  }
  return segments[low] ?? { byte: 0, digit: 0 };
};
