import type { Element } from 'domhandler';
import type { Span } from '../source/source-text.ts';
import type { HtmlDocument } from './html-document.ts';

/** An edit that adds an attribute behind the name of a written start tag: there nothing that stands in the tag can spoil it. */
export const newAttribute = ({ text, markup }: HtmlDocument, { sourceCodeLocation: place }: Element, attribute: string): { readonly at: Span; readonly text: string } | undefined => {
  const name = place && /^<[a-z][^\s/>]*/iu.exec(markup.slice(place.startOffset, place.startOffset + 100))?.[0];
  if (!name) return undefined;
  const at = place.startOffset + name.length;
  return { at: text.span(at, at), text: ` ${attribute}` };
};
