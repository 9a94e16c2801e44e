import type { SourceText, Span } from '../source/source-text.ts';

/** A parameter of a structured field (RFC 2045 §5.1, RFC 2231), decoded, with its place. `name` is in lower case. */
export interface Parameter { readonly name: string; readonly value: SourceText; readonly span: Span }

/** A media type (RFC 2045 §5). `essence` is `type/subtype` in lower case. */
export interface MediaType { readonly essence: string; readonly parameters: ReadonlyMap<string, Parameter>; readonly span: Span }
