import type { SourceText, Span } from '../source/source-text.ts';
import { blanked, hiddenFromOutlook } from './conditional-comments.ts';
import type { HtmlDocument } from './html-document.ts';
import { maskPlaceholders } from './mask.ts';
import { ParsedDocument } from './parsed-document.ts';
import type { MaskedSource } from './parsed-document.ts';
import { findPlaceholders } from './placeholders.ts';

/**
 * An HTML body as all clients see it and, where conditional comments make a difference, also as Outlook on Windows does.
 * Neither is parsed before it is asked for; nothing in a body can make this throw.
 */
export const htmlViews = (text: SourceText): readonly HtmlDocument[] => {
  const source = new LazySource(text);
  const everyone = new ParsedDocument(source, 'everyone');
  if (!/\[if/iu.test(text.value)) return [everyone];
  const hidden = hiddenFromOutlook(source.markup);
  if (!hidden) return [everyone];
  return [everyone, new ParsedDocument(source, 'outlook', (markup) => blanked(markup, hidden))];
};

class LazySource implements MaskedSource {
  readonly text: SourceText;
  #placeholders: readonly Span[] | undefined;
  #markup: string | undefined;

  constructor(text: SourceText) {
    this.text = text;
  }

  get placeholders(): readonly Span[] {
    return (this.#placeholders ??= findPlaceholders(this.text.value).map(({ start, end }) => this.text.span(start, end)));
  }

  get markup(): string { return (this.#markup ??= maskPlaceholders(this.text.value, this.placeholders)); }
}
