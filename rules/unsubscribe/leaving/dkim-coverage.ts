import type { HeaderField, Span } from 'sendlint/rule';

/**
 * Which of `fields` the best of the DKIM signatures leaves out, and the `h=` that does. `undefined` where one signature covers all of
 * them, and where there is none: a message that is not sent yet is not signed yet.
 */
export const leastUncovered = (signatures: readonly HeaderField[], fields: readonly string[]): { readonly fields: readonly string[]; readonly at: Span } | undefined => {
  let least: { readonly fields: readonly string[]; readonly at: Span } | undefined;
  for (const { value } of signatures) {
    const { names, start, end } = signedNames(value.value);
    const uncovered = fields.filter((field) => !names.has(field.toLowerCase()));
    if (uncovered.length === 0) return undefined;
    if (!least || uncovered.length < least.fields.length) least = { fields: uncovered, at: end > start ? value.span(start, end) : value.span() };
  }
  return least;
};

/** The names in the `h=` tag (RFC 6376 §3.5), in lower case, and where the tag stands. */
const signedNames = (value: string): { readonly names: ReadonlySet<string>; readonly start: number; readonly end: number } => {
  let start = 0;
  for (const tag of value.split(';')) {
    const equals = tag.indexOf('=');
    if (equals > 0 && tag.slice(0, equals).trim().toLowerCase() === 'h') {
      const names = new Set(tag.slice(equals + 1).split(':').map((name) => name.trim().toLowerCase()));
      return { names, start: start + tag.length - tag.trimStart().length, end: start + tag.trimEnd().length };
    }
    start += tag.length + 1;
  }
  return { names: new Set(), start: 0, end: 0 };
};
