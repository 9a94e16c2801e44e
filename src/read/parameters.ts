import type { HeaderField } from '../message/header.ts';
import type { Parameter } from '../message/media-type.ts';
import type { SourceText, Span } from '../source/source-text.ts';

/** A structured field taken apart: `value` is what stands before the first `;`, as written. */
export interface Structured {
  readonly value: string;
  readonly valueSpan: Span;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly faults: readonly Span[];
}

export const readStructured = (field: HeaderField | SourceText): Structured => {
  const text = 'type' in field ? field.value : field;
  return { value: text.value, valueSpan: text.span(), parameters: new Map(), faults: [] };
};
