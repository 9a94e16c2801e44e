import { isTag, isText } from 'domhandler';
import type { AnyNode } from 'domhandler';
import type { Element, HtmlDocument } from 'sendlint/rule';

/** Whether a link has something to be called by: text, an image (whose `alt` is the business of rules about images), a label. */
export const hasName = (document: HtmlDocument, element: Element): boolean => {
  const { attribs } = element;
  for (const name of LABELS) if ((attribs[name] ?? '').trim() !== '') return true;
  let hasText = false;
  let steps = 0;
  for (let node: AnyNode | null = element.firstChild; node; steps += 1) {
    if (steps > MOST_STEPS || (isTag(node) && IMAGES.has(node.name))) return true;
    if (isText(node) && node.data.trim() !== '') hasText = true;
    let next: AnyNode | null = isTag(node) ? node.firstChild : null;
    for (let up: AnyNode | null = node; next === null && up && up !== element; up = up.parent) next = up.nextSibling;
    node = next;
  }
  // Text that is hidden inside a visible link is no name; to ask for it costs a cascade, and few links have nothing else.
  return hasText && document.textOf(element).value.trim() !== '';
};

/** A link with more in it has a name; links nested in tables of links are not walked again and again. */
const MOST_STEPS = 500;

/** Whether a comment (of Outlook's) or a template may put something into the link that this view does not show. */
export const mayHoldMore = ({ text, tags }: HtmlDocument, { sourceCodeLocation: place }: Element): boolean => {
  if (!place || text.value.slice(place.startOffset, place.endOffset).includes('<!--')) return true;
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle]?.end ?? 0) > (('startTag' in place ? place.startTag?.endOffset : undefined) ?? place.startOffset)) high = middle;
    else low = middle + 1;
  }
  return (tags[low]?.start ?? Infinity) < place.endOffset;
};

const LABELS = ['aria-label', 'aria-labelledby', 'title', 'alt'] as const;
const IMAGES: ReadonlySet<string> = new Set(['img', 'svg', 'picture', 'input', 'video', 'object', 'amp-img', 'v:image', 'canvas']);
