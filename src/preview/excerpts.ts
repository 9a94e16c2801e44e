import type { Location } from '../source/source-file.ts';
import type { SourceLine } from './preview.ts';

/** Lines shown before and after a finding. */
const AROUND = 2;
/** A line up to here is shown whole. */
const SHORT = 240;
/** Of a longer one, what stands this far before and after. */
const BEFORE = 60;
const AFTER = 120;
/** Of a mark that goes on and on. */
const MARKED = 160;

interface Columns { readonly start: number; readonly end: number }

/** The lines around some places of a file, long ones cut to what is near a place. `lineOf` gives a line by its number, from 1. */
export const excerpts = (lineOf: (number: number) => string | undefined, places: readonly Pick<Location, 'start' | 'end'>[], around = AROUND): readonly SourceLine[] => {
  const numbers = new Map<number, Columns[]>();
  for (const { start } of places) for (let number = Math.max(1, start.line - around); number <= start.line + around; number += 1) numbers.set(number, []);
  for (const { start, end } of places) numbers.get(start.line)?.push({ start: start.column, end: end.line > start.line ? Infinity : end.column });
  return [...numbers].toSorted(([a], [b]) => a - b).flatMap(([number, columns]) => {
    const line = lineOf(number);
    return line === undefined ? [] : cut(number, line, columns);
  });
};

const cut = (number: number, line: string, columns: readonly Columns[]): readonly SourceLine[] => {
  if (line.length <= SHORT) return [{ number, column: 1, text: line, isCut: false }];
  const windows: { start: number; end: number }[] = [];
  for (const { start, end } of columns.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(0, start - 1 - BEFORE);
    const to = Math.min(line.length, Math.min(end - 1, start - 1 + MARKED) + AFTER);
    const last = windows.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else windows.push({ start: from, end: to });
  }
  if (windows.length === 0) windows.push({ start: 0, end: SHORT / 2 });
  return windows.map(({ start, end }) => ({ number, column: start + 1, text: line.slice(start, end), isCut: start > 0 || end < line.length }));
};

/** The lines of a text as editors count them. */
export const linesIn = (text: string): readonly string[] => text.split(/\r\n|\r|\n/u);
