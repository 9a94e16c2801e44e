import type { SourceText, Span } from '../source/source-text.ts';
import type { Address } from './address.ts';

/** One header field (RFC 5322 §2.2): `value` is unfolded and RFC 2047-decoded. `name` is as written. */
export interface HeaderField {
  readonly type: 'field';
  /** The whole field, name and folded lines, without its last line end. */
  readonly span: Span;
  readonly name: string;
  readonly value: SourceText;
  /** The mailboxes of an address field; empty for any other field. */
  readonly addresses: readonly Address[];
  /** The date of a `Date`-like field (RFC 5322 §3.3), `undefined` where it is not one or cannot be read. */
  readonly date: Date | undefined;
}

/** The header of an entity. Names are looked up without regard to case. */
export interface Header {
  readonly fields: readonly HeaderField[];
  get(name: string): HeaderField | undefined;
  all(name: string): readonly HeaderField[];
}
