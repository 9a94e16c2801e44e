import { commentsIn } from '../html/comments.ts';
import type { Suppression } from '../rule.ts';
import { toFile } from '../source/source-text.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import type { Stretch } from '../template/tag.ts';
import type { Tagged } from '../template/template.ts';

/** A comment that silences rules, as written, and the bytes of its file it is about. */
export interface Comment extends Pick<Suppression, 'directive' | 'word' | 'span' | 'reason'> {
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  /** Of `disable-next-line` the line, both ends included; of the others from where on they count. */
  readonly from: number;
  readonly to: number;
}

/** A comment is no longer than that: more would be a text that lost its end. */
const LONGEST = 10_000;

/** The comments of a text that silence rules, in order: those of its template language, and in markup those of HTML. */
export const commentsOf = (text: SourceText, { tags }: Tagged, isMarkup: boolean): readonly Comment[] => {
  const { value } = text;
  const masked = masking(value, tags);
  const html = isMarkup ? commentsIn(masked) : { comments: [], contentStart: Math.max(0, masked.search(/\S/u)) };
  const written = [...tags.filter(({ role }) => role === 'comment' || role === 'silent'), ...html.comments].toSorted((a, b) => a.start - b.start);
  const lines = lineAfter(value);
  const found: Comment[] = [];
  for (const stretch of written) {
    const read = stretch.end - stretch.start > LONGEST ? undefined : readComment(text, stretch);
    if (read) found.push({ ...read, ...reach(read, stretch.start < html.contentStart, lines) });
  }
  return found;
};

/** The text without its tags, so that a quote in one cannot open a value: blank where one steers, a letter where it prints. */
const masking = (value: string, tags: Tagged['tags']): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, role } of tags) {
    if (start < from) continue;
    pieces.push(value.slice(from, start), (role === 'output' ? 'x' : ' ').repeat(end - start));
    from = end;
  }
  return pieces.join('') + value.slice(from);
};

/** Delimiters and white space, the word of a long comment, then ours. */
const DIRECTIVE = /^([^\p{L}\p{N}][^\p{L}\p{N}<]{0,200}(?:(?:comment|doc|php)[^\p{L}\p{N}<]{1,200})?)sendlint-((?:disable|enable|ignore)[\w-]{0,40})/iu;
/** What ends a comment: the tag of a long one, else delimiters with their marks for white space. */
const CLOSING = /(?:\{%[-~+]?\s{0,20}end\w{1,20}\s{0,20}[-~+]?%\}|(?:--|\*\/)?\s{0,20}[-~+_#*]{0,2}(?:--!?>|\?>|[%}\]>]{1,5}))$/u;
const PREFIX = 'sendlint-';
const WORDS = ['disable-next-line', 'disable', 'enable'] as const;

type Read = Omit<Comment, 'from' | 'to'>;

const readComment = (text: SourceText, { start, end, role = 'comment' }: Stretch & { readonly role?: string }): Read | undefined => {
  const whole = text.value.slice(start, end);
  const [, before = '', word = ''] = DIRECTIVE.exec(whole) ?? [];
  if (word === '') return undefined;
  const closing = CLOSING.exec(whole.slice(-60))?.[0].length ?? 0;
  const rest = whole.slice(0, whole.length - closing);
  if (role === 'silent' && !isAllComment(before, rest)) return undefined;
  const from = before.length + PREFIX.length + word.length;
  const dashes = /\s-{2,}(?=\s|$)/u.exec(rest.slice(from));
  const namesEnd = dashes ? from + dashes.index : rest.length;
  return {
    directive: WORDS.find((known) => known === word) ?? 'unknown',
    word: PREFIX + word,
    span: text.span(start, end),
    names: namesAt(text, start + from, start + namesEnd),
    reason: dashes ? reasonAt(text, start + namesEnd + dashes[0].length, start + rest.length) : undefined,
  };
};

const namesAt = (text: SourceText, start: number, end: number): Comment['names'] => {
  const names: { name: string; span: Span }[] = [];
  let at = start;
  for (const piece of text.value.slice(start, end).split(',')) {
    const name = piece.trim();
    const first = at + piece.length - piece.trimStart().length;
    if (name !== '') names.push({ name, span: text.span(first, first + name.length) });
    at += piece.length + 1;
  }
  return names;
};

/** Code may stand behind a comment in a tag of code; such a tag is not taken for one. */
const isAllComment = (before: string, rest: string): boolean => {
  if (before.includes('/*')) return /\*\/[\s;]*$/u.test(rest.slice(-20)) || !rest.includes('*/');
  return /\/\/|#/u.test(before) && !/[\r\n]/u.test(rest.slice(before.length).trim());
};

const reasonAt = (text: SourceText, start: number, end: number): Span | undefined => {
  const written = text.value.slice(start, end);
  const reason = written.trim();
  const first = start + written.length - written.trimStart().length;
  return reason === '' ? undefined : text.span(first, first + reason.length);
};

/** What stands before all else is about the whole file, with its front matter. */
const reach = ({ directive, span }: Read, isFirst: boolean, lines: (at: number) => Stretch & { readonly isLast: boolean }): Pick<Comment, 'from' | 'to'> => {
  if (directive !== 'disable-next-line') {
    const from = isFirst ? 0 : toFile(span).start;
    return { from, to: from };
  }
  const { start, end, isLast } = lines(span.end);
  const line = toFile(span.text.span(start, end));
  return { from: line.start, to: isLast ? Infinity : line.end };
};

/** The line after the one an index is in. Asked in order: what was searched of a long line is not searched again. */
const lineAfter = (value: string): ((at: number) => Stretch & { readonly isLast: boolean }) => {
  const lineEnd = /\r\n?|\n/gu;
  let known = { at: -1, start: -1, end: -1, isLast: false };
  return (at) => {
    if (known.at >= 0 && at >= known.at && at < known.start) return known;
    lineEnd.lastIndex = at;
    const start = lineEnd.exec(value) ? lineEnd.lastIndex : value.length;
    lineEnd.lastIndex = start;
    const next = lineEnd.exec(value);
    known = { at, start, end: next?.index ?? value.length, isLast: next === null };
    return known;
  };
};
