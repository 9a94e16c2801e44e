import { isTag, isText } from 'domhandler';
import type { ChildNode, Element, ParentNode, Text } from 'domhandler';
import type { HtmlDocument } from '../html/html-document.ts';
import { isKept, nameOf, ROWS, VOID } from './allowed.ts';
import { escapeHtml } from './escape-html.ts';
import { elementsOf } from './places.ts';
import type { MarkSlot, PreviewBody } from './preview.ts';
import { placeholder, rasterOnly } from './raster.ts';
import { asksForDark, safeCss } from './safe-css.ts';
import { textOf } from './tagged-text.ts';

/** What a body is written with: the places found fault with by element, and images of the message by Content-ID. */
export interface BodyContext { readonly marked: ReadonlyMap<Element, readonly string[]>; readonly images: ReadonlyMap<string, string> }

/** Past this a body is cut: what is still open is closed. */
const LONGEST = 600_000;

/** A document written anew from its tree: only elements and attributes that say how something looks, no address but of embedded pixels. */
export const htmlBody = (document: HtmlDocument, context: BodyContext): PreviewBody => new BodyWriter(document, context).write();

class BodyWriter {
  readonly #document: HtmlDocument;
  readonly #context: BodyContext;
  readonly #pieces: (string | MarkSlot)[] = [];
  #markup = '';
  #size = 0;
  #styles = '';
  /** Places of rows, until there is a cell for their numbers. */
  #waiting: readonly string[] = [];

  constructor(document: HtmlDocument, context: BodyContext) {
    this.#document = document;
    this.#context = context;
  }

  write(): PreviewBody {
    const { root } = this.#document;
    const top = root.children.find((child) => isTag(child) && child.name === 'html');
    const html = top && isTag(top) ? top : undefined;
    const body = html?.children.find((child) => isTag(child) && child.name === 'body');
    this.#add(`<html${html ? this.#attributes(html, 'html') : ''}><head>`);
    for (const element of elementsOf(root)) if (element.name === 'style') this.#style(element);
    this.#add(`${this.#styles}</head><body`);
    if (body && isTag(body)) {
      this.#add(this.#attributes(body, 'body'));
      this.#slot('attribute', body);
      this.#add('>');
      this.#slot('numbers', body);
      this.#walk(body);
    } else this.#add('>');
    this.#add('</body></html>');
    this.#pieces.push(this.#markup);
    return { kind: 'html', pieces: this.#pieces, adaptsToDark: asksForDark(this.#styles), size: this.#size };
  }

  /** Goes through the content without recursion: a hostile tree is thousands of levels deep. */
  #walk(root: ParentNode): void {
    let node: ChildNode | null = root.children[0] ?? null;
    while (node) {
      let next: ChildNode | null = null;
      const name: string | null | undefined = isTag(node) ? nameOf(node) : undefined;
      if (this.#size > LONGEST) {
        // What is still open is closed on the way up.
      } else if (isText(node)) this.#add(textOf(node, this.#document));
      else if (isTag(node) && name !== undefined && name !== 'style') {
        if (name !== null) this.#open(node, name);
        if (name === null || !VOID.has(name)) next = node.children[0] ?? null;
        if (next === null) this.#close(node);
      }
      for (let up: ChildNode | ParentNode | null = node; !next && up && up !== root; up = up.parent) {
        if (up !== node && isTag(up)) this.#close(up);
        next = up.next;
      }
      node = next;
    }
  }

  #open(element: Element, name: string): void {
    const isVoid = VOID.has(name);
    const isBefore = isVoid || name === 'table';
    if (isBefore) this.#slot('numbers-before', element);
    this.#add(`<${name}${this.#attributes(element, name)}`);
    this.#slot('attribute', element);
    this.#add('>');
    if (ROWS.has(name)) this.#waiting = [...this.#waiting, ...this.#context.marked.get(element) ?? []];
    else if (!isBefore) {
      const isCell = name === 'td' || name === 'th';
      this.#slot('numbers', element, isCell ? this.#waiting : []);
      if (isCell) this.#waiting = [];
    }
  }

  #close(element: Element): void {
    const name = nameOf(element);
    if (name !== null && name !== undefined && !VOID.has(name)) this.#add(`</${name}>`);
  }

  #slot(slot: MarkSlot['slot'], element: Element, more: readonly string[] = []): void {
    const places = [...more, ...this.#context.marked.get(element) ?? []];
    if (places.length === 0) return;
    this.#pieces.push(this.#markup, { slot, places });
    this.#markup = '';
  }

  #attributes(element: Element, name: string): string {
    let written = '';
    for (const [attribute, value] of Object.entries(element.attribs)) {
      if (attribute === 'style') written += ` style="${escapeHtml(safeCss(value))}"`;
      else if (isKept(attribute, value)) written += ` ${attribute}="${escapeHtml(value)}"`;
    }
    if (name === 'img') return `${written} src="${escapeHtml(this.#source(element))}"`;
    return name === 'a' && 'href' in element.attribs ? `${written} data-sendlint-link=""` : written;
  }

  #source({ attribs }: Element): string {
    const address = (attribs['src'] ?? '').trim();
    const embedded = /^cid:/iu.test(address) ? this.#context.images.get(address.slice(4)) : rasterOnly(address);
    return embedded ?? placeholder(sizeOf(attribs['width']), sizeOf(attribs['height']), attribs['alt'] ?? '');
  }

  #style(element: Element): void {
    // The text of a style sheet for screens only: what is for print would be in the way of nothing, and is kept as well.
    const css = element.children.filter((child): child is Text => isText(child)).map(({ data }) => data).join('');
    const media = element.attribs['media'];
    if (this.#size + this.#styles.length + css.length > LONGEST) return;
    this.#styles += `<style${media === undefined ? '' : ` media="${escapeHtml(safeCss(media))}"`}>${safeCss(css)}</style>`;
  }

  #add(markup: string): void {
    this.#markup += markup;
    this.#size += markup.length;
  }
}

const sizeOf = (value: string | undefined): number | undefined => {
  const [, digits] = /^\s{0,9}(\d{1,4})(?:\.\d{0,9})?\s{0,9}(?:px)?\s{0,9}$/iu.exec(value ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
};
