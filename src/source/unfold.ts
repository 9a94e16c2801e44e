import type { SourceText } from './source-text.ts';
import { TextBuilder } from './text-builder.ts';

/** Undoes folding (RFC 5322 §2.2.3): line ends go, the blanks after them stay. A line end that no blank follows becomes one. */
export const unfold = (from: SourceText): SourceText => {
  const { value } = from;
  const builder = new TextBuilder(from);
  const lineEnds = /[\r\n]+/g;
  let copied = 0;
  for (let match = lineEnds.exec(value); match !== null; match = lineEnds.exec(value)) {
    builder.copy(copied, match.index);
    copied = match.index + match[0].length;
    const after = value[copied];
    // A lone CR inside a line: without a blank in its place two words would be one.
    if (after !== undefined && after !== ' ' && after !== '\t') builder.replace(' ', match.index, copied);
  }
  builder.copy(copied, value.length);
  return builder.text((unfolded) => unfolded);
};
