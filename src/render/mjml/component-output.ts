import type { Place } from './component.ts';
import type { Marked } from './marking.ts';
import type { PieceList } from './piece-list.ts';

/** What stands before and after a stretch: the text of an author's, where it is one. */
interface Around { readonly before: Marked | undefined; readonly next: Marked | undefined }

/**
 * Adds what a component puts out around what its author wrote: all of it came from the component, but for the name and the quotes
 * of an attribute with a value of the author's, which came from that attribute, and for a URL that MJML has of its own (the icon of
 * a social network, the `#1` of a carousel), which is nobody's.
 */
export const addComponent = (pieces: PieceList, text: string, place: Place, { before, next }: Around): void => {
  const closes = before?.attribute && text.startsWith('"') ? 1 : 0;
  pieces.add(closes, before?.attribute);
  const named = next?.attribute ? /[\w:-]+="$/u.exec(text.slice(Math.max(closes, text.lastIndexOf(' ') + 1)))?.[0].length ?? 0 : 0;
  let done = closes;
  for (const { index, 0: found } of text.slice(0, text.length - named).matchAll(/(?<=\s)(?:href|src|srcset|background)="[^"]+"/gu)) {
    pieces.add(index - done, place);
    pieces.add(found.length, undefined);
    done = index + found.length;
  }
  pieces.add(text.length - named - done, place);
  pieces.add(named, next?.attribute);
};
