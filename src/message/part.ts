import type { HtmlDocument } from '../html/html-document.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import type { Defect } from './defect.ts';
import type { Header, HeaderField } from './header.ts';
import type { Template } from '../template/template.ts';
import type { MediaType } from './media-type.ts';

/** A body that may be large: what was seen while it streamed by, and its decoded bytes again for a rule that asks. */
export interface Body {
  /** Bytes in the file. */
  readonly encodedSize: number;
  /** Bytes after the transfer encoding is undone. */
  readonly decodedSize: number;
  /** The first decoded bytes, at most 4,096. */
  readonly head: Uint8Array;
  /** The decoded bytes once more, from the start, read as they are asked for. */
  chunks(signal?: AbortSignal): AsyncIterable<Uint8Array>;
}

/** A MIME entity (RFC 2045 §2.4): header fields, then a body. */
export interface Part {
  readonly type: 'part' | 'message';
  readonly span: Span;
  readonly header: Header;
  readonly mediaType: MediaType;
  readonly disposition: 'inline' | 'attachment';
  readonly filename: SourceText | undefined;
  /** The parts of a multipart, or the one message of a message/rfc822. */
  readonly parts: readonly Part[];
  readonly body: Body;
  /** The decoded text of a text body that is no attachment, format=flowed undone for text/plain. */
  readonly text: SourceText | undefined;
  /** One view for most mail; two where Outlook's conditional comments make it read something else. Empty unless text/html. */
  readonly html: readonly HtmlDocument[];
  /** unist: the fields, then the parts. */
  readonly children: readonly (HeaderField | Part)[];
  /** What is malformed in this entity and in all it holds, in file order. Asking decodes what was not decoded yet. */
  readonly defects: readonly Defect[];
  /** What its author wrote, where this is a template or was rendered from one; `undefined` in a message. */
  readonly template: Template | undefined;
  /** Whether this is what will be sent, so that no placeholder may be left: false for a template that is still to be rendered. */
  readonly final: boolean;
}
