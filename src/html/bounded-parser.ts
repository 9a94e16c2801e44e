import { isTag, isText } from 'domhandler';
import type { Document, Text } from 'domhandler';
import { ErrorCodes, html, Parser, Tokenizer } from 'parse5';
import type { Token } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';

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
    this.tokenizer = new LinearTokenizer(this.options, this);
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
    // A stack of insertion modes grows with each, at the wrong end of an array.
    if (token.tagID === html.TAG_ID.TEMPLATE && this.openElements.tmplCount >= MOST_TEMPLATES) return;
    super.onStartTag(token);
  }

  override onEof(token: Token.EOFToken): void {
    // parse5 closes templates by recursion.
    if (this.openElements.tmplCount > 0) {
      while (this.openElements.tmplCount > 0) {
        this.openElements.popUntilTagNamePopped(html.TAG_ID.TEMPLATE);
        this.activeFormattingElements.clearToLastMarker();
      }
      this.tmplInsertionModeStack.length = 0;
      this._resetInsertionMode();
    }
    super.onEof(token);
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

/** parse5 compares each attribute with all before it: quadratic for a tag with thousands of them. */
class LinearTokenizer extends Tokenizer {
  /** `&#` and hundreds of digits come out of the decoder as NaN, which is no code point. */
  protected override _flushCodePointConsumedAsCharacterReference(codePoint: number): void {
    super._flushCodePointConsumedAsCharacterReference(Number.isNaN(codePoint) ? 0xfffd : codePoint);
  }

  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (!token || !('attrs' in token) || !token.location || !this.currentLocation) {
      super._leaveAttrName();
      return;
    }
    const { location } = token;
    const { name } = this.currentAttr;
    location.attrs ??= Object.create(null) as Record<string, Token.Location>;
    if (name in location.attrs) {
      this._err(ErrorCodes.duplicateAttribute);
      return;
    }
    token.attrs.push(this.currentAttr);
    location.attrs[name] = this.currentLocation;
    this._leaveAttrValue();
  }
}
