import type { Change, SourceText } from './source-text.ts';
import { TextBuilder } from './text-builder.ts';
import { byStretch } from './write-back.ts';

/** Undoes folding (RFC 5322 §2.2.3): line ends go, the blanks after them stay. A line end that no blank follows becomes one. */
export const unfold = (from: SourceText): SourceText => {
  const { value } = from;
  if (!value.includes('\n') && !value.includes('\r')) return from;
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
  return builder.text({ write });
};

/** Line ends between two characters go with them, and one that no blank would follow any more. None is written: it would begin another field. */
const write = (changes: readonly Change[], text: SourceText): readonly Change[] | undefined => {
  const { origin } = text;
  if (!('from' in origin)) return undefined;
  const { value } = origin.from;
  return byStretch(text, changes, (put) => (/[\r\n]/u.test(put) ? undefined : put), (between) => /^[\r\n]+$/u.test(between))
    ?.map((change) => (isBlank(change.text.charAt(0) || value.charAt(change.end)) ? change : { ...change, start: beforeLineEnds(value, change.start) }));
};

const isBlank = (character: string): boolean => character === ' ' || character === '\t';

const beforeLineEnds = (value: string, from: number): number => {
  let at = from;
  while (value[at - 1] === '\n' || value[at - 1] === '\r') at -= 1;
  return at;
};
