import { createRequire } from 'node:module';
import type { CheerioAPI } from 'cheerio';
import type { Document, Element, Text } from 'domhandler';
import type { Root as HastRoot } from 'hast';
import type { SourceText, Span } from '../source/source-text.ts';
import type { Stretch, TemplateBlock, TemplateTag } from '../template/tag.ts';
import { attributeOf } from './attributes.ts';
import { createCascade } from './cascade.ts';
import type { Cascade } from './cascade.ts';
import { toHast } from './hast.ts';
import type { Masked } from './mask.ts';
import type { Attribute, HtmlDocument } from './html-document.ts';
import { proseOf } from './prose.ts';
import type { ProseSource } from './prose.ts';
import type { ComputedStyle, StyleSheet } from './styles.ts';
import { parseTree } from './tree.ts';
import type { Tree } from './tree.ts';

/** A body before it is parsed: what all views share, and the markup of each alternative. */
export interface MaskedSource {
  readonly text: SourceText;
  readonly tags: readonly TemplateTag[];
  readonly blocks: readonly TemplateBlock[];
  readonly unseen: readonly Span[];
  readonly alternatives: readonly Masked[];
}

/** What sets a view apart. */
export interface Difference {
  /** Blanks what this view does not see. */
  readonly mask?: (markup: string) => string;
  /** A view with the same text, links and images, in other boxes. */
  readonly alike?: ParsedDocument;
  /** The names of the elements that are those boxes. */
  readonly added?: ReadonlySet<string>;
}

/** One view of an HTML body; everything is made when first asked for. */
export class ParsedDocument implements HtmlDocument, ProseSource {
  readonly view: 'everyone' | 'outlook';
  readonly alternative: number;
  readonly added: ReadonlySet<string> | undefined;
  readonly #source: MaskedSource;
  readonly #mask: (markup: string) => string;
  readonly #alike: ParsedDocument | undefined;
  #markup: string | undefined;
  #tree: Tree | undefined;
  #$: CheerioAPI | undefined;
  #cascade: Cascade | undefined;
  #prose: SourceText | undefined;
  readonly #texts = new Map<Element, SourceText>();

  constructor(source: MaskedSource, view: 'everyone' | 'outlook', alternative: number, { mask = (markup) => markup, alike, added }: Difference = {}) {
    this.#source = source;
    this.view = view;
    this.alternative = alternative;
    this.#mask = mask;
    this.#alike = alike;
    this.added = added;
  }

  get text(): SourceText { return this.#source.text; }
  get tags(): readonly TemplateTag[] { return this.#source.tags; }
  get blocks(): readonly TemplateBlock[] { return this.#source.blocks; }
  get leftOut(): readonly Span[] { return this.#masked.leftOut.map(({ start, end }) => this.text.span(start, end)); }
  get unseen(): readonly Span[] { return this.#source.unseen; }
  get markup(): string { return (this.#markup ??= this.#mask(this.#masked.markup)); }
  get root(): Document { return this.#parsed.root; }
  get $(): CheerioAPI { return (this.#$ ??= loadCheerio(this.root)); }
  get hast(): HastRoot | undefined { return toHast(this.root, this.markup); }
  get prose(): SourceText { return (this.#prose ??= this.#twin?.prose ?? proseOf(this.root, this)); }
  get styles(): readonly StyleSheet[] { return this.#cascaded.styles; }

  styleOf(element: Element): ComputedStyle {
    return this.#cascaded.styleOf(element);
  }

  attribute(element: Element, name: string): Attribute | undefined {
    return attributeOf(this.text, this.markup, element, name);
  }

  stretchesOf(text: Text): readonly Stretch[] {
    return this.#parsed.stretchesOf(text);
  }

  textOf(element: Element): SourceText {
    const known = this.#texts.get(element);
    if (known) return known;
    const text = proseOf(element, this);
    this.#texts.set(element, text);
    return text;
  }

  /** The view that reads as this one does, if its style sheets let both see the same. */
  get #twin(): ParsedDocument | undefined { return this.#alike && !this.#alike.#cascaded.hidesFromOne ? this.#alike : undefined; }
  get #masked(): Masked { return this.#source.alternatives[this.alternative] ?? NOTHING; }
  get #parsed(): Tree { return (this.#tree ??= parseTree(this.markup)); }
  get #cascaded(): Cascade { return (this.#cascade ??= createCascade(this)); }
}

const NOTHING: Masked = { markup: '', leftOut: [] };

// Half of a start-up's time, wanted by few rules, and `$` has to answer at once: a plain `require` when it is first asked for.
const loadCheerio = (root: Document): CheerioAPI => {
  const cheerio = createRequire(import.meta.url)('cheerio/slim') as { load(root: Document): CheerioAPI };
  return cheerio.load(root);
};
