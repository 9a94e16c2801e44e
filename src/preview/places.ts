import { isTag } from 'domhandler';
import type { ChildNode, Element, ParentNode } from 'domhandler';
import type { HtmlDocument } from '../html/html-document.ts';
import type { Location } from '../source/source-file.ts';
import { isWritten, toFile } from '../source/source-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { nameOf } from './allowed.ts';
import { placeKey } from './preview.ts';

/** A stretch of a file that an element was made of. */
interface Place { readonly element: Element; readonly path: string; readonly start: number; readonly end: number }

/** How many elements are looked at, times how many findings: more than a person reads. */
const MOST = 20_000_000;

/** The elements that findings stand in, each with the places of its findings. Elements that a reader does not see are left out. */
export const markedElements = (document: HtmlDocument, locations: readonly Location[]): ReadonlyMap<Element, readonly string[]> => {
  const marked = new Map<Element, string[]>();
  if (locations.length === 0) return marked;
  const places = placesOf(document);
  const asked = locations.slice(0, Math.ceil(MOST / Math.max(1, places.length)));
  for (const location of asked) {
    const element = shownAncestor(innermost(places, location));
    if (!element) continue;
    const keys = marked.get(element) ?? [];
    if (!keys.includes(placeKey(location))) keys.push(placeKey(location));
    marked.set(element, keys);
  }
  return marked;
};

/** What is innermost is shortest. Several are alike where a loop repeats them: the first is taken. */
const innermost = (places: readonly Place[], { path, offset }: Location): Element | undefined => {
  let best: Place | undefined;
  for (const place of places) {
    if (place.start > offset || place.end <= offset || place.path !== path) continue;
    if (!best || place.end - place.start < best.end - best.start) best = place;
  }
  return best?.element;
};

/** An element that is not written as itself is shown by the one around it; what stands in the head is not seen at all. */
const shownAncestor = (from: Element | undefined): Element | undefined => {
  for (let at: ParentNode | null | undefined = from; at && isTag(at); at = at.parent) {
    if (at.name === 'head' || at.name === 'html') return undefined;
    const name = nameOf(at);
    if (at.name === 'body' || (name !== null && name !== undefined && name !== 'style')) return at;
  }
  return undefined;
};

const placesOf = ({ root, text }: HtmlDocument): readonly Place[] => {
  const places: Place[] = [];
  for (const element of elementsOf(root)) {
    const location = element.sourceCodeLocation;
    if (!location) continue;
    const tag = 'startTag' in location && location.startTag ? location.startTag : location;
    const opening = text.span(tag.startOffset, tag.endOffset);
    if (!isWritten(opening)) continue;
    const start = toFile(opening);
    const last = toFile(text.span(location.endOffset, location.endOffset));
    // A rendered element may begin in one file and end in another, or end above its beginning where a loop turned.
    const end = last.file === start.file ? Math.max(start.end, last.start) : start.end;
    places.push({ element, path: start.file.path, start: start.start, end });
  }
  return places;
};

/** Every element in document order, without recursion. */
export const elementsOf = function* (root: ParentNode): Generator<Element> {
  const waiting: ChildNode[] = root.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isTag(node)) continue;
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) waiting.push(child);
    }
  }
};

/** Where a byte of a file stands in a text that keeps the order of the file; `undefined` where it stands in none of it. */
export const indexIn = (text: SourceText, path: string, offset: number): number | undefined => {
  const { length } = text.value;
  const at = (index: number) => toFile(text.span(index, index));
  const first = at(0);
  if (length === 0 || first.file.path !== path || offset < first.start || offset > at(length).start) return undefined;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (at(middle).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
