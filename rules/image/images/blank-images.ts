import type { Element, HtmlDocument } from 'sendlint/rule';
import { isDecorative, isOpen } from './image-kinds.ts';
import { imagesOf } from './page-images.ts';

/** A picture this thin shows nothing. */
const THINNEST = 2;
/** What a file that shows nothing is called when it says so itself. */
const FILE = /(?:^|[/_.-])(?:spacer|blank|transparent|clear|shim|pixel|1x1|clearpixel|clear-?dot|trans)\.(?:gif|png)(?:[?#]|$)/iu;

/** Whether an image shows nothing for sure: it is a pixel or a line, or a file named for being empty. What a style sheet may enlarge is not told. */
const showsNothing = ({ attribs }: Element): boolean => {
  const { width = '', height = '', style = '', src = '', class: names, id } = attribs;
  if (FILE.test(src.slice(-300))) return true;
  if (names !== undefined || id !== undefined) return false;
  return isThin(width) || isThin(height) || /(?:^|[;\s])(?:width|height)\s*:\s*[0-2](?:px)?\s*(?:;|!|$)/iu.test(style.slice(0, 2000));
};

const isThin = (size: string): boolean => /^\s*\d+(?:px)?\s*$/iu.test(size) && Number.parseInt(size, 10) <= THINNEST;

/** The pixels and spacers of a page that a reader comes across, and that say nothing of it. */
export const unsaidBlanks = (document: HtmlDocument): readonly Element[] =>
  imagesOf(document)
    .map(({ element }) => element)
    .filter((element) => element.attribs['alt'] === undefined && showsNothing(element) && !isDecorative(element) && !isOpen(document, element) && document.styleOf(element).visible);
