import { isTag, isText } from 'domhandler';
import type { Document, Element, ParentNode, Text } from 'domhandler';
import { html, Parser, Token } from 'parse5';
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { RunTokenizer } from './tokenizer.ts';
import { treeAdapter } from './tree-adapter.ts';

/** A text node whose source ended at `end` goes on at `start`. */
export interface Continuation { readonly end: number; readonly start: number }

/** Chromium's limit too: what is deeper becomes a sibling. Without one, nested tags take quadratic time. */
const DEEPEST = 512;
/** How many unclosed `<font>`, `<b>` and their like are repeated in every following paragraph. */
const MOST_FORMATTING = 64;

/** How many elements without a tag of their own a tree may have, whatever the length of its markup. */
const MOST_REPEATS = 50_000;

/** How deep `<template>` is read: mail shows none of it. */
const MOST_TEMPLATES = 100;

/** How many cells in cells are remembered for the formatting they end. */
const MOST_MARKERS = 500;

/** Insertion modes rest on these. Where they are nested, searches of the stack stop at them. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'html', 'head', 'body', 'frameset', 'select', 'template',
  'table', 'caption', 'colgroup', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th',
]);

type NodeLocation = Parameters<typeof treeAdapter.updateNodeSourceCodeLocation>;

/** parse5, linear in time and memory for any input, that remembers where each piece of a text stands. */
export class BoundedParser extends Parser<Htmlparser2TreeAdapterMap> {
  /** Texts that are not one stretch of the source. */
  readonly continuations = new Map<Text, Continuation[]>();
  #characters: Token.CharacterToken | undefined;
  #repeating = false;
  /** Elements that may still be made without a tag of their own: many `<font …>` before many `<p>` are a bomb. */
  #repeats: number;

  constructor(markup: string) {
    // Mail clients run no script: what `<noscript>` holds is shown.
    super({ sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter });
    this.treeAdapter = { ...treeAdapter, updateNodeSourceCodeLocation: (node, end) => { this.#moveEnd(node, end); } };
    this.tokenizer = new RunTokenizer(this.options, this);
    this.#repeats = Math.min(1000 + markup.length / 4, MOST_REPEATS);
  }

  /** The tree of the markup. */
  read(markup: string): Document {
    this.tokenizer.write(markup, true);
    return this.document;
  }

  override _attachElementToTree(element: Element, location: Token.LocationWithAttributes | null): void {
    const parent = this.openElements.currentTmplContentOrNode;
    if (!location || this.fosterParentingEnabled) {
      super._attachElementToTree(element, location);
      return;
    }
    element.startIndex = location.startOffset;
    element.endIndex = location.endOffset;
    element.sourceCodeLocation = new ElementPlace(location);
    treeAdapter.appendChild(parent, element);
  }

  override _setEndLocation(element: Element, closing: Token.Token | null): void {
    const place = element.sourceCodeLocation;
    const end = closing?.location;
    if (!place || !end) return;
    // `<p> <p> </p>`: the first closes without a tag of its own.
    const own = closing?.type === Token.TokenType.END_TAG && closing.tagName === element.name;
    if (own) place.endTag = end;
    place.endLine = own ? end.endLine : end.startLine;
    place.endCol = own ? end.endCol : end.startCol;
    place.endOffset = own ? end.endOffset : end.startOffset;
    element.endIndex = place.endOffset;
  }

  override _adoptNodes(donor: ParentNode, recipient: ParentNode): void {
    // All at once: one by one from the front is quadratic.
    const moved = donor.children;
    donor.children = [];
    for (const child of moved) {
      child.prev = null;
      child.next = null;
      treeAdapter.appendChild(recipient, child);
    }
  }

  override _insertElement(...[token, namespace]: Parameters<Parser<Htmlparser2TreeAdapterMap>['_insertElement']>): void {
    const { openElements } = this;
    const { current } = openElements;
    if (openElements.stackTop >= DEEPEST && current && isTag(current) && !STRUCTURE.has(current.name)) openElements.pop();
    if (this.#repeating) this.#repeats -= 1;
    super._insertElement(token, namespace);
  }

  override _reconstructActiveFormattingElements(): void {
    const { entries } = this.activeFormattingElements;
    const most = this.#repeats > 0 ? MOST_FORMATTING : 0;
    // The newest come first.
    if (entries.length > most) entries.length = most;
    this.#repeating = true;
    super._reconstructActiveFormattingElements();
    this.#repeating = false;
  }

  override _insertCharacters(token: Token.CharacterToken): void {
    this.#characters = token;
    super._insertCharacters(token);
  }

  override onStartTag(token: Token.TagToken): void {
    // Each makes a stack of modes longer, at the wrong end of an array, and is closed by recursion.
    if (token.tagID === html.TAG_ID.TEMPLATE && this.openElements.tmplCount >= MOST_TEMPLATES) return;
    // So does each table cell with the list of formatting elements: what is left of the outermost cells is forgotten.
    const { entries } = this.activeFormattingElements;
    if (entries.length > 2 * MOST_MARKERS) entries.length = MOST_MARKERS;
    super.onStartTag(token);
  }

  #moveEnd(node: NodeLocation[0], end: NodeLocation[1]): void {
    const place = node.sourceCodeLocation;
    if (!place) {
      treeAdapter.updateNodeSourceCodeLocation(node, end);
      return;
    }
    const token = this.#characters;
    const start = token?.location?.startOffset;
    if (isText(node) && token && start !== undefined && start !== place.endOffset) {
      const continuation = { end: place.endOffset, start };
      const known = this.continuations.get(node);
      if (known) known.push(continuation);
      else this.continuations.set(node, [continuation]);
    }
    // Each location belongs to one node: no need for the copy the adapter makes.
    Object.assign(place, end);
    if (end.endOffset !== undefined) node.endIndex = end.endOffset;
  }
}

/** Where an element stands, in one shape for all: the engine's caches hold on to it. */
class ElementPlace implements Token.ElementLocation {
  startLine: number;
  startCol: number;
  startOffset: number;
  endLine: number;
  endCol: number;
  endOffset: number;
  declare attrs?: Record<string, Token.Location>;
  startTag: Token.Location;
  declare endTag?: Token.Location;

  constructor(tag: Token.LocationWithAttributes) {
    this.startLine = tag.startLine;
    this.startCol = tag.startCol;
    this.startOffset = tag.startOffset;
    this.endLine = tag.endLine;
    this.endCol = tag.endCol;
    this.endOffset = tag.endOffset;
    if (tag.attrs) this.attrs = tag.attrs;
    this.startTag = tag;
  }
}
