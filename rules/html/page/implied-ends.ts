import type { Element, HtmlDocument } from 'sendlint/rule';

/** A place where cells and rows end without a tag: the elements, the inner ones first, and the end tags that belong there. */
export interface ImpliedEnd { readonly at: number; readonly elements: readonly Element[]; readonly tags: string; readonly element: Element }

const PARTS: ReadonlySet<string> = new Set(['td', 'th', 'tr']);

/** The cells and rows of a page that have a start tag and no end tag, by the place where the parser ends them, in order. One walk, without recursion. */
export const impliedEnds = ({ root, tags, markup }: HtmlDocument): readonly ImpliedEnd[] => {
  const steering = tags.filter(({ role }) => role !== 'output' && role !== 'comment').map(({ start }) => start);
  const places = new Map<number, Element[]>();
  const open = root.children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    if ('attribs' in node && PARTS.has(node.name)) {
      const place = node.sourceCodeLocation;
      // What is open to the end of the source may go on in another file, or is told by html/valid.
      if (place?.startTag && !place.endTag && place.endOffset >= place.startTag.endOffset && markup.charAt(place.endOffset) === '<') {
        const known = places.get(place.endOffset);
        if (known) known.unshift(node);
        else places.set(place.endOffset, [node]);
      }
    }
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) open.push(child);
    }
  }
  return [...places].toSorted(([one], [other]) => one - other).flatMap(([at, elements]) => {
    const [element] = elements;
    // What a template writes under a condition may begin in an element and end in another.
    const outer = elements.at(-1)?.sourceCodeLocation?.startOffset ?? 0;
    return element && !isAny(steering, outer, at) ? [{ at, elements, element, tags: elements.map(({ name }) => `</${name}>`).join('') }] : [];
  });
};

/** Whether one of some numbers in order lies in `[from, to)`. */
const isAny = (numbers: readonly number[], from: number, to: number): boolean => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (numbers[low] ?? Infinity) < to;
};

/** A markup with the end tags in their places. */
export const withEnds = (markup: string, ends: readonly ImpliedEnd[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, tags } of ends) {
    pieces.push(markup.slice(from, at), tags);
    from = at;
  }
  return pieces.join('') + markup.slice(from);
};
