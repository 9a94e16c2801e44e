import type { Change, SourceText } from './source-text.ts';
import { changedStretch, touchedLines, trimmed } from './write-back.ts';

/** Including the `=` of a soft line break (RFC 2045 §6.7 rule 5). */
const LONGEST_LINE = 76;

/** Writes changes of decoded bytes into the lines they touch; those are broken anew where they grow too long. A line that is malformed is not touched. */
export const writeQuotedPrintable = (changes: readonly Change[], text: SourceText): readonly Change[] | undefined => {
  const { origin, value: decoded } = text;
  if (!('from' in origin)) return undefined;
  const { value } = origin.from;
  const raw: Change[] = [];
  for (const { start, end, text: bytes } of changes) {
    if (/[^\0-\u00ff]/u.test(bytes)) return undefined;
    // Right behind the character before it: blanks that were added on the way, and soft breaks, stand between.
    const from = start > 0 ? origin.endOf(start - 1) : 0;
    raw.push({ start: from, end: end > start ? origin.endOf(end - 1) : from, text: escaped(bytes) });
  }
  const written: Change[] = [];
  for (const stretch of touchedLines(value, raw)) {
    const end = Math.max(stretch.changes.at(-1)?.end ?? 0, withoutBlanks(value, stretch.start, stretch.end, decoded));
    const lines = tidied(changedStretch(value, { ...stretch, end }), value.includes('\r\n') ? '\r\n' : '\n');
    if (lines === undefined) return undefined;
    written.push(trimmed(value, { start: stretch.start, end, text: lines }));
  }
  return written;
};

/** Blanks at a line's end are no part of the text. */
const withoutBlanks = (value: string, start: number, end: number, decoded: string): number => {
  if (decoded === '') return end;
  let at = end;
  while (at > start && (value[at - 1] === ' ' || value[at - 1] === '\t')) at -= 1;
  return at;
};

const escaped = (bytes: string): string =>
  bytes.replaceAll(/\r(?!\n)|[^\t\r\n -<>-~]/gu, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Lines with soft breaks where they are too long, and with their last blanks escaped. */
const tidied = (lines: string, newline: string): string | undefined => {
  const pieces: string[] = [];
  for (const piece of lines.split(/(\r?\n)/u)) {
    if (/^\r?\n$/u.test(piece)) pieces.push(piece);
    else {
      const line = tidyLine(piece, newline);
      if (line === undefined) return undefined;
      pieces.push(line);
    }
  }
  return pieces.join('');
};

const tidyLine = (line: string, newline: string): string | undefined => {
  const soft = /=[ \t]{0,76}$/u.exec(line);
  const content = soft ? line.slice(0, soft.index) : line.replace(/[ \t]$/u, (blank) => (blank === ' ' ? '=20' : '=09'));
  if (/=(?![\dA-Fa-f]{2})/u.test(content)) return undefined;
  const room = LONGEST_LINE - (soft ? 1 : 0);
  if (content.length <= room) return content + (soft?.[0] ?? '');
  const broken: string[] = [''];
  const units = content.match(/=..|[^=]/gsu) ?? [];
  let left = content.length;
  for (const unit of units) {
    const last = broken.at(-1) ?? '';
    // The rest fits without a break of its own only where it is the end of the line.
    if (last.length + unit.length > LONGEST_LINE - 1 && last.length + left > room) broken.push(unit);
    else broken[broken.length - 1] = last + unit;
    left -= unit.length;
  }
  return broken.join(`=${newline}`) + (soft?.[0] ?? '');
};
