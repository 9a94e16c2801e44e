import type { SourceText, Span } from '../source/source-text.ts';
import { readTemplate } from '../template/read-template.ts';
import type { TemplateBlock, TemplateTag } from '../template/tag.ts';
import type { Tagged, Template } from '../template/template.ts';
import { blanked, outlookBranches } from './conditional-comments.ts';
import type { HtmlDocument } from './html-document.ts';
import { maskTags } from './mask.ts';
import type { Masked, Masking } from './mask.ts';
import { ParsedDocument } from './parsed-document.ts';
import type { MaskedSource } from './parsed-document.ts';
import { scaffoldOf } from './scaffold.ts';

/**
 * An HTML body as all clients see it and, where conditional comments make a difference, also as Outlook on Windows does. Where branches
 * of a template exclude each other there is another view, or two, for each alternative. The tags are those of `template`, else they
 * are looked for. None of the views is parsed before it is asked for; nothing in a body can make this throw.
 */
export const htmlViews = (text: SourceText, template?: Template): readonly HtmlDocument[] => {
  const source = new LazySource(text, template ?? readTemplate(text));
  const hasConditions = /\[if/iu.test(text.value);
  // Without branches there is one alternative, and nothing to look at yet.
  const count = source.hasBranches ? source.alternatives.length : 1;
  return Array.from({ length: count }, (_, alternative) => viewsOf(source, alternative, hasConditions)).flat();
};

const viewsOf = (source: LazySource, alternative: number, hasConditions: boolean): readonly HtmlDocument[] => {
  const everyone = new ParsedDocument(source, 'everyone', alternative);
  const branches = hasConditions ? outlookBranches(source.markupOf(alternative)) : undefined;
  if (!branches) return [everyone];
  const { hidden, only } = branches;
  const markup = source.markupOf(alternative);
  const added = only && scaffoldOf(markup, only.others) && scaffoldOf(markup, only.outlook);
  return [everyone, new ParsedDocument(source, 'outlook', alternative, { mask: (whole) => blanked(whole, hidden), ...(added && { alike: everyone, added }) })];
};

class LazySource implements MaskedSource {
  readonly text: SourceText;
  readonly #tagged: Tagged;
  #masking: Masking | undefined;

  constructor(text: SourceText, tagged: Tagged) {
    this.text = text;
    this.#tagged = tagged;
  }

  get tags(): readonly TemplateTag[] { return this.#tagged.tags; }
  get blocks(): readonly TemplateBlock[] { return this.#tagged.blocks; }
  get hasBranches(): boolean { return this.blocks.some(({ branches }) => branches.length > 0); }
  get alternatives(): readonly Masked[] { return this.#masked.alternatives; }
  get unseen(): readonly Span[] { return this.#masked.unseen.map(({ start, end }) => this.text.span(start, end)); }

  markupOf(alternative: number): string { return this.alternatives[alternative]?.markup ?? ''; }

  get #masked(): Masking { return (this.#masking ??= maskTags(this.text.value, this.#tagged)); }
}
