import type { Span } from '../source/source-text.ts';
import type { Header } from './header.ts';

/** An edit that adds a field (`Name: value`) behind the last one of a header, with the line end the header has; `undefined` for a header without fields. */
export const newField = ({ fields }: Header, line: string): { readonly at: Span; readonly text: string } | undefined => {
  const last = fields.at(-1)?.span;
  return last && { at: last.text.span(last.end, last.end), text: newlineOf(last.text.value) + line };
};

/** The line end of a text, as its first line has it. */
export const newlineOf = (value: string): string => (value[value.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n');
