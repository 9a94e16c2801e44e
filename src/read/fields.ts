import { fieldName } from '../message/field-name.ts';
import type { FieldName } from '../message/field-name.ts';

/** A field in a header block: `start` to `end` is all of it without its last line end, `valueStart` is behind the colon. */
export interface CutField { readonly name: FieldName; readonly start: number; readonly end: number; readonly valueStart: number }

/** A header cut into fields, and into the lines that are none. */
export interface CutFields { readonly fields: readonly CutField[]; readonly strays: readonly { readonly start: number; readonly end: number }[] }

/** Cuts a header block into its fields (RFC 5322 §2.2): lines end with LF or CRLF, a line that begins with a blank continues the one before. */
export const cutFields = (block: string): CutFields => {
  const fields: CutField[] = [];
  const strays: { start: number; end: number }[] = [];
  for (let start = 0; start < block.length; ) {
    let next = lineAfter(block, start);
    let line = start;
    while (next < block.length && isBlank(block.charCodeAt(next))) {
      line = next;
      next = lineAfter(block, line);
    }
    const end = endOfLine(block, line, next);
    const nameEnd = endOfName(block, start, end);
    const colon = skipBlanks(block, nameEnd, end);
    // RFC 5322 §4.5 once allowed blanks before the colon.
    if (nameEnd > start && block.charCodeAt(colon) === COLON && colon < end) fields.push({ name: fieldName(block.slice(start, nameEnd)), start, end, valueStart: colon + 1 });
    else if (end > start) strays.push({ start, end });
    start = next;
  }
  return { fields, strays };
};

const lineAfter = (block: string, start: number): number => {
  const newline = block.indexOf('\n', start);
  return newline === -1 ? block.length : newline + 1;
};

/** Where the line from `start` ends that another follows at `next`: before its LF or CRLF; at the end of the block also before a lone CR. */
const endOfLine = (block: string, start: number, next: number): number => {
  const end = block.charCodeAt(next - 1) === LF ? next - 1 : next;
  return end > start && block.charCodeAt(end - 1) === CR ? end - 1 : end;
};

const LF = 10;
const CR = 13;

const isBlank = (code: number): boolean => code === 32 || code === 9;

const COLON = 58;

/** Printable characters but the colon (RFC 5322 §3.6.8). */
const endOfName = (block: string, start: number, end: number): number => {
  let at = start;
  for (; at < end; at += 1) {
    const code = block.charCodeAt(at);
    if (code <= 32 || code >= 127 || code === COLON) break;
  }
  return at;
};

const skipBlanks = (block: string, start: number, end: number): number => {
  let at = start;
  while (at < end && isBlank(block.charCodeAt(at))) at += 1;
  return at;
};
