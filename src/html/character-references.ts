import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** Where a character reference is allowed to go without its semicolon differs (HTML §13.2.5.73). */
export type ReferenceContext = 'text' | 'attribute';

/** What receives decoded text, piece by piece: characters as they stand, and what stands for others. */
export interface DecodedPieces {
  copy(start: number, end: number): void;
  replace(value: string, start: number, end: number): void;
}

/** Decodes the character references of a stretch of markup, and its line ends as a parser reads them. */
export const decodeReferences = (markup: string, start: number, end: number, context: ReferenceContext, pieces: DecodedPieces): void => {
  let from = start;
  for (const match of markup.slice(start, end).matchAll(/&|\r/gu)) {
    const at = start + match.index;
    const { value, length } = match[0] === '\r' ? lineEndAt(markup, at, end) : referenceAt(markup, at, end, context);
    if (length === 0) continue;
    pieces.copy(from, at);
    pieces.replace(value, at, at + length);
    from = at + length;
  }
  pieces.copy(from, end);
};

interface Replaced { readonly value: string; readonly length: number }

const NOTHING: Replaced = { value: '', length: 0 };

/** HTML §13.2.3.5: CRLF and a lone CR are a line feed. */
const lineEndAt = (markup: string, at: number, end: number): Replaced =>
  ({ value: '\n', length: at + 1 < end && markup.charAt(at + 1) === '\n' ? 2 : 1 });

/** The longest name is `CounterClockwiseContourIntegral;`; numbers may have any number of leading zeros. */
const LONGEST_NAME = 40;

const referenceAt = (markup: string, at: number, end: number, context: ReferenceContext): Replaced => {
  const limit = markup.charAt(at + 1) === '#' ? numberEnd(markup, at + 2, end) : Math.min(end, at + LONGEST_NAME);
  const source = markup.slice(at + 1, limit);
  let value = '';
  let length = 0;
  const decoder = new EntityDecoder(htmlDecodeTree, (codePoint, consumed) => {
    // Hundreds of digits come out as NaN.
    value += Number.isNaN(codePoint) ? '\uFFFD' : String.fromCodePoint(codePoint);
    length = consumed;
  });
  decoder.startEntity(context === 'attribute' ? DecodingMode.Attribute : DecodingMode.Legacy);
  if (decoder.write(source, 0) < 0) decoder.end();
  return value === '' ? NOTHING : { value, length };
};

const numberEnd = (markup: string, start: number, end: number): number => {
  let at = start;
  while (at < end && /[0-9a-fx]/iu.test(markup.charAt(at))) at += 1;
  return Math.min(end, at + 1);
};
