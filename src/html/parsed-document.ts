import { createRequire } from 'node:module';
import type { CheerioAPI } from 'cheerio';
import type { Document, Element } from 'domhandler';
import { derivedText, slice } from '../source/source-text.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import { createCascade } from './cascade.ts';
import type { Cascade } from './cascade.ts';
import type { Attribute, HtmlDocument } from './html-document.ts';
import { maskPlaceholders } from './mask.ts';
import { findPlaceholders } from './placeholders.ts';
import type { ComputedStyle, StyleSheet } from './styles.ts';
import { parseTree } from './tree.ts';

/** One view of an HTML body; everything is made when first asked for. */
export class ParsedDocument implements HtmlDocument {
  readonly view: 'everyone' | 'outlook';
  readonly text: SourceText;
  #markup: string | undefined;
  #root: Document | undefined;
  #$: CheerioAPI | undefined;
  #cascade: Cascade | undefined;
  #placeholders: readonly Span[] | undefined;

  constructor(text: SourceText, view: 'everyone' | 'outlook') {
    this.text = text;
    this.view = view;
  }

  get markup(): string { return (this.#markup ??= maskPlaceholders(this.text.value)); }
  get root(): Document { return (this.#root ??= parseTree(this.markup)); }
  get $(): CheerioAPI { return (this.#$ ??= loadCheerio(this.root)); }
  get prose(): SourceText { return derivedText('', { from: this.text, startOf: () => 0, endOf: () => 0 }); }
  textOf(_element: Element): SourceText { return this.prose; }
  get styles(): readonly StyleSheet[] { return this.#cascaded.styles; }
  styleOf(element: Element): ComputedStyle { return this.#cascaded.styleOf(element); }
  get placeholders(): readonly Span[] {
    return (this.#placeholders ??= findPlaceholders(this.text.value).map(({ start, end }) => this.text.span(start, end)));
  }

  attribute(element: Element, name: string): Attribute | undefined {
    const at = element.sourceCodeLocation?.attrs?.[name];
    if (!at) return undefined;
    const span = this.text.span(at.startOffset, at.endOffset);
    const raw = this.text.value.slice(at.startOffset, at.endOffset);
    const match = /^[^=]+=\s*/u.exec(raw);
    if (!match) return { name, value: slice(this.text, at.endOffset, at.endOffset), span };
    const quote = raw.charAt(match[0].length);
    const quoted = (quote === '"' || quote === "'") && raw.endsWith(quote) ? 1 : 0;
    return { name, value: slice(this.text, at.startOffset + match[0].length + quoted, at.endOffset - quoted), span };
  }

  get #cascaded(): Cascade { return (this.#cascade ??= createCascade(this)); }
}

const loadCheerio = (root: Document): CheerioAPI => {
  const { load } = createRequire(import.meta.url)('cheerio/slim') as { load(root: Document): CheerioAPI };
  return load(root);
};
