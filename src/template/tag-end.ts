import type { Searched } from './searched.ts';

/** The delimiters of a form, and what may hide its end. */
export interface Delimiters {
  readonly open: string;
  readonly close: string;
  /** The marks that begin and end strings. */
  readonly quotes: string;
  /** Braces pair in it: `{{ {a: {b: 1}}}}`. */
  readonly braces: boolean;
}

/** A string may hold openings (`{{ '{{' }}`); past these many it is a string that was never closed. It also bounds the time. */
const MAX_OPENINGS = 8;

/**
 * Where the closing of a tag begins whose content begins at `from`; -1 where the next tag opens before this one is closed.
 * A closing in a string does not count, but an apostrophe opens no string when the next tag begins before it ends: `{{ it's }} and
 * {{ that's }}` are two. Nor does one between braces, if they pair.
 */
export const tagEnd = (text: Searched, from: number, delimiters: Delimiters): number => {
  const { open, close } = delimiters;
  const first = text.next(close, from);
  if (first === Infinity) return -1;
  const opening = text.next(open, from);
  return opening > first && !hides(text.value, from, first, delimiters) ? first : searchedEnd(text.value, from, first, delimiters);
};

const hides = (value: string, from: number, to: number, { quotes, braces }: Delimiters): boolean => {
  for (let index = from; index < to; index += 1) {
    const char = value.charAt(index);
    if (quotes.includes(char) || (braces && char === '{')) return true;
  }
  return false;
};

const searchedEnd = (value: string, from: number, first: number, { open, close, quotes, braces }: Delimiters): number => {
  let quote = '';
  let depth = 0;
  let openings = 0;
  /** A closing in the string that is open, and whether another tag opens in it before. */
  let candidate = -1;
  let isDoubtful = false;
  for (let index = from; index < value.length; index += 1) {
    const char = value.charAt(index);
    const opening = char === open.charAt(0) && value.startsWith(open, index);
    if (opening) {
      if (quote === '') return index < first ? -1 : first;
      if (candidate >= 0) return isDoubtful ? -1 : candidate;
      isDoubtful = true;
      openings += 1;
      if (openings > MAX_OPENINGS) return first;
    }
    if (quote === '') {
      if (depth === 0 && value.startsWith(close, index)) return index;
      if (quotes.includes(char)) quote = char;
      else if (braces && char === '{') depth += 1;
      else if (braces && char === '}' && depth > 0) depth -= 1;
    } else if (char === '\\') {
      index += 1;
    } else if (char === quote) {
      quote = '';
      candidate = -1;
      isDoubtful = false;
    } else if (candidate < 0 && value.startsWith(close, index)) {
      candidate = index;
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
