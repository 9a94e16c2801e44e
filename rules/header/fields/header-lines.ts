import { once } from 'sendlint/rule';
import type { Part, SourceText } from 'sendlint/rule';

/** A line of a header without its line end, by its place in the text of the header. */
export interface HeaderLine { readonly text: SourceText; readonly start: number; readonly end: number }

/** The lines of a header that may be told of: those longer than `LONG` bytes, and those of white space alone. Most headers have few. */
export interface OddLines { readonly long: readonly HeaderLine[]; readonly blank: readonly HeaderLine[] }

/** The shortest limit there is for a line of a header (RFC 2047 §2). */
export const LONG = 76;

/** Looks through the lines of the header of a message or of one of its parts, once for all rules that ask. */
export const oddLinesOf = once(({ header: { fields } }: Part): OddLines => {
  const long: HeaderLine[] = [];
  const blank: HeaderLine[] = [];
  const [first] = fields;
  const last = fields.at(-1);
  if (!first || !last) return { long, blank };
  const { text } = first.span;
  const { value } = text;
  for (let start = first.span.start; start < last.span.end;) {
    const newline = value.indexOf('\n', start);
    const next = newline < 0 || newline > last.span.end ? last.span.end : newline;
    const end = next > start && value.charCodeAt(next - 1) === CR ? next - 1 : next;
    if (end - start > LONG) long.push({ text, start, end });
    // A line that is continued begins with a blank; most do not.
    const code = value.charCodeAt(start);
    if ((code === SPACE || code === TAB) && value.slice(start, end).trim() === '') blank.push({ text, start, end });
    start = next + 1;
  }
  return { long, blank };
});

const CR = 13;
const SPACE = 32;
const TAB = 9;
