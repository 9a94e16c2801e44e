import type { TemplateLanguage } from './language.ts';

/** A stretch of a string, in UTF-16 units. */
export interface Stretch { readonly start: number; readonly end: number }

/** What a tag does to the text around it: it prints something, or it only steers (a condition, a loop, a comment, raw text). */
export type TagRole = 'output' | 'open' | 'else' | 'close' | 'comment' | 'silent';

/**
 * One tag of a template, delimiters included. A comment that has an opening and an end (`{% comment %}…{% endcomment %}`), and all else
 * that is neither printed nor read as template, is one tag from its first character to its last.
 */
export interface TemplateTag extends Stretch {
  readonly language: TemplateLanguage;
  readonly role: TagRole;
  /** The word that names a block (`if`, `each`), by which its end is found; what is printed, for an output tag, without delimiters; else empty. */
  readonly name: string;
}

/**
 * How often what a block holds is there. `condition`: one of its branches, or none; `cases`: the same, and what stands before its first
 * branch is none of them; `loop`: any number of times; `scope`: once, there or elsewhere (a capture, a macro, raw text).
 */
export type BlockKind = 'condition' | 'cases' | 'loop' | 'scope';

/** A block: its opening tag, the tags that begin its further branches, and its end, as indices into the tags. `close` is -1 where it is never closed. */
export interface TemplateBlock { readonly kind: BlockKind; readonly open: number; readonly branches: readonly number[]; readonly close: number }

/** A mistake in the tags themselves. `name` is the word of the block, or the delimiter that is missing. */
export interface TemplateFault extends Stretch {
  readonly code: 'unclosed-tag' | 'unclosed-block' | 'stray-end' | 'misnested-end';
  readonly name: string;
  /** The tag it should have matched, where there is one: the block that is open where another one's end stands. */
  readonly other?: Stretch;
}
