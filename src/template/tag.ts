import type { TemplateLanguage } from './language.ts';

/** A stretch of a string, in UTF-16 units. */
export interface Stretch { readonly start: number; readonly end: number }

/** What a tag does to the text around it: it prints something, or it only steers (a condition, a loop, a comment, raw text). */
export type TagRole = 'output' | 'open' | 'else' | 'close' | 'comment' | 'silent';

/** One tag of a template, delimiters included. */
export interface TemplateTag extends Stretch {
  readonly language: TemplateLanguage;
  readonly role: TagRole;
  /** The word that names a block (`if`, `each`), by which its end is found; what is printed, for an output tag, without delimiters; else empty. */
  readonly name: string;
}

/** A block: its opening tag, the tags that begin its further branches, and its end, as indices into the tags. `end` is -1 where it is never closed. */
export interface TemplateBlock { readonly open: number; readonly branches: readonly number[]; readonly close: number }

/** A mistake in the tags themselves. `name` is the word of the block, or the delimiter that is missing. */
export interface TemplateFault extends Stretch {
  readonly code: 'unclosed-tag' | 'unclosed-block' | 'stray-end' | 'misnested-end';
  readonly name: string;
  /** The tag it should have matched, where there is one. */
  readonly other?: Stretch;
}
