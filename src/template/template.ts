import type { SourceText } from '../source/source-text.ts';
import type { TemplateLanguage } from './language.ts';
import type { TemplateBlock, TemplateFault, TemplateTag } from './tag.ts';

/** The tags that stand in a text, and the blocks they make. */
export interface Tagged {
  /** In order, and apart from each other. */
  readonly tags: readonly TemplateTag[];
  /** In the order of their openings. */
  readonly blocks: readonly TemplateBlock[];
}

/** A text with places that are filled in later. Everything is found when it is first asked for. */
export interface Template extends Tagged {
  /** The text as its author wrote it. */
  readonly text: SourceText;
  /** The language it is said to be in, else the one most of its tags are in; `undefined` where it has none. */
  readonly language: TemplateLanguage | undefined;
  /** Mistakes in the tags, in order; the first hundred. */
  readonly faults: readonly TemplateFault[];
  /** The tags of another text that belongs to it, as a subject does: read in the same languages. */
  tagsIn(value: string): readonly TemplateTag[];
}
