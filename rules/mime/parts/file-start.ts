import { once } from 'sendlint/rule';
import type { Part, SourceText } from 'sendlint/rule';
import { isLeaf } from './own-parts.ts';

/** Encoded bytes of a file that are looked at: a generator that forgets line ends forgets them from the start. */
const LOOKED_AT = 1 << 16;

/** The first encoded bytes of a part that is no text, as they stand in the file; `undefined` for any other part. */
export const fileStart = once(async (part: Part): Promise<SourceText | undefined> => {
  const { origin } = part.span.text;
  if (!isLeaf(part) || part.parts.length > 0 || part.text || !('source' in origin)) return undefined;
  const offset = part.span.end - part.body.encodedSize;
  const bytes = await origin.source.read(offset, Math.min(part.span.end, offset + LOOKED_AT));
  const value = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const text: SourceText = { value, origin, offset, span: (from = 0, to = value.length) => ({ text, start: from, end: to }) };
  return text;
});
