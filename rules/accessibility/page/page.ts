import { once } from 'sendlint/rule';
import type { Element, HtmlDocument } from 'sendlint/rule';

/** Whether this is the view that is judged where a whole body is: that of most clients, with the first branches of a template. */
export const isMain = ({ view, alternative }: HtmlDocument): boolean => view === 'everyone' && alternative === 0;

/** The `<html>` of a page, if somebody wrote it: a piece of a page has none. */
export const writtenRoot = ({ root }: HtmlDocument): Element | undefined => {
  const html = root.children.find((child) => 'attribs' in child && child.name === 'html');
  return html && 'attribs' in html && html.sourceCodeLocation ? html : undefined;
};

/** An element's own elements. */
export const elementsIn = (parent: Element): readonly Element[] => parent.children.filter((child): child is Element => 'attribs' in child);

/** What of a page is looked at here, in the order of the source. */
export interface PageElements { readonly tables: readonly Element[]; readonly headings: readonly Element[]; readonly links: readonly Element[] }

/** Tables, headings and links of a view; one walk, made when the first rule asks. Without recursion, since a page may nest 20,000 deep. */
export const elementsOf = once(({ root }: HtmlDocument): PageElements => {
  const elements = { tables: [] as Element[], headings: [] as Element[], links: [] as Element[] };
  const open = root.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    if ('attribs' in node) {
      if (node.name === 'table') elements.tables.push(node);
      else if (node.name === 'a') elements.links.push(node);
      else if (HEADING.test(node.name)) elements.headings.push(node);
    }
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) open.push(child);
    }
  }
  return elements;
});

const HEADING = /^h[1-6]$/u;

/** Whether an element is named other than by what it holds. */
export const isNamed = ({ attribs }: Element): boolean => ['aria-label', 'aria-labelledby', 'title'].some((name) => (attribs[name]?.trim() ?? '') !== '');

/** Whether tags of a template stand in the start tag of an element, so that its attributes are not known. */
export const isOpen = ({ tags }: HtmlDocument, { sourceCodeLocation: place }: Element): boolean => {
  if (!place) return true;
  const { startOffset, endOffset } = place.startTag ?? place;
  let [low, high] = [0, tags.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle]?.end ?? 0) <= startOffset) low = middle + 1;
    else high = middle;
  }
  return (tags[low]?.start ?? Infinity) < endOffset;
};
