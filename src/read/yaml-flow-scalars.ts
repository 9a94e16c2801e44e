import type { TextBuilder } from '../source/text-builder.ts';
import { afterBlanks, beforeBlanks, foldLineEnds, lineEndAfter } from './line-folding.ts';
import type { LineEnd } from './line-folding.ts';

/**
 * Writes a plain or single-quoted scalar, `[start, end)` without its quotes (YAML 1.2 §7.3.2, §7.3.3): blanks around line ends
 * go, lines are folded, and in quotes `''` is one.
 */
export const unfoldFlow = (builder: TextBuilder, value: string, start: number, end: number, quoted: boolean): void => {
  let lineEnds: LineEnd[] = [];
  for (let lineStart = start; ; ) {
    const lineEnd = lineEndAfter(value, lineStart, end);
    const last = lineEnd.end === lineEnd.start;
    const from = lineStart === start ? start : afterBlanks(value, lineStart, lineEnd.start);
    const to = last ? end : beforeBlanks(value, from, lineEnd.start);
    if (from < to || last) {
      foldLineEnds(builder, lineEnds);
      copyLine(builder, value, from, to, quoted);
      lineEnds = [];
    }
    if (last) return;
    lineEnds.push(lineEnd);
    lineStart = lineEnd.end;
  }
};

const copyLine = (builder: TextBuilder, value: string, start: number, end: number, quoted: boolean): void => {
  let copied = start;
  for (const { index } of quoted ? value.slice(start, end).matchAll(/''/gu) : []) {
    builder.copy(copied, start + index);
    copied = start + index + 2;
    builder.replace("'", start + index, copied);
  }
  builder.copy(copied, end);
};

/** Writes the inside of a double-quoted scalar (§7.3.1): escapes are undone, lines are folded, and a line end after `\` goes. */
export const unescapeDouble = (builder: TextBuilder, value: string, start: number, end: number): void => {
  const plain = /[^\\\s]+|[^\\ \t\n]/uy;
  for (let at = start; at < end; ) {
    const character = value[at];
    if (character === '\\') at = unescape(builder, value, at, end);
    else if (isLineEnd(value, at)) {
      at = fold(builder, value, at, end);
    } else if (character === ' ' || character === '\t') {
      const next = afterBlanks(value, at, end);
      if (!isLineEnd(value, next)) builder.copy(at, next);
      at = next;
    } else {
      plain.lastIndex = at;
      plain.test(value);
      const next = Math.min(Math.max(plain.lastIndex, at + 1), end);
      builder.copy(at, next);
      at = next;
    }
  }
};

const isLineEnd = (value: string, at: number): boolean => value[at] === '\n' || (value[at] === '\r' && value[at + 1] === '\n');

/** Writes what a line end and the empty lines after it stand for; returns where the next line's text begins. */
const fold = (builder: TextBuilder, value: string, start: number, end: number): number => {
  const lineEnds: LineEnd[] = [];
  let at = start;
  while (at < end && isLineEnd(value, at)) {
    const lineEnd = lineEndAfter(value, at, end);
    lineEnds.push(lineEnd);
    at = afterBlanks(value, lineEnd.end, end);
  }
  foldLineEnds(builder, lineEnds);
  return at;
};

/** Writes what the escape at `at` means and returns where it ends. One that means nothing stays, and is a fault of the parser's. */
const unescape = (builder: TextBuilder, value: string, at: number, end: number): number => {
  const after = at + 1;
  if (isLineEnd(value, after)) return afterBlanks(value, lineEndAfter(value, after, end).end, end);
  const letter = value[after] ?? '';
  const digits = LONG_ESCAPES.get(letter);
  const stop = Math.min(after + 1 + (digits ?? 0), end);
  const code = digits === undefined ? undefined : Number.parseInt(value.slice(after + 1, stop), 16);
  const meant = code === undefined ? SHORT_ESCAPES.get(letter) : code <= 0x10FFFF ? String.fromCodePoint(code) : undefined;
  if (meant === undefined) builder.copy(at, stop);
  else builder.replace(meant, at, stop);
  return stop;
};

/** YAML 1.2 §5.7: the letters that hexadecimal digits follow, and how many. */
const LONG_ESCAPES: ReadonlyMap<string, number> = new Map([['x', 2], ['u', 4], ['U', 8]]);
const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'], ['a', '\x07'], ['b', '\b'], ['t', '\t'], ['\t', '\t'], ['n', '\n'], ['v', '\v'], ['f', '\f'], ['r', '\r'], ['e', '\x1B'],
  [' ', ' '], ['"', '"'], ['/', '/'], ['\\', '\\'], ['N', '\x85'], ['_', '\xA0'], ['L', '\u2028'], ['P', '\u2029'],
]);
