import type { HeaderField, Message, Part, Span } from 'sendlint/rule';

/** A field's value as it stands in the file: quotes, escapes, encoded words and folds in place. */
export interface WrittenValue { readonly text: string; span(start: number, end: number): Span }

/** What was written after the colon. A template's front matter has no header lines: there the value is all that was written. */
export const writtenValueOf = ({ name, span, value }: HeaderField, { type }: Message | Part): WrittenValue => {
  if (type !== 'message') return { text: value.value, span: (start, end) => value.span(start, end) };
  const { text } = span;
  const start = text.value.indexOf(':', span.start + name.length) + 1;
  return { text: text.value.slice(start, span.end), span: (from, to) => text.span(start + from, start + to) };
};
