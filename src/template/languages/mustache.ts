import { delimited } from '../delimited.ts';
import type { Delimited } from '../delimited.ts';
import { branches, closes, opens, plain } from '../reading.ts';
import type { Form } from '../form.ts';
import type { Reading } from '../reading.ts';
import type { BlockKind } from '../tag.ts';

/** A helper may be anything; a section of Mustache is a condition or a loop, as its data is. */
const kindOf = (word: string): BlockKind => (CONDITIONS.has(word) || /^(?:if|unless|is|has|not)(?=$|[A-Z_-])/u.test(word) ? 'condition' : 'loop');

const CONDITIONS: ReadonlySet<string> = new Set(['with', 'and', 'or', 'eq', 'ne', 'equals', 'greaterThan', 'lessThan', 'gt', 'lt', 'gte', 'lte', 'compare', 'contains', 'insert']);

/** The first word, by which an end names its block; quotes and brackets around it are not of it. */
const wordOf = (text: string): string => {
  const word = /^[^\s~}|]*/u.exec(text)?.[0] ?? '';
  return word.replace(/^["'[]/u, '').replace(/["'\]]$/u, '');
};

/** `#> layout` and `#*inline` are blocks that are always there. */
const readOpening = (rest: string): Reading => {
  const isPartial = rest.startsWith('>') || rest.startsWith('*');
  const word = wordOf(isPartial ? rest.slice(1).trimStart() : rest);
  return opens(word, `/${word}`, isPartial ? 'scope' : kindOf(word));
};

const inverse = (word: string): Reading => ({ role: 'open', name: word, steps: [{ does: 'open', word, end: `/${word}`, kind: 'condition', isInverse: true }] });

/** What a tag with a sign before its word says in both languages; `undefined` for one without. */
const readSection = (tag: string): Reading | undefined => {
  const rest = tag.slice(1).trimStart();
  switch (tag.charAt(0)) {
    case '#': return readOpening(rest);
    case '^': return rest === '' ? branches('else') : inverse(wordOf(rest));
    case '/': return closes(wordOf(rest), `/${wordOf(rest)}`);
    case '!': return plain('comment');
    case '>': case '*': return plain('silent');
    case '&': return plain('output', rest);
    default: return undefined;
  }
};

/** `{{<parent}}` and `{{$block}}` have ends where a template inherits; without one the sign is of the name. */
const readInherited = (tag: string): Reading | undefined => {
  const word = /^[<$]\s*([\w./-]+)$/u.exec(tag)?.[1];
  return word === undefined ? undefined : { role: 'output', name: tag, steps: [{ does: 'open', word, end: `/${word}`, kind: 'scope', isOptional: true }] };
};

const delimitersIn = (inner: string): readonly [string, string] | undefined => {
  const [open, close, more] = inner.trim().split(/\s+/u);
  return open && close && more === undefined && open.length + close.length < 20 ? [open, close] : undefined;
};

/** Mustache, and Postmark's Mustachio, between given delimiters: `{{=<% %>=}}` changes them. */
export const mustacheForms = (open = '{{', close = '}}'): readonly Form[] => [
  // Four braces are no tag of Mustache.
  ...open === '{{' ? [delimited({ language: 'mustache', open: '{{{', close: '}}}', ends: 'first', isAt: (value, start) => value.charAt(start + 3) !== '{', read: (inner) => plain('output', inner.trim()) })] : [],
  delimited({ language: 'mustache', open: `${open}!`, close, ends: 'first', read: () => plain('comment') }),
  delimited({ language: 'mustache', open: `${open}=`, close: `=${close}`, ends: 'first', mustClose: false, read: (inner) => ({ ...plain('silent'), delimiters: delimitersIn(inner) }) }),
  delimited({ language: 'mustache', open, close, read: (inner) => readSection(inner.trim()) ?? readInherited(inner.trim()) ?? plain('output', inner.trim()) }),
];

/** `\{{` is text, `\\{{` a backslash and a tag. */
const isLive = (value: string, start: number): boolean => value.charAt(start - 1) !== '\\' || value.charAt(start - 2) === '\\';

const handlebars = (form: Omit<Delimited, 'language'>): Form => delimited({ language: 'handlebars', isAt: isLive, ...form });

const ELSE = /^else(?![\w.])/u;
const RAW_END = /\{{4}\/[^\s{}]{1,100}\}{4}/gu;

const readRaw = (inner: string): Reading => {
  const word = wordOf(inner.trim().replace(/^\//u, ''));
  return inner.trimStart().startsWith('/') ? closes(word, `/${word}`) : { ...opens(word, `/${word}`, 'scope'), holds: { word, until: RAW_END, vanishes: false } };
};

const readTag = (tag: string): Reading => readSection(tag) ?? (ELSE.test(tag) ? branches('else') : plain('output', tag));

const untrimmed = (inner: string): string => inner.replace(/^~/u, '').replace(/~$/u, '').trim();

/** A comment that may hold braces. */
const longComment = (open: string): Form => ({
  language: 'handlebars', open, close: '--}}',
  match: (text, start) => (isLive(text.value, start) ? { reading: plain('comment'), end: text.nextMatch(COMMENT_END, start + open.length)?.end ?? -1 } : undefined),
});
const COMMENT_END = /--~?\}\}/gu;

/** Handlebars: Mustache with helpers, `else`, raw blocks and blocks that are partials. */
export const HANDLEBARS: readonly Form[] = [
  handlebars({ open: '{{{{', close: '}}}}', read: readRaw }),
  handlebars({ open: '{{{', close: '}}}', read: (inner) => plain('output', untrimmed(inner)) }),
  longComment('{{!--'),
  longComment('{{~!--'),
  handlebars({ open: '{{!', close: '}}', ends: 'first', read: () => plain('comment') }),
  handlebars({ open: '{{', close: '}}', read: (inner) => readTag(untrimmed(inner)) }),
];
