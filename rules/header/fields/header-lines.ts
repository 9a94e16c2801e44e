import { once } from 'sendlint/rule';
import type { Part, SourceText } from 'sendlint/rule';

/** A line of a header without its line end, by its place in the text of the header. */
export interface HeaderLine { readonly text: SourceText; readonly start: number; readonly end: number }

/** What is seen of all lines of a header at once: most give no rule a reason to look at each. */
export interface HeaderShape { readonly longest: number; readonly hasBlank: boolean }

/** The longest line of a header in bytes, and whether a line of white space alone stands in it. */
export const headerShape = once((part: Part): HeaderShape => {
  let longest = 0;
  let hasBlank = false;
  for (const { text: { value }, start, end } of headerLines(part)) {
    if (end - start > longest) longest = end - start;
    const code = value.charCodeAt(start);
    if ((code === 32 || code === 9) && value.slice(start, end).trim() === '') hasBlank = true;
  }
  return { longest, hasBlank };
});

/** Every line of the header of a message or of one of its parts. */
export const headerLines = function* ({ header: { fields } }: Part): Generator<HeaderLine> {
  const [first] = fields;
  const last = fields.at(-1);
  if (!first || !last) return;
  const { text } = first.span;
  const { value } = text;
  for (let start = first.span.start; start < last.span.end;) {
    const newline = value.indexOf('\n', start);
    const next = newline < 0 || newline > last.span.end ? last.span.end : newline;
    yield { text, start, end: next > start && value[next - 1] === '\r' ? next - 1 : next };
    start = next + 1;
  }
};
