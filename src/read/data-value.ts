import { derivedText } from '../source/source-text.ts';
import type { SourceText, Span, WayBack } from '../source/source-text.ts';

/** A value of a data file, with its place. What it holds is read when it is asked for. */
export type DataValue = DataScalar | DataMap | DataList;

/** A single value: text, a number, `true`, `null`. */
export interface DataScalar {
  readonly type: 'scalar';
  readonly span: Span;
  readonly kind: 'string' | 'null' | 'other';
  /** The comment that follows it on its line. */
  readonly comment: Span | undefined;
  /** The value as text, each character with its place. */
  text(): SourceText;
}

/** Names and their values, in the order of the file; a name that is given twice is there twice. */
export interface DataMap { readonly type: 'map'; readonly span: Span; readonly entries: readonly DataEntry[] }

/** A name and its value; `span` is both of them as they stand, also where the value is an alias for one that stands elsewhere. */
export interface DataEntry { readonly key: string; readonly span: Span; readonly keySpan: Span; readonly value: DataValue }

/** A sequence of values. */
export interface DataList { readonly type: 'list'; readonly span: Span; readonly items: readonly DataValue[] }

/** What is wrong in a data file: one sentence, and where. */
export interface DataFault { readonly span: Span; readonly sentence: string }

/** A data file: its outermost mapping, where it has one. `faults` grows while values are read. */
export interface Data { readonly root: DataMap | undefined; readonly faults: DataFault[] }

/** A value that is worked out when it is first asked for, and then kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** A value that is there and holds nothing. */
export const emptyText = (from: SourceText, at: number, back?: WayBack): SourceText =>
  derivedText('', { from, startOf: () => at, endOf: () => at, ...back });
