import { isComment, isTag, isText } from 'domhandler';
import type { AnyNode, Element as DomElement } from 'domhandler';
import type { Element, HtmlDocument } from 'sendlint/rule';
import type { Place } from './place.ts';

/** Where in an HTML body an offset of its source stands. `from` and `to` bound the value of an attribute. */
export interface HtmlPlace { readonly place: Place; readonly element: Element | undefined; readonly from?: number; readonly to?: number }

/** Where each of these offsets (in order) stands; those that nobody sees (comments, scripts, data attributes) are left out. One walk over the tree. */
export const placesIn = ({ root, text }: HtmlDocument, offsets: readonly number[]): ReadonlyMap<number, HtmlPlace> => {
  const places = new Map<number, HtmlPlace>();
  const unseen = new Set<number>();
  for (const node of nodesOf(root)) {
    const location = node.sourceCodeLocation;
    if (!location) continue;
    if (isText(node)) {
      const inText = placeOfText(node.parent);
      for (const offset of offsetsIn(offsets, location.startOffset, location.endOffset)) if (inText) places.set(offset, inText); else unseen.add(offset);
    } else if (isComment(node)) {
      for (const offset of offsetsIn(offsets, location.startOffset, location.endOffset)) unseen.add(offset);
    } else if (isTag(node)) {
      const tag = ('startTag' in location ? location.startTag : undefined) ?? location;
      for (const offset of offsetsIn(offsets, tag.startOffset, tag.endOffset)) {
        const place = placeInTag(node, offset, text.value);
        if (place) places.set(offset, place); else unseen.add(offset);
      }
    }
  }
  // What stands between tags where a parser keeps no text.
  for (const offset of offsets) if (!places.has(offset) && !unseen.has(offset)) places.set(offset, { place: 'prose', element: undefined });
  return places;
};

const placeOfText = (parent: AnyNode | null): HtmlPlace | undefined => {
  const element = parent && isTag(parent) ? parent : undefined;
  if (element?.name === 'style') return { place: 'value', element };
  if (element?.name === 'script') return element.attribs['type']?.toLowerCase() === 'application/ld+json' ? { place: 'value', element } : undefined;
  return { place: 'prose', element };
};

const placeInTag = (element: DomElement, offset: number, source: string): HtmlPlace | undefined => {
  const location = element.sourceCodeLocation;
  if (location?.startOffset === offset) return { place: 'prose', element };
  const { attrs = {} } = (location ?? {}) as { readonly attrs?: Readonly<Record<string, { readonly startOffset: number; readonly endOffset: number }>> };
  for (const [name, { startOffset, endOffset }] of Object.entries(attrs)) {
    if (offset < startOffset || offset >= endOffset) continue;
    if (UNSEEN.test(name) || (name === 'value' && FORM.has(element.name) && !BUTTON.test(element.attribs['type'] ?? ''))) return undefined;
    const open = /^[^=]{1,100}=\s{0,100}["']?/u.exec(source.slice(startOffset, Math.min(endOffset, startOffset + 300)))?.[0].length ?? 0;
    const from = startOffset + open;
    return { place: URLS.has(name) ? 'url' : LABELS.has(name) ? 'label' : 'value', element, from, to: open > 0 && /["']/u.test(source.charAt(from - 1)) ? endOffset - 1 : endOffset };
  }
  return { place: 'value', element };
};

/** The value of any other field of a form goes to a server, which may fill it in. */
const FORM: ReadonlySet<string> = new Set(['input', 'option', 'param', 'button']);
const BUTTON = /^(?:submit|button|reset)$/iu;
/** Read by scripts, which mail has none of. */
const UNSEEN = /^(?:data-|on|v-|x-|:|@)/u;
const URLS: ReadonlySet<string> = new Set(['href', 'src', 'background', 'action', 'poster', 'cite', 'srcset', 'formaction', 'longdesc', 'xlink:href']);
const LABELS: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'aria-description', 'summary', 'placeholder', 'label', 'abbr', 'value']);

/** The offsets that lie in a stretch. */
const offsetsIn = function* (offsets: readonly number[], start: number, end: number): Generator<number> {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1; else high = middle;
  }
  for (let index = low; index < offsets.length; index += 1) {
    const offset = offsets[index] ?? end;
    if (offset >= end) return;
    yield offset;
  }
};

/** Every node in document order, without recursion. */
const nodesOf = function* (root: HtmlDocument['root']): Generator<AnyNode> {
  let node: AnyNode | null = root.firstChild;
  while (node) {
    yield node;
    let next: AnyNode | null = 'firstChild' in node ? node.firstChild : null;
    for (let up: AnyNode | null = node; next === null && up && up !== root; up = up.parent) next = up.nextSibling;
    node = next;
  }
};

/** Whether an element or one it stands in shows code: by its name, its class, or a typewriter face that the body has not. */
export const isCode = (document: HtmlDocument, element: Element | undefined): boolean => {
  let top: DomElement | undefined;
  for (let up: AnyNode | null = element ?? null; up && isTag(up); up = up.parent) {
    if (up.name === 'pre' && isWholeBody(up)) return false;
    if (CODE.has(up.name)) return true;
    if (CODE_CLASS.test(up.attribs['class'] ?? '')) return true;
    if (up.name === 'body') top = up;
  }
  return element !== undefined && isTypewritten(document, element) && !(top && isTypewritten(document, top));
};

/** Plain text that was wrapped for clients of HTML: the letter itself. */
const isWholeBody = (element: DomElement): boolean =>
  element.parent !== null && isTag(element.parent) && element.parent.name === 'body' && element.parent.children.every((child) => child === element || (isText(child) && child.data.trim() === ''));

const isTypewritten = (document: HtmlDocument, element: Element): boolean => TYPEWRITER.test(document.styleOf(element).get('font-family') ?? '');

const CODE: ReadonlySet<string> = new Set(['code', 'pre', 'samp', 'kbd', 'tt', 'var', 'textarea', 'xmp', 'listing', 'plaintext', 'template']);
/** Of tools that colour code. `code` and `highlight` are classes of one-time codes and of offers. */
const CODE_CLASS = /(?:^|\s)(?:hljs|prism|codehilite|code-?block|code-?snippet|shiki|highlight-source-\w+|language-\w+|gmail_quote)(?:$|\s)/u;
const TYPEWRITER = /mono|courier|consolas|menlo|fixed/iu;
