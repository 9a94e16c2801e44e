import type { SourceText, Span } from '../source/source-text.ts';

/** Data at the head of a template: `block` is what stands between its two marks, and the template begins at `bodyStart`. */
export interface FrontMatter { readonly block: Span; readonly bodyStart: number }

/** How far the closing mark is looked for, in characters. */
export const LONGEST_FRONT_MATTER = 64 << 10;

/** Finds the YAML between `---` on the first line and `---` or `...` on another, as Jekyll, Eleventy and Maizzle have it. */
export const frontMatterOf = (text: SourceText): FrontMatter | undefined => {
  const { value } = text;
  const opening = value.startsWith('\uFEFF') ? 1 : 0;
  if (!value.startsWith('---', opening)) return undefined;
  const start = endOfMark(value, opening);
  if (start === undefined || start === value.length) return undefined;
  let begun = false;
  for (let at = start; at < value.length && at - start <= LONGEST_FRONT_MATTER; ) {
    if (value.startsWith('---', at) || value.startsWith('...', at)) {
      const bodyStart = endOfMark(value, at);
      if (bodyStart !== undefined) return { block: text.span(start, at), bodyStart };
    }
    const lineEnd = endOfLine(value, at);
    if (!begun) {
      const kind = firstLine(value.slice(at, Math.min(lineEnd, at + LONGEST_KEY)));
      if (kind === 'other') return undefined;
      begun = kind === 'data';
    } else if (isMarkup(value, at)) return undefined;
    at = lineEnd;
  }
  return undefined;
};

/** A key is looked for so far into a line; YAML itself allows 1,024 characters (§7.4.2). */
const LONGEST_KEY = 200;

/** Where the line after three characters and white space begins; `undefined` where something else stands there too. */
const endOfMark = (value: string, at: number): number | undefined => {
  let end = at + 3;
  while (value[end] === ' ' || value[end] === '\t') end += 1;
  if (value[end] === '\r') end += 1;
  if (end >= value.length) return value.length;
  return value[end] === '\n' ? end + 1 : undefined;
};

const endOfLine = (value: string, at: number): number => {
  const lineEnd = value.indexOf('\n', at);
  return lineEnd === -1 ? value.length : lineEnd + 1;
};

/** A line under a Markdown rule, and HTML, do not begin as a mapping does. */
const firstLine = (line: string): 'blank' | 'data' | 'other' => {
  if (/^\s*(?:#|$)/u.test(line)) return 'blank';
  // A mapping in braces, but no tag of a template: `{{`, `{%`, `{#`.
  if (/^\{\s*(?:["'\w}]|$)/u.test(line)) return 'data';
  return /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_$.][^:<>{}]*):(?:\s|$)/u.test(line) ? 'data' : 'other';
};

/** A tag, a comment or a doctype that begins a line: HTML inside of YAML is indented. */
const isMarkup = (value: string, at: number): boolean => value[at] === '<' && /[a-z/!?]/iu.test(value[at + 1] ?? '');
