import type { Stretch } from './tag.ts';

/** How a kind of placeholder is written. */
interface Kind {
  readonly open: string;
  readonly close: string;
  /** Strings in it may hold what would end it. */
  readonly quotes: boolean;
  /** It may not go over a line end. */
  readonly oneLine: boolean;
}

const kind = (open: string, close: string, { quotes = true, oneLine = false } = {}): Kind => ({ open, close, quotes, oneLine });

// Longer openings first: `{{{` is not `{{` and a brace.
const KINDS: readonly Kind[] = [
  kind('{{!--', '--}}', { quotes: false }), // Handlebars
  kind('{{--', '--}}', { quotes: false }), // Blade
  kind('{{!', '}}', { quotes: false }), // Mustache
  kind('{{{', '}}}'),
  kind('{{', '}}'),
  kind('{!!', '!!}'), // Blade
  kind('{%', '%}'),
  kind('{#', '#}', { quotes: false }), // Twig, Jinja
  kind('<%#', '%>', { quotes: false }), // ERB, EJS
  kind('<%--', '--%>', { quotes: false }),
  kind('<%', '%>'),
  kind('<?php', '?>'),
  kind('<?=', '?>'),
  kind('*|', '|*', { quotes: false, oneLine: true }), // Mailchimp
  kind('%%[', ']%%'), // AMPscript
  kind('%%=', '=%%'),
  kind('%%', '%%', { quotes: false, oneLine: true }), // Salesforce
  kind('${', '}', { oneLine: true }),
];

const FIRST = /[{<*%$]/gu;

/** Where template placeholders stand, in order and apart from each other; one that is not closed is text. Time is linear. */
export const findPlaceholders = (value: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  // Where each kind closes next: asked at every opening, looked for once.
  const closings = new Map<Kind, number>();
  FIRST.lastIndex = 0;
  for (let match = FIRST.exec(value); match; match = FIRST.exec(value)) {
    const start = match.index;
    const end = endOf(value, start, closings);
    if (end < 0) continue;
    found.push({ start, end });
    FIRST.lastIndex = end;
  }
  return found;
};

const endOf = (value: string, start: number, closings: Map<Kind, number>): number => {
  for (const candidate of KINDS) {
    if (!value.startsWith(candidate.open, start)) continue;
    const from = start + candidate.open.length;
    let close = closings.get(candidate) ?? -1;
    if (close < from) {
      const found = value.indexOf(candidate.close, from);
      close = found < 0 ? Infinity : found;
      closings.set(candidate, close);
    }
    if (close === Infinity) continue;
    const end = candidate.oneLine ? shortEnd(value, from, close, candidate) : candidate.quotes ? quotedEnd(value, from, close, candidate) : close;
    if (end >= 0) return end + candidate.close.length;
  }
  return -1;
};

/** How long `*|…|*`, `%%…%%` and `${…}` may be: prose has such characters too. */
const LONGEST_SHORT = 300;

const shortEnd = (value: string, from: number, close: number, { open }: Kind): number => {
  if (close === from || close - from > LONGEST_SHORT) return -1;
  const inner = value.slice(from, close);
  if (inner.includes('\n') || inner.includes('<') || inner.includes(open)) return -1;
  // "50%% off, 20%% more" is not a placeholder.
  if (open === '%%' && !/^[\p{L}_@].*[^\s]$|^[\p{L}_@]$/u.test(inner)) return -1;
  if (open !== '${') return close;
  return bracedEnd(value, from);
};

/** The brace that closes `${`: pairs of braces and strings in it do not. */
const bracedEnd = (value: string, from: number): number => {
  let depth = 0;
  let quote = '';
  const last = Math.min(value.length, from + LONGEST_SHORT);
  for (let index = from; index < last; index += 1) {
    const char = value.charAt(index);
    if (char === '\n') return -1;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '{') {
      depth += 1;
    } else if (char === '}') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return -1;
};

/**
 * The first closing outside a string. An apostrophe opens no string when the next placeholder begins before it ends,
 * so `{{ it's }} and {{ that's }}` are two.
 */
const quotedEnd = (value: string, from: number, close: number, { open, close: closing }: Kind): number => {
  let quote = '';
  let candidate = -1;
  for (let index = from; index < value.length; index += 1) {
    const char = value.charAt(index);
    if (quote === '') {
      if (value.startsWith(closing, index)) return index;
      if (char === '"' || char === "'") quote = char;
      else if (index > from && value.startsWith(open, index)) return index < close ? -1 : candidate < 0 ? close : candidate;
    } else if (char === quote) {
      quote = '';
      candidate = -1;
    } else if (candidate < 0 && value.startsWith(closing, index)) {
      candidate = index;
    } else if (candidate >= 0 && value.startsWith(open, index)) {
      return candidate;
    }
  }
  return candidate < 0 ? close : candidate;
};
