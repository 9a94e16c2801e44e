import { isTag, isText } from 'domhandler';
import type { AnyNode, Element as DomElement } from 'domhandler';
import type { Element, HtmlDocument, TemplateTag } from 'sendlint/rule';
import { UNREAD } from './unread-elements.ts';

/** A link of a body with all the words it has: its text, the `alt` of its images, its `title` and `aria-label`. */
export interface Link { readonly element: Element; readonly href: string | undefined; readonly words: string }
/** About a sentence: text without a block border or a sentence end in it, and the links that stand in it. */
export interface Passage { readonly text: string; readonly links: readonly Link[]; readonly element: Element | undefined; readonly opensBlock: boolean }
export interface Reading { readonly links: readonly Link[]; readonly passages: readonly Passage[] }

/** Reads an HTML body as sentences and links, in one walk without recursion. Hidden text is in it; ask `styleOf` about what counts. */
export const readPassages = (document: HtmlDocument): Reading => {
  const reader = new Reader(document);
  const { root } = document;
  for (let node: AnyNode | null = root.firstChild; node;) {
    const entered = reader.enter(node);
    let next: AnyNode | null = entered && 'firstChild' in node ? node.firstChild : null;
    if (!next) reader.leave(node);
    for (let up: AnyNode = node; !next;) {
      next = up.nextSibling;
      if (next || !up.parent || up.parent === root) break;
      up = up.parent;
      reader.leave(up);
    }
    node = next;
  }
  return reader.done();
};

/** Elements that end a sentence where they begin and end. A line break does not, two of them do. */
const BLOCKS: ReadonlySet<string> = new Set(`address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul`.split(' '));
/** Elements whose `href` is no link. */
const NO_LINK: ReadonlySet<string> = new Set(['link', 'base']);
/** Campaign Monitor and Sendy make links of these. */
const LINK_TAGS: ReadonlySet<string> = new Set(['unsubscribe', 'preferences']);

interface OpenLink { readonly element: DomElement; readonly href: string | undefined; words: string }

class Reader {
  readonly #document: HtmlDocument;
  readonly #links: OpenLink[] = [];
  readonly #open: OpenLink[] = [];
  readonly #passages: Passage[] = [];
  #text = '';
  #inPassage: OpenLink[] = [];
  #element: DomElement | undefined;
  #opensBlock = true;
  #tag = 0;

  constructor(document: HtmlDocument) { this.#document = document; }

  /** Whether the node's children are to be read. */
  enter(node: AnyNode): boolean {
    if (isText(node)) this.#add(this.#textOf(node), node.parent && isTag(node.parent) ? node.parent : undefined);
    if (!isTag(node)) return false;
    const { name } = node;
    if (UNREAD.has(name)) return false;
    if (BLOCKS.has(name)) this.#breakAt(true);
    else if (name === 'br') this.#lineBreak();
    else if (name === 'img' || name === 'v:imagedata') this.#add(` ${this.#value(node, 'alt')} ${this.#value(node, 'title')} `, node);
    if (isLink(node)) this.#openLink(node);
    // A form's words may be all the body's: only where it sends to speaks for it.
    else if (name === 'form') this.#links.push({ element: node, href: this.#value(node, 'action'), words: '' });
    return true;
  }

  leave(node: AnyNode): void {
    if (!isTag(node)) return;
    if (this.#open.at(-1)?.element === node) this.#open.pop();
    if (BLOCKS.has(node.name)) this.#breakAt(true);
  }

  done(): Reading {
    this.#breakAt(true);
    return { links: this.#links, passages: this.#passages };
  }

  #openLink(element: DomElement): void {
    const href = element.attribs['href'] === undefined ? undefined : this.#value(element, 'href');
    const link = { element, href, words: `${this.#value(element, 'title')} ${this.#value(element, 'aria-label')} ${this.#value(element, 'alt')} ` };
    this.#links.push(link);
    this.#open.push(link);
    this.#inPassage.push(link);
    this.#element ??= element;
  }

  #add(text: string, element: DomElement | undefined): void {
    const link = this.#open.at(-1);
    if (link) link.words += text;
    let from = 0;
    for (const end of sentenceEnds(text)) {
      this.#append(text.slice(from, end), element);
      this.#breakAt(false);
      from = end;
    }
    this.#append(text.slice(from), element);
  }

  #append(text: string, element: DomElement | undefined): void {
    this.#text += text;
    if (text.trim() !== '') this.#element ??= element;
  }

