import { once } from '../once.ts';
import type { HeaderField } from '../message/header.ts';
import type { Parameter } from '../message/media-type.ts';
import { decodeEncodedWords } from '../source/encoded-words.ts';
import { fieldValue } from '../source/field-value.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { unfold } from '../source/unfold.ts';
import { joinExtended, type Section } from './extended-parameters.ts';
import { splitParameters } from './split-parameters.ts';

/** A structured field taken apart: `value` is what stands before the first `;`, as written, without comments. */
export interface Structured {
  readonly value: string;
  readonly valueSpan: Span;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Parameters without a name or a value, quotes that never close, what follows a closed quote, blanks without quotes, bad percent escapes and encoded words. */
  readonly faults: readonly Span[];
}

/** The fields whose values have parameters (RFC 2045 §5, RFC 2183). */
const STRUCTURED: ReadonlySet<string> = new Set(['content-type', 'content-disposition', 'content-transfer-encoding']);

/** Whether a field of this name is read with `readStructured`, and has no encoded words outside of its parameters. */
export const isStructured = (name: string): boolean => STRUCTURED.has(name.toLowerCase());

/**
 * Reads a field such as Content-Type (RFC 2045 §5.1): comments, quoted strings, RFC 2231 continuations and charsets,
 * and encoded words in a value, which RFC 2047 §5 forbids and many mailers write. Takes a field, or the text after its colon.
 * The first of two parameters of one name counts, an RFC 2231 form before a plain one, as in mailparser.
 */
export const readStructured = (field: HeaderField | SourceText): Structured => ('type' in field ? structuredOf(field) : read(unfold(field)));

/** The structure of the message and what is wrong in its header are read from the same fields. */
const structuredOf = once((field: HeaderField): Structured => read(unfold(rawValue(field))));

const read = (text: SourceText): Structured => {
  const { value, parameters: written, faults: malformed } = splitParameters(text);
  const faults: Span[] = [...malformed];
  const parameters = new Map<string, Parameter>();
  const extended = new Map<string, Section[]>();
  const seen = new Set<string>();
  for (const { name, value: raw, span } of written) {
    if (seen.has(name)) continue;
    seen.add(name);
    const section = sectionOf(name);
    if (section === undefined) {
      const decoded = decodeEncodedWords(raw);
      if (decoded.faults.length > 0) faults.push(span);
      parameters.set(name, { name, value: decoded.text, span });
    } else {
      const sections = extended.get(section.base) ?? [];
      sections.push({ number: section.number, encoded: section.encoded, value: raw, span });
      extended.set(section.base, sections);
    }
  }
  for (const [name, sections] of extended) {
    const joined = joinExtended(text, sections);
    faults.push(...joined.faults);
    const spans = sections.map(({ span }) => span);
    const start = Math.min(...spans.map((span) => span.start));
    parameters.set(name, { name, value: joined.text, span: text.span(start, Math.max(...spans.map((span) => span.end))) });
  }
  return { value: value.text.value, valueSpan: value.span, parameters, faults };
};

/** What stands after the colon of a field, folded lines and all. */
const rawValue = ({ span }: HeaderField): SourceText => {
  const colon = span.text.value.indexOf(':', span.start);
  return fieldValue(span.text, colon === -1 ? span.end : colon + 1, span.end);
};

/** `title*1*`: the name, the number and whether the value is percent-encoded (RFC 2231 §3, §4). */
const sectionOf = (name: string): { base: string; number: number; encoded: boolean } | undefined => {
  const match = /\*(?:(\d{1,9})(\*?))?$/.exec(name);
  if (match === null) return undefined;
  return { base: name.slice(0, match.index), number: Number(match[1] ?? 0), encoded: match[1] === undefined || match[2] === '*' };
};
