import { Runs } from './runs.ts';

/** UTF-8 decoded, with where each character stands and the stretches that are no UTF-8. All indices are bytes. */
export interface Utf8 { readonly value: string; readonly runs: Runs; readonly faults: readonly { readonly start: number; readonly end: number }[] }

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes bytes (one latin1 character each) as the Encoding Standard does: one U+FFFD for each ill-formed stretch. */
export const decodeUtf8 = (bytes: Uint8Array, start = 0): Utf8 => {
  const value = DECODER.decode(bytes.subarray(start));
  const runs = new Runs();
  const faults: { start: number; end: number }[] = [];
  let at = start;
  for (let index = 0; index < value.length; ) {
    const code = value.charCodeAt(index);
    if (code === 0xfffd && !isReplacement(bytes, at)) {
      const size = illFormed(bytes, at);
      runs.add(at, size);
      faults.push({ start: at, end: at + size });
      at += size;
      index += 1;
      continue;
    }
    const units = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    const size = units === 2 ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    runs.add(at, size, units);
    at += size;
    index += units;
  }
  return { value, runs, faults };
};

/** U+FFFD itself, written in UTF-8. */
const isReplacement = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;

/** How many bytes one U+FFFD stands for: the start of a character as far as it is well formed, at least one (Unicode 16 §3.9, table 3-8). */
const illFormed = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  const more = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  let size = 1;
  while (size <= more) {
    const byte = bytes[at + size];
    if (byte === undefined || byte < (size === 1 ? lowest : 0x80) || byte > (size === 1 ? highest : 0xbf)) break;
    size += 1;
  }
  return size;
};
