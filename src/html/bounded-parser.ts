import { isTag, isText } from 'domhandler';
import type { Document, Text } from 'domhandler';
import { html, Parser } from 'parse5';
import type { Token } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { RunTokenizer } from './tokenizer.ts';

/** A text node whose source ended at `end` goes on at `start`. */
export interface Continuation { readonly end: number; readonly start: number }

/** Chromium's limit too: what is deeper becomes a sibling. Without one, nested tags take quadratic time. */
const DEEPEST = 512;
/** How many unclosed `<font>`, `<b>` and their like are repeated in every following paragraph. */
const MOST_FORMATTING = 64;

/** How deep `<template>` is read: mail shows none of it. */
const MOST_TEMPLATES = 100;

/** Insertion modes rest on these. Where they are nested, searches of the stack stop at them. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'html', 'head', 'body', 'frameset', 'select', 'template',
  'table', 'caption', 'colgroup', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th',
]);

type Adapter = typeof adapter;
type NodeLocation = Parameters<Adapter['updateNodeSourceCodeLocation']>;

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
    super({ sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: adapter });
    this.treeAdapter = { ...adapter, updateNodeSourceCodeLocation: (node, end) => { this.#moveEnd(node, end); } };
    this.tokenizer = new RunTokenizer(this.options, this);
    this.#repeats = 1000 + markup.length / 4;
  }

  /** The tree of the markup. */
  read(markup: string): Document {
    this.tokenizer.write(markup, true);
    return this.document;
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
    super.onStartTag(token);
  }

  #moveEnd(node: NodeLocation[0], end: NodeLocation[1]): void {
    const place = node.sourceCodeLocation;
    if (!place) {
      adapter.updateNodeSourceCodeLocation(node, end);
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
