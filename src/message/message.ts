import type { Part } from './part.ts';

/** What SMTP is told (RFC 5321 §2.3.1). */
export interface Envelope { readonly from: string; readonly to: readonly string[] }

/** A whole email (RFC 5322): the outermost entity, or the content of a message/rfc822. */
export interface Message extends Part {
  readonly type: 'message';
  readonly envelope: Envelope | undefined;
  /** Its bytes on the wire, where each line ends with CRLF (RFC 5321 §2.3.8): what SIZE counts (RFC 1870 §3). */
  readonly wireSize: number;
}
