import type { Edit, Span } from 'sendlint/rule';

/** Takes a comment away, and its line where nothing else is in it. */
export const wholeEdit = ({ text, start, end }: Span): Edit => {
  const { value } = text;
  let from = start;
  while (isBlank(value.charAt(from - 1))) from -= 1;
  let to = end;
  while (isBlank(value.charAt(to))) to += 1;
  const begins = from === 0 || isLineEnd(value.charAt(from - 1));
  const ends = to === value.length || isLineEnd(value.charAt(to));
  if (!begins || !ends) return { at: text.span(start, end), text: '' };
  return { at: text.span(from, value.startsWith('\r\n', to) ? to + 2 : to + 1), text: '' };
};

/** Takes one of several names away, and the comma that parts it from the next, or from the one before it. */
export const nameEdit = ({ text, start, end }: Span, names: readonly Span[]): Edit => {
  const next = names.find((name) => name.start > start);
  const before = names.findLast((name) => name.start < start);
  return { at: next ? text.span(start, next.start) : text.span(before?.end ?? start, end), text: '' };
};

const isBlank = (char: string): boolean => char === ' ' || char === '\t';
const isLineEnd = (char: string): boolean => char === '\n' || char === '\r';
