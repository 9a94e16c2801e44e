import type { CheerioAPI } from 'cheerio';
import type { Document, Element } from 'domhandler';
import type { Root as HastRoot } from 'hast';
import type { SourceText, Span } from '../source/source-text.ts';
import type { ComputedStyle, StyleSheet } from './styles.ts';

/** An attribute with its character references decoded, and its place (name, `=` and value). */
export interface Attribute { readonly name: string; readonly value: SourceText; readonly span: Span }

/** One HTML body, parsed once. The other views are made from `root` when first asked for. */
export interface HtmlDocument {
  /** Whose eyes: all clients but Outlook on Windows, or that one. Equal diagnostics of both views are one. */
  readonly view: 'everyone' | 'outlook';
  /** Which branch is seen of the blocks of a template whose branches exclude each other in markup: 0 for the first of each. What is said of a whole message is said of 0. */
  readonly alternative: number;
  /** The source as written. Offsets of the tree (`sourceCodeLocation`) are indices into it. */
  readonly text: SourceText;
  /** What is parsed: `text` with placeholders and what this view does not see masked, character for character. */
  readonly markup: string;
  /** The tree; characters of template placeholders are masked in it, so that a tag in a tag cannot break it. */
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
  /** An attribute as written (placeholders unmasked), with its character references decoded, and its place. */
  attribute(element: Element, name: string): Attribute | undefined;
  /** Where template placeholders stand in `text`, in order. */
  readonly placeholders: readonly Span[];
}
