import type { Searched } from './searched.ts';

/** The delimiters of a form, and what may hide its end. */
export interface Delimiters {
  readonly open: string;
  readonly close: string;
  /** All that matters between them: the delimiters, quotes with what escapes them, and braces if they pair (`{{ {a: {b: 1}}}}`). */
  readonly marks: RegExp;
}

/** Delimiters whose content has strings in `quotes`, and braces that pair. */
export const delimitersOf = (open: string, close: string, quotes: string, braces: boolean): Delimiters => ({
  open, close, marks: new RegExp([escaped(open), escaped(close), ...quotes === '' ? [] : [`[${quotes}]`, String.raw`\\`], ...braces ? ['[{}]'] : []].join('|'), 'gu'),
});

/** A string as the source of a regular expression that matches it alone. */
export const escaped = (text: string): string => text.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);

/** A string may hold openings (`{{ '{{' }}`); past these many it is a string that was never closed. It also bounds the time. */
const MAX_OPENINGS = 8;

/**
 * Where the closing of a tag begins whose content begins at `from`; -1 where the next tag opens before this one is closed.
 * A closing in a string does not count, but an apostrophe opens no string when the next tag begins before it ends: `{{ it's }} and
 * {{ that's }}` are two. Nor does one between braces, if they pair.
 */
export const tagEnd = (text: Searched, from: number, { open, close, marks }: Delimiters): number => {
  const { value } = text;
  const first = text.next(close, from);
  if (first === Infinity) return -1;
  let quote = '';
  let depth = 0;
  let openings = 0;
  /** A closing in the string that is open, and whether another tag opens in it before. */
  let candidate = -1;
  let isDoubtful = false;
  marks.lastIndex = from;
  for (let match = marks.exec(value); match; match = marks.exec(value)) {
    const { 0: mark, index } = match;
    if (mark === open) {
      if (quote === '') return index < first ? -1 : first;
      if (candidate >= 0) return isDoubtful ? -1 : candidate;
      isDoubtful = true;
      openings += 1;
      if (openings > MAX_OPENINGS) return first;
    } else if (mark === '\\') {
      if (quote !== '') marks.lastIndex += 1;
    } else if (mark === close && quote === '') {
      if (depth === 0) return index;
      // Of `}}` the first brace pairs, and the second may begin the end.
      depth -= 1;
      marks.lastIndex = index + 1;
    } else if (mark === close) {
      if (candidate < 0) candidate = index;
    } else if (quote === '') {
      if (mark === '{') depth += 1;
      else if (mark === '}') depth = Math.max(0, depth - 1);
      else quote = mark;
    } else if (mark === quote) {
      quote = '';
      candidate = -1;
      isDoubtful = false;
    }
  }
  return isDoubtful ? -1 : candidate < 0 ? first : candidate;
};

/** Where the first closing begins, whatever stands before it; -1 where there is none. */
export const firstEnd = (text: Searched, from: number, close: string): number => {
  const at = text.next(close, from);
  return at === Infinity ? -1 : at;
};

/** How long a tag on one line may be where prose and URLs have the same characters: `*|…|*`, `%%…%%`, `${…}`. */
const LONGEST_LINE = 300;

/** The same for a tag that has no place for a line end, for markup, or for another opening. */
export const lineEnd = (text: Searched, from: number, { open, close }: { readonly open: string; readonly close: string }): number => {
  const at = text.next(close, from);
  if (at === from || at - from > LONGEST_LINE) return -1;
  const inner = text.value.slice(from, at);
  return /[\n<]/u.test(inner) || inner.includes(open) ? -1 : at;
};

/** The bracket that closes the one before `from`: pairs of it do not, nor what stands in a string. -1 where it comes too late. */
export const bracketEnd = (text: Searched, from: number, [open, close]: readonly [string, string], { longest = LONGEST_LINE, lines = false } = {}): number => {
  const { value } = text;
  if (text.next(close, from) === Infinity) return -1;
  let depth = 0;
  let quote = '';
  const last = Math.min(value.length, from + text.reach(longest));
  for (let index = from; index < last; index += 1) {
    const char = value.charAt(index);
    if (char === '\n' && !lines) break;
    if (quote !== '') {
      if (char === '\\') index += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === open) {
      depth += 1;
    } else if (char === close) {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  text.spend(last - from);
  return -1;
};
