import type { CheerioAPI } from 'cheerio';
import type { Document, Element } from 'domhandler';
import type { Root as HastRoot } from 'hast';
import type { SourceText, Span } from '../source/source-text.ts';
import type { TemplateBlock, TemplateTag } from '../template/tag.ts';
import type { ComputedStyle, StyleSheet } from './styles.ts';

/** An attribute with its character references decoded, and its place (name, `=` and value). */
export interface Attribute { readonly name: string; readonly value: SourceText; readonly span: Span }

/** One HTML body, parsed once. The other views are made from `root` when first asked for. */
export interface HtmlDocument {
  /** Whose eyes: all clients but Outlook on Windows, or that one. Equal diagnostics of both views are one. */
  readonly view: 'everyone' | 'outlook';
  /**
   * Which branch is seen of the blocks of a template whose branches exclude each other in markup (two write one attribute, or leave other
   * tags open): 0 for the first of each, 1 for the next. What is said of a whole message is said of 0.
   */
  readonly alternative: number;
  /**
   * Of Outlook's view, where it shows the text, links and images of everyone's in other boxes and no more (ghost tables): the names of the
   * elements it has besides. A rule about anything else need not look twice.
   */
  readonly added: ReadonlySet<string> | undefined;
  /** The source as written. Offsets of the tree (`sourceCodeLocation`) are indices into it. */
  readonly text: SourceText;
  /** What is parsed: `text` with the tags of a template and what this view does not see masked, character for character. */
  readonly markup: string;
  /** The tree; the tags of a template are masked in it, so that a tag in a tag cannot break it. */
  readonly root: Document;
  readonly $: CheerioAPI;
  /** The tree as rehype plugins know it; `undefined` for one deeper than 500 levels, which they cannot walk. */
  readonly hast: HastRoot | undefined;
  /** What a person reads: visible text nodes with character references decoded, blocks set apart. One object for both views where they read alike. */
  readonly prose: SourceText;
  /** The part of the prose that stands in one element; empty where nothing of it is visible. */
  textOf(element: Element): SourceText;
  readonly styles: readonly StyleSheet[];
  /** The cascade of presentational attributes, `<style>` and `style=""`, inherited values included. */
  styleOf(element: Element): ComputedStyle;
  /** An attribute as written (the tags of a template unmasked), with its character references decoded, and its place. */
  attribute(element: Element, name: string): Attribute | undefined;
  /** The tags of a template that stand in `text`, in order. */
  readonly tags: readonly TemplateTag[];
  /** The blocks those tags make. */
  readonly blocks: readonly TemplateBlock[];
  /** Branches that exclude those of this view; another alternative has them. */
  readonly leftOut: readonly Span[];
  /** Branches that no view has, since there would be more than four alternatives. */
  readonly unseen: readonly Span[];
}
