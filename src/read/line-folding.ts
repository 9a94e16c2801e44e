import type { TextBuilder } from '../source/text-builder.ts';

/** A line end by its place; empty where the text ends without one. */
export interface LineEnd { readonly start: number; readonly end: number }

/** The line end after `at`: LF or CRLF, as YAML 1.2 counts them here. */
export const lineEndAfter = (value: string, at: number, limit: number): LineEnd => {
  const newline = value.indexOf('\n', at);
  if (newline === -1 || newline >= limit) return { start: limit, end: limit };
  return { start: newline > at && value[newline - 1] === '\r' ? newline - 1 : newline, end: newline + 1 };
};

/** The first place from `at` on that is neither space nor tab. */
export const afterBlanks = (value: string, at: number, limit: number): number => {
  let end = at;
  while (end < limit && (value[end] === ' ' || value[end] === '\t')) end += 1;
  return end;
};

/** Where the spaces and tabs before `end` begin. */
export const beforeBlanks = (value: string, start: number, end: number): number => {
  let at = end;
  while (at > start && (value[at - 1] === ' ' || value[at - 1] === '\t')) at -= 1;
  return at;
};

/** Writes line ends in a row as YAML folds them (1.2 §6.5): a single one is a space; of several the first goes and the others stay. */
export const foldLineEnds = (builder: TextBuilder, lineEnds: readonly LineEnd[]): void => {
  const [first] = lineEnds;
  if (first !== undefined && lineEnds.length === 1) builder.replace(' ', first.start, first.end);
  keepLineEnds(builder, lineEnds.slice(1));
};

/** Writes line ends in a row as they are, each as one LF. */
export const keepLineEnds = (builder: TextBuilder, lineEnds: readonly LineEnd[]): void => {
  for (const { start, end } of lineEnds) builder.replace('\n', start, end);
};
