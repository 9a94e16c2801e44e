import { once, UNKNOWN } from 'sendlint/rule';
import type { Element, HtmlDocument } from 'sendlint/rule';
import { imagesOf } from './page-images.ts';
import type { PageImage } from './page-images.ts';

/** A picture this thin shows nothing: it counts openings or keeps a distance. */
const THINNEST = 2;
const SPACERS = ['spacer', 'blank', 'transparent', 'pixel', 'clear.', 'shim', '1x1', 'empty.', 'trans.gif', 'dot.gif', 'space.gif', 'track', '/open', 'beacon'];

/** Whether an image shows nothing: a tracking pixel or a spacer, by its stated size or by its name. */
export const isBlank = ({ attribs }: Element): boolean => {
  const { width = '', height = '', style = '', src = '' } = attribs;
  if (isThin(width) || isThin(height)) return true;
  if (/(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*[0-2](?:px)?\s*(?:;|!|$)/iu.test(style.slice(0, 2000))) return true;
  const name = src.slice(-200).toLowerCase();
  return SPACERS.some((word) => name.includes(word));
};

/** A longer tag with tags in it is not read through for each of them. */
const LONGEST_TAG = 5000;

const isThin = (size: string): boolean => /^\s*\d/u.test(size) && !size.includes('%') && Number.parseFloat(size) <= THINNEST;

/** Whether tags of a template stand in the tag of an element where attributes are: what it has is then not known. */
export const isOpen = (document: HtmlDocument, { sourceCodeLocation: place }: Element): boolean => {
  if (!place) return true;
  const { tags } = document;
  if (tags.length === 0) return false;
  let [low, high] = [0, tags.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle]?.end ?? 0) <= place.startOffset) low = middle + 1;
    else high = middle;
  }
  const end = (place.startTag ?? place).endOffset;
  if (end - place.startOffset > LONGEST_TAG) return (tags[low]?.start ?? Infinity) < end;
  for (let tag = tags[low]; tag && tag.start < end; low += 1, tag = tags[low]) if (!isInValue(document.markup, place.startOffset, tag.start)) return true;
  return false;
};

/** Whether an index of a tag lies between quotes. */
const isInValue = (markup: string, start: number, at: number): boolean => {
  let quote = '';
  for (let index = start; index < at; index += 1) {
    const char = markup.charAt(index);
    if (quote === '' ? char === '"' || char === "'" : char === quote) quote = quote === '' ? char : '';
  }
  return quote !== '';
};

/** The images a person would see, each with what is known of it: no pixels, no spacers, nothing hidden. */
export const shownImages = once((document: HtmlDocument): readonly PageImage[] => imagesOf(document).filter(({ element }) => !isBlank(element) && document.styleOf(element).visible));

/** Whether a person is told that an image means nothing. */
export const isDecorative = ({ attribs }: Element): boolean => attribs['aria-hidden'] === 'true' || ['presentation', 'none'].includes(attribs['role']?.trim().toLowerCase() ?? '');

/** An attribute as far as it is known: `undefined` where it is missing, or a template writes some of it. */
export const knownValue = ({ attribs }: Element, name: string): string | undefined => {
  const value = attribs[name];
  return value === undefined || value.includes(UNKNOWN) ? undefined : value;
};
