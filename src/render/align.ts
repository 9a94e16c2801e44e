import { copyPieces, PieceWriter, stretchOf } from './pieces.ts';
import type { Pieces } from './pieces.ts';

/**
 * The pieces of a text, told from those of one that is nearly the same: a filter may have counted the marks, a condition may have met
 * one. What both have in common keeps its pieces; what only `text` has came from about where the other differs.
 */
export const align = (text: string, other: string, pieces: Pieces, whole: { readonly file: number; readonly start: number; readonly end: number }): Pieces => {
  const into = new PieceWriter();
  const copy = (a: number, b: number, length: number): void => {
    fill(a, b);
    copyPieces(pieces, b, b + length, into);
    done = b + length;
  };
  let done = 0;
  const fill = (a: number, b: number): void => {
    const { file, start, end } = stretchOf(pieces, Math.max(done - 1, 0), Math.max(b + 1, done + 1)) ?? whole;
    into.whole(a - into.length, file, start, end);
  };
  const hunk = (a: number, aEnd: number, b: number, bEnd: number): void => {
    const before = commonPrefix(text, other, a, aEnd, b, bEnd);
    const after = commonSuffix(text, other, a + before, aEnd, b + before, bEnd);
    if (before > 0) copy(a, b, before);
    if (after > 0) copy(aEnd - after, bEnd - after, after);
  };
  const start = commonPrefix(text, other, 0, text.length, 0, other.length);
  const rest = commonSuffix(text, other, start, text.length, start, other.length);
  if (start > 0) copy(0, 0, start);
  let a = start;
  let b = start;
  for (const same of commonLines(text.slice(start, text.length - rest), other.slice(start, other.length - rest))) {
    hunk(a, start + same.a, b, start + same.b);
    copy(start + same.a, start + same.b, same.length);
    a = start + same.a + same.length;
    b = start + same.b + same.length;
  }
  hunk(a, text.length - rest, b, other.length - rest);
  if (rest > 0) copy(text.length - rest, other.length - rest, rest);
  fill(text.length, other.length);
  return into.finish();
};

const commonPrefix = (text: string, other: string, a: number, aEnd: number, b: number, bEnd: number): number => {
  let count = 0;
  while (a + count < aEnd && b + count < bEnd && text[a + count] === other[b + count]) count += 1;
  return count;
};

const commonSuffix = (text: string, other: string, a: number, aEnd: number, b: number, bEnd: number): number => {
  let count = 0;
  while (aEnd - count > a && bEnd - count > b && text[aEnd - 1 - count] === other[bEnd - 1 - count]) count += 1;
  return count;
};

interface Line { readonly at: number; readonly text: string }
interface Same { readonly a: number; readonly b: number; readonly length: number }

/** The lines that stand once in each of two texts and in the same order in both: as many as there are (patience diff). */
const commonLines = (text: string, other: string): readonly Same[] => {
  const mine = onceIn(text);
  const theirs = onceIn(other);
  const pairs: Same[] = [];
  for (const line of mine.values()) {
    const match = theirs.get(line.text);
    if (match) pairs.push({ a: line.at, b: match.at, length: line.text.length });
  }
  return longestRise(pairs);
};

const onceIn = (text: string): ReadonlyMap<string, Line> => {
  const once = new Map<string, Line>();
  const more = new Set<string>();
  for (const { 0: line, index } of text.matchAll(/[^\n]+\n?/gu)) {
    if (line.trim() === '' || more.has(line)) continue;
    if (once.delete(line)) more.add(line);
    else once.set(line, { at: index, text: line });
  }
  return once;
};

/** The longest part of the pairs whose places rise in both texts; they rise in the first already. */
const longestRise = (pairs: readonly Same[]): readonly Same[] => {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, { b }] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[ends[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1] ?? -1 : -1;
    ends[low] = index;
  }
  const rise: Same[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rise.push(pair);
  }
  return rise.toReversed();
};
