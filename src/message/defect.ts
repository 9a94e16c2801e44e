import type { Span } from '../source/source-text.ts';

/** A way in which the bytes are not the message they claim to be. */
export interface Defect { readonly code: DefectCode; readonly span: Span }

export type DefectCode =
  | 'missing-boundary' | 'unclosed-multipart'
  | 'bad-encoding' | 'bad-charset' | 'bare-newline' | 'null-byte'
  | 'malformed-field' | 'malformed-parameter' | 'bad-encoded-word'
  | 'header-too-large' | 'too-many-parts' | 'too-deep' | 'text-too-large' | 'too-many-tags';
