import type { Span } from '../source/source-text.ts';

/** A way in which the bytes are not the message they claim to be. */
export interface Defect {
  readonly code: DefectCode;
  readonly span: Span;
  /** What is wrong, as one sentence; only the codes of templates and their data have it. */
  readonly detail?: string;
}

export type DefectCode =
  | 'missing-boundary' | 'unclosed-multipart'
  | 'bad-encoding' | 'bad-charset' | 'bare-newline' | 'null-byte'
  | 'malformed-field' | 'malformed-parameter' | 'bad-encoded-word'
  | 'header-too-large' | 'too-many-parts' | 'too-deep' | 'text-too-large' | 'too-many-tags'
  // Of a template: it could not be rendered; something it includes is not there, or outside the root; MJML leaves a component or an attribute out.
  | 'render-failed' | 'include-missing' | 'mjml-invalid' | 'mjml-attribute-invalid'
  // Front matter, or a file beside a template, is no YAML or JSON, or says something else than it seems to.
  | 'malformed-data';
