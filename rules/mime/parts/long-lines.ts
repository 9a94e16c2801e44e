import type { SourceText } from 'sendlint/rule';

/** A line of a raw text, without its line end: where it begins, and its length in bytes. */
export interface Line { readonly start: number; readonly length: number }

/** How many lines are longer than a limit, the first of them, and the longest. */
export interface LongLines { readonly first: Line; readonly longest: Line; readonly count: number }

/** Looks for lines longer than `limit` bytes; `undefined` where there are none. Lines end with LF, after a CR or not; with CR in files of old Macintoshes. */
export const longLines = ({ value }: SourceText, limit: number): LongLines | undefined => {
  if (value.length <= limit) return undefined;
  const lineEnd = value.includes('\n') || !value.includes('\r') ? '\n' : '\r';
  let first: Line | undefined;
  let longest: Line | undefined;
  let count = 0;
  for (let start = 0; start < value.length;) {
    const newline = value.indexOf(lineEnd, start);
    const next = newline < 0 ? value.length : newline;
    const end = next > start && value.charCodeAt(next - 1) === 13 ? next - 1 : next;
    const length = end - start;
    if (length > limit) {
      const line = { start, length };
      first ??= line;
      if (!longest || length > longest.length) longest = line;
      count += 1;
    }
    start = next + 1;
  }
  return first && longest ? { first, longest, count } : undefined;
};
