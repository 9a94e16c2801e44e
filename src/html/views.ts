import type { SourceText, Span } from '../source/source-text.ts';
import { blanked, outlookBranches } from './conditional-comments.ts';
import type { HtmlDocument } from './html-document.ts';
import { maskPlaceholders } from './mask.ts';
import { ParsedDocument } from './parsed-document.ts';
import type { MaskedSource } from './parsed-document.ts';
import { findPlaceholders } from './placeholders.ts';
import { isScaffold } from './scaffold.ts';
import type { Template } from '../template/template.ts';

/**
 * An HTML body as all clients see it and, where conditional comments make a difference, also as Outlook on Windows does.
 * Neither is parsed before it is asked for; nothing in a body can make this throw.
 */
export const htmlViews = (text: SourceText, template?: Template): readonly HtmlDocument[] => {
  const source = new LazySource(text, template);
  const everyone = new ParsedDocument(source, 'everyone');
  if (!/\[if/iu.test(text.value)) return [everyone];
  const branches = outlookBranches(source.markup);
  if (!branches) return [everyone];
  const { hidden, only } = branches;
  const readsAlike = only !== undefined && isScaffold(source.markup, only.outlook) && isScaffold(source.markup, only.others);
  return [everyone, new ParsedDocument(source, 'outlook', { mask: (markup) => blanked(markup, hidden), alike: readsAlike ? everyone : undefined })];
};

class LazySource implements MaskedSource {
  readonly text: SourceText;
  readonly #template: Template | undefined;
  #placeholders: readonly Span[] | undefined;
  #markup: string | undefined;

  constructor(text: SourceText, template: Template | undefined) {
    this.text = text;
    this.#template = template;
  }

  get placeholders(): readonly Span[] {
    return (this.#placeholders ??= (this.#template?.tags ?? findPlaceholders(this.text.value)).map(({ start, end }) => this.text.span(start, end)));
  }

  get markup(): string { return (this.#markup ??= maskPlaceholders(this.text.value, this.placeholders)); }
}
