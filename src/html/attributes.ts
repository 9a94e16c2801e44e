import type { Element } from 'domhandler';
import { slice } from '../source/source-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { TextBuilder } from '../source/text-builder.ts';
import { attributeWriter } from './attribute-writer.ts';
import { decodeReferences } from './character-references.ts';
import type { Attribute } from './html-document.ts';
import type { Stretch } from '../template/tag.ts';

/** Where the attribute stands in `text`, and its value as written there; `markup` is `text` with the tags of a template masked. */
export const attributeOf = (text: SourceText, markup: string, element: Element, name: string): Attribute | undefined => {
  const place = attributePlace(element, name);
  if (place) {
    return { name, value: valueOf(text, markup, valuePlace(markup, place)), span: text.span(place.start, place.end) };
  }
  // A second `<body class="…">` gives its attributes to the first: they have a value, and no place but the tag's.
  const value = element.attribs[name];
  const tag = element.sourceCodeLocation;
  if (value === undefined || !tag) return undefined;
  const builder = new TextBuilder(text);
  const { startOffset, endOffset } = tag.startTag ?? tag;
  builder.replace(value, startOffset, endOffset);
  return { name, value: builder.text(), span: text.span(startOffset, endOffset) };
};

const attributePlace = ({ sourceCodeLocation: place }: Element, name: string): Stretch | undefined => {
  if (!place || !('attrs' in place)) return undefined;
  const { attrs } = place as { readonly attrs?: Readonly<Record<string, { readonly startOffset: number; readonly endOffset: number }>> };
  // SVG's `viewBox` has its place under the name as the tokenizer reads it.
  const found = attrs?.[name] ?? attrs?.[name.toLowerCase()];
  return found && { start: found.startOffset, end: found.endOffset };
};

/** A value without its quotes, and the quote; `undefined` where there is a name alone. */
interface ValuePlace extends Stretch { readonly quote: '"' | "'" | '' | undefined }

/** The value between its quotes; empty, at the end of the name, where there is none. */
const valuePlace = (markup: string, { start, end }: Stretch): ValuePlace => {
  // A name may begin with an equals sign (HTML §13.2.5.32).
  const equals = markup.indexOf('=', start + 1);
  if (equals < 0 || equals >= end) return { start: end, end, quote: undefined };
  let from = equals + 1;
  while (from < end && ' \t\n\r\f'.includes(markup.charAt(from))) from += 1;
  const quote = markup.charAt(from);
  if (quote !== '"' && quote !== "'") return { start: from, end, quote: '' };
  return { start: from + 1, end: end - from > 1 && markup.charAt(end - 1) === quote ? end - 1 : end, quote };
};

const valueOf = (text: SourceText, markup: string, { start, end, quote }: ValuePlace): SourceText => {
  const write = attributeWriter(quote);
  if (!/[&\r]/u.test(markup.slice(start, end))) return slice(text, start, end, { write });
  const builder = new TextBuilder(text);
  decodeReferences(markup, start, end, 'attribute', builder);
  return builder.text({ write });
};
