import { MOST_FAULTS, type Decoded } from './decoded.ts';
import { lazilyMapped } from './lazily-mapped.ts';
import { slice, type SourceText, type Span } from './source-text.ts';
import { TextBuilder } from './text-builder.ts';
import { writeQuotedPrintable } from './quoted-printable-writer.ts';

const BACK = { write: writeQuotedPrintable };

/**
 * Undoes quoted-printable (RFC 2045 §6.7) as leniently as mailparser: the text is the decoded bytes, one character each.
 * An `=` that begins neither an escape nor a soft line break stays as it is and is a fault.
 */
export const quotedPrintable = (from: SourceText): Decoded => {
  const value = wellFormed(from.value);
  if (value !== undefined) return { text: value === from.value ? asItIs(from) : lazilyMapped(from, value, () => decode(from).builder.places(), BACK), faults: [] };
  const { builder, faults } = decode(from);
  const text = builder.text(BACK);
  return { text: text === from ? asItIs(from) : text, faults };
};

/** Nothing is encoded, but what is written back may have to be. */
const asItIs = (from: SourceText): SourceText => slice(from, 0, from.value.length, BACK);

/** The decoded value of what has no fault and no blank at a line's end, in a few native steps; `undefined` for anything else. */
const wellFormed = (value: string): string | undefined => {
  if (/[ \t](?:[\r\n]|$)/.test(value)) return undefined;
  // Lines first: a soft break may stand inside an escape.
  const joined = value.replaceAll(/=(?:\r?\n|$)/g, '');
  if (/=(?![\dA-Fa-f]{2})/.test(joined)) return undefined;
  return joined.replaceAll(/=../g, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)));
};

/** The same piece by piece, with what is malformed and the place of every character. */
const decode = (from: SourceText): { readonly builder: TextBuilder; readonly faults: readonly Span[] } => {
  const { value } = from;
  const faults: Span[] = [];
  const builder = new TextBuilder(from);
  const next = { '=': seek(value, '='), '\n': seek(value, '\n'), '\r': seek(value, '\r') };
  let copied = 0;
  let index = 0;
  while (index < value.length) {
    const escape = next['='](index);
    const lineEnd = Math.min(next['\n'](index), next['\r'](index));
    if (escape >= value.length && lineEnd >= value.length) break;
    if (lineEnd < escape) {
      // Blanks before a line end were added on the way (RFC 2045 §6.7 rule 3).
      const kept = trimmedEnd(value, copied, lineEnd);
      if (kept < lineEnd) {
        builder.copy(copied, kept);
        copied = lineEnd;
      }
      index = lineEnd + 1;
      continue;
    }
    const soft = afterSoftBreak(value, escape);
    if (soft > escape) {
      builder.copy(copied, escape);
      copied = soft;
      index = soft;
      continue;
    }
    const decoded = readEscape(value, escape);
    if (decoded === undefined) {
      if (faults.length < MOST_FAULTS) faults.push(from.span(escape, Math.min(escape + 3, endOfLine(value, escape))));
      index = escape + 1;
      continue;
    }
    builder.copy(copied, escape);
    builder.replace(decoded.character, escape, decoded.end);
    copied = decoded.end;
    index = decoded.end;
  }
  builder.copy(copied, trimmedEnd(value, copied, value.length));
  return { builder, faults };
};

/** The next place of a character at or after an index that only grows; the length of the text when there is none. */
const seek = (value: string, character: string): ((from: number) => number) => {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = value.indexOf(character, from);
      found = at === -1 ? value.length : at;
    }
    return found;
  };
};

const isBlank = (code: number): boolean => code === 32 || code === 9;

const skipBlanks = (value: string, start: number): number => {
  let at = start;
  while (isBlank(value.charCodeAt(at))) at += 1;
  return at;
};

const trimmedEnd = (value: string, start: number, end: number): number => {
  let at = end;
  while (at > start && isBlank(value.charCodeAt(at - 1))) at -= 1;
  return at;
};

const endOfLine = (value: string, start: number): number => {
  let at = start + 1;
  while (at < value.length && at < start + 3 && value[at] !== '\r' && value[at] !== '\n') at += 1;
  return at;
};

/** Where the line goes on after the soft break at `index` (an `=`, blanks, a line end or nothing more); `index` when it is none. */
const afterSoftBreak = (value: string, index: number): number => {
  let at = skipBlanks(value, index + 1);
  if (at === value.length) return at;
  if (value[at] === '\r') at = skipBlanks(value, at + 1);
  return value[at] === '\n' ? at + 1 : index;
};

/** Two hexadecimal digits after the `=`; a soft break may stand between them, as mailparser unwraps lines first. */
const readEscape = (value: string, index: number): { character: string; end: number } | undefined => {
  const first = skipSoftBreaks(value, index + 1);
  const high = hexadecimal(value.charCodeAt(first));
  if (high < 0) return undefined;
  const second = skipSoftBreaks(value, first + 1);
  const low = hexadecimal(value.charCodeAt(second));
  return low < 0 ? undefined : { character: String.fromCharCode(high * 16 + low), end: second + 1 };
};

const skipSoftBreaks = (value: string, index: number): number => {
  let at = index;
  while (value[at] === '=') {
    const after = afterSoftBreak(value, at);
    if (after === at) break;
    at = after;
  }
  return at;
};

/** The value of a hexadecimal digit, -1 for anything else. */
export const hexadecimal = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 70) return code - 55;
  return code >= 97 && code <= 102 ? code - 87 : -1;
};
