import type { HeaderField, Part, Span } from 'sendlint/rule';

/** The fields of a part whose parameters name a file (RFC 2183 §2.3, and `name` of older mailers). */
export const nameFields = ({ header }: Part): readonly HeaderField[] =>
  [header.get('content-disposition'), header.get('content-type')].filter((field) => field !== undefined);

/** The first stretch of a field, as it stands in the file, that a pattern matches behind a `name=` or `filename=`. */
export const findInNames = ({ span }: HeaderField, pattern: RegExp): Span | undefined => {
  const raw = span.text.value.slice(span.start, span.end);
  const from = raw.search(NAME);
  if (from < 0) return undefined;
  const match = pattern.exec(raw.slice(from));
  return match ? span.text.span(span.start + from + match.index, span.start + from + match.index + match[0].length) : undefined;
};

const NAME = /\b(?:file)?name\*?\d*\*?[ \t]*=/iu;

const LONGEST = 60;

/** A file name fit for a message: short, without characters that cannot be seen. */
export const shownName = (name: string): string =>
  `“${(name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name).replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')}”`;
