import type { Form, Match } from './form.ts';
import type { Reading } from './reading.ts';
import type { TemplateLanguage } from './language.ts';
import type { Searched } from './searched.ts';
import { delimitersOf, firstEnd, lineEnd, tagEnd } from './tag-end.ts';

/** How far what follows an opening without an end is read: as far as a person would have written. */
const LONGEST_GUESS = 200;

/** What is told of a form between two delimiters. */
export interface Delimited {
  readonly language: TemplateLanguage;
  readonly open: string;
  readonly close: string;
  readonly follows?: string;
  /** `first`: the first closing ends it. `quoted`: not one in a string. `braced`: nor one between braces. `line`: all on one line. */
  readonly ends?: 'first' | 'quoted' | 'braced' | 'line';
  readonly quotes?: string;
  /** Whether an opening without an end is a mistake, and not text that looks like one. */
  readonly mustClose?: boolean;
  /** Whether it opens a tag where it stands. */
  readonly isAt?: (value: string, start: number) => boolean;
  /** `undefined` where it is no tag after all. */
  readonly read: (inner: string) => Reading | undefined;
}

/** A form whose tags stand between two delimiters. */
export const delimited = ({ language, open, close, follows, ends = 'quoted', quotes = '"\'', mustClose = ends !== 'line', isAt, read }: Delimited): Form => {
  const delimiters = delimitersOf(open, close, quotes, ends === 'braced');
  const endOf = (text: Searched, from: number): number =>
    ends === 'first' ? firstEnd(text, from, close) : ends === 'line' ? lineEnd(text, from, delimiters) : tagEnd(text, from, delimiters);
  return {
    language, open, ...follows !== undefined && { follows }, ...mustClose && { close },
    match: (text, start) => {
      if (isAt && !isAt(text.value, start)) return undefined;
      const from = start + open.length;
      const end = endOf(text, from);
      if (end < 0) return matchOf(read(guess(text.value, from, open)), -1);
      return matchOf(text.readOnce(open, from, end, read), end + close.length);
    },
  };
};

const matchOf = (reading: Reading | undefined, end: number): Match | undefined => reading && { reading, end };

/** What an opening without an end was meant to hold: the rest of its line, up to markup or the next opening. */
export const guess = (value: string, from: number, open: string): string => {
  const line = value.slice(from, from + LONGEST_GUESS);
  const end = line.search(/[\n\r<]/u);
  const next = line.indexOf(open);
  return line.slice(0, Math.min(end < 0 ? line.length : end, next < 0 ? line.length : next));
};
