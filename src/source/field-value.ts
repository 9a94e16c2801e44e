import { slice } from './source-text.ts';
import type { Change, SourceText } from './source-text.ts';
import { byStretch, changedStretch, touchedLines, trimmed } from './write-back.ts';

/** Lines of a header should be no longer (RFC 5322 §2.1.1). */
const LONGEST_LINE = 78;

/** The value of a field in a header block, folded lines and all. What is written back has no line ends of its own, and is folded where its line grows too long. */
export const fieldValue = (block: SourceText, start: number, end: number): SourceText => slice(block, start, end, { write });

const write = (changes: readonly Change[], text: SourceText): readonly Change[] | undefined => {
  const raw = byStretch(text, changes, (value) => (/[\r\n]/u.test(value) ? undefined : value));
  if (!raw || !('from' in text.origin)) return undefined;
  const { value } = text.origin.from;
  const newline = value.includes('\r\n') ? '\r\n' : '\n';
  return touchedLines(value, raw).map((lines) => trimmed(value, { start: lines.start, end: lines.end, text: folded(changedStretch(value, lines), newline) }));
};

const folded = (lines: string, newline: string): string =>
  lines.split(/(\r?\n)/u).map((line) => (line.length > LONGEST_LINE ? foldedLine(line, newline) : line)).join('');

/** Broken before blanks: the last one that keeps a line short enough, else the next. */
const foldedLine = (line: string, newline: string): string => {
  const pieces: string[] = [];
  // The name, its colon and the first word stay together.
  let least = /^(?:[!-9;-~]+:)?[ \t]*[^ \t]*/u.exec(line)?.[0].length ?? 0;
  let from = 0;
  const end = line.trimEnd().length;
  while (line.length - from > LONGEST_LINE) {
    const last = lastBlank(line, least, Math.min(from + LONGEST_LINE, end - 1));
    const at = last > from ? last : nextBlank(line, Math.max(least, from + 1));
    if (at < 0 || at >= end) break;
    pieces.push(line.slice(from, at));
    from = at;
    least = at + 1 + (/^[ \t]*/u.exec(line.slice(at + 1))?.[0].length ?? 0);
  }
  return [...pieces, line.slice(from)].join(newline);
};

/** A single blank, or the first of several. */
const isFold = (line: string, at: number): boolean => /[ \t]/u.test(line.charAt(at)) && !/[ \t]/u.test(line.charAt(at - 1));

const lastBlank = (line: string, least: number, most: number): number => {
  for (let at = most; at > least; at -= 1) if (isFold(line, at)) return at;
  return -1;
};

const nextBlank = (line: string, from: number): number => {
  for (let at = from; at < line.length; at += 1) if (isFold(line, at)) return at;
  return -1;
};
