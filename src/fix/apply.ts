import type { TextEdit } from '../lint/diagnostic.ts';

/** The bytes with edits made that are in order and apart. */
export const applyEdits = (bytes: Uint8Array, edits: readonly TextEdit[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { start, end, bytes: put } of edits) {
    pieces.push(bytes.subarray(from, start), put);
    from = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]);
};