  #lineBreak(): void {
    // "To unsubscribe:" and an empty line belong together.
    if (this.#text.endsWith('\n') && !this.#text.trimEnd().endsWith(':')) this.#breakAt(true);
    else this.#text = `${this.#text.trimEnd()}\n`;
  }

  #breakAt(block: boolean): void {
    if (this.#text.trim() !== '' || this.#inPassage.length > Math.min(this.#open.length, 4)) {
      this.#passages.push({ text: this.#text, links: this.#inPassage, element: this.#element, opensBlock: this.#opensBlock });
      this.#opensBlock = false;
    }
    if (block) this.#opensBlock = true;
    this.#text = '';
    // Bounded: a hostile document may hold links in links in links.
    this.#inPassage = this.#open.slice(-4);
    this.#element = undefined;
  }

  #value(element: DomElement, name: string): string {
    return element.attribs[name] === undefined ? '' : this.#document.attribute(element, name)?.value.value ?? element.attribs[name];
  }

  /** The text as read; as written where a template's tag stands in it, since the tree has blanks there. Conditions are left out. */
  #textOf({ data, sourceCodeLocation }: AnyNode & { readonly data: string }): string {
    const { tags, text, markup } = this.#document;
    if (tags.length === 0 || !sourceCodeLocation) return data;
    const { startOffset, endOffset } = sourceCodeLocation;
    // Text that stood wrongly in a table is read out of turn: then the search begins anew.
    if ((tags[this.#tag - 1]?.end ?? 0) > startOffset) this.#tag = 0;
    while ((tags[this.#tag]?.end ?? Infinity) <= startOffset) this.#tag++;
    let read = '';
    let from = startOffset;
    for (let at = this.#tag; ; at++) {
      const tag = tags[at];
      if (!tag || tag.start >= endOffset) break;
      const written = text.value.slice(tag.start, tag.end);
      // Between tags the markup is the text, but for branches that this view leaves out.
      read += markup.slice(from, tag.start) + (putsNothing(tag, written) ? ' ' : written);
      from = tag.end;
    }
    return from === startOffset ? data : read + markup.slice(from, endOffset);
  }
}

/** A tag that puts nothing into the text: `{% if customer.unsubscribed %}` is no link. One that neither prints nor sets a value may bring in anything. */
const putsNothing = ({ role }: TemplateTag, written: string): boolean => role !== 'output' && (role !== 'silent' || SETS.test(written));
const SETS = /^(?:\{%[-~+]?\s{0,9}(?:assign|set|increment|decrement|cycle|do|import|from)\b|<%|<\?|%%\[)/u;

const isLink = ({ name, attribs }: DomElement): boolean =>
  name === 'a' || name === 'area' || LINK_TAGS.has(name) || (attribs['href'] !== undefined && !NO_LINK.has(name));

/** Words of four letters and more end a sentence with their full stop ("Inc.", "e.g." do not); so do `!`, `|`, `•`, `·` and CJK stops. */
const sentenceEnds = (text: string): readonly number[] => {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!](?=\s|$)|[。！।॥]|(?<=\s)[|•·](?=\s|$)/gu)) {
    const end = match.index + 1;
    if (match[0] !== '.' || /[^\s.]{4}$/u.test(text.slice(Math.max(0, match.index - 4), match.index))) ends.push(end);
  }
  return ends;
};
