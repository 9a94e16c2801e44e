import type { DefectCode } from '../message/defect.ts';
import type { ReadHeader } from './header.ts';
import type { Measure } from './measure.ts';
import type { Structure } from './structure.ts';

/** A defect while only offsets are known: bytes `[start, end)` of the file. */
export interface Flaw { readonly code: DefectCode; readonly start: number; readonly end: number }

/** One entity while the scan goes over it: offsets in the file, in bytes. Only the scan writes to it. */
export interface Draft {
  readonly kind: 'part' | 'message';
  readonly parent: Draft | undefined;
  readonly depth: number;
  readonly start: number;
  /** After a byte order mark and an mbox `From ` line. */
  headerStart: number;
  /** After the last field that is read; the empty line follows, or what the limit cut off. */
  headerEnd: number;
  bodyStart: number;
  /** Where body and entity end; the line end before a delimiter is the delimiter's (RFC 2046 §5.1.1). */
  end: number;
  readonly children: Draft[];
  readonly flaws: Flaw[];
  /** Filled when the header is complete. */
  read: ReadHeader | undefined;
  structure: Structure | undefined;
  /** Whether its bytes are looked through for parts; a leaf's are not. */
  composite: boolean;
  /** Bytes of a text body, as far as they are kept, when the file is read in pieces. */
  readonly kept: Uint8Array[];
  keptSize: number;
  /** LFs without a CR in its own header, body and delimiters, when the file is read in pieces. */
  bareLfs: number;
  /** What measures the body of a leaf when the file is read in pieces. */
  measure: Measure | undefined;
}

export const newDraft = (kind: Draft['kind'], parent: Draft | undefined, start: number): Draft => ({
  kind, parent, depth: parent ? parent.depth + 1 : 0, start,
  headerStart: start, headerEnd: start, bodyStart: start, end: start,
  children: [], flaws: [], read: undefined, structure: undefined,
  composite: false, kept: [], keptSize: 0, bareLfs: 0, measure: undefined,
});
