import type { CST } from 'yaml';
import type { SourceText, WayBack } from '../source/source-text.ts';
import { TextBuilder } from '../source/text-builder.ts';
import { changedText } from '../source/write-back.ts';
import { emptyText } from './data-value.ts';
import { unfoldBlock } from './yaml-block-scalars.ts';
import { unescapeDouble, unfoldFlow } from './yaml-flow-scalars.ts';

type Token = CST.FlowScalar | CST.BlockScalar;

/** The value of a YAML scalar, each character with its place. `value` is what the parser made of it. */
export const scalarText = (from: SourceText, token: Token, value: string): SourceText => {
  const start = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar' ? token.offset + 1 : token.offset;
  // What has more than one line is not written back: its lines would not be the author's.
  const back = token.source.includes('\n') ? undefined : WAYS_BACK.get(token.type);
  if (value === '') return emptyText(from, start, back);
  const builder = new TextBuilder(from);
  unfold(builder, from.value, token);
  const text = builder.text(back);
  if (text.value === value) return text;
  // What the parser reads in another way has the place of the whole scalar: a wide one, not a wrong one.
  const whole = new TextBuilder(from);
  whole.replace(value, token.offset, token.offset + token.source.length);
  return whole.text();
};

const unfold = (builder: TextBuilder, value: string, token: Token): void => {
  const end = token.offset + token.source.length;
  if (token.type === 'block-scalar') unfoldBlock(builder, value, token);
  else if (token.type === 'double-quoted-scalar') unescapeDouble(builder, value, token.offset + 1, end - 1);
  else if (token.type === 'single-quoted-scalar') unfoldFlow(builder, value, token.offset + 1, end - 1, true);
  else unfoldFlow(builder, value, token.offset, end, false);
};

/** What is text without quotes wherever it stands in YAML. */
const isPlain = (value: string): boolean =>
  /^\p{L}[\p{L}\p{M}\p{N} .!?&'()_’“”–—…-]*$/u.test(value) && !value.endsWith(' ') && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(value);

const WAYS_BACK: ReadonlyMap<Token['type'], WayBack> = new Map([
  // What was plain text may need quotes once it is changed: it is written as a whole.
  ['scalar', { write: (changes, { value, origin }) => {
    if (!('from' in origin)) return undefined;
    const changed = changedText(value, changes);
    const start = origin.startOf(0);
    return [{ start, end: value === '' ? start : origin.endOf(value.length - 1), text: isPlain(changed) ? changed : JSON.stringify(changed) }];
  } }],
  // Single quotes have no way to write a line end on one line, and a header field is one.
  ['single-quoted-scalar', { encode: (value) => value.replaceAll(/[\r\n]+/gu, ' ').replaceAll("'", "''") }],
  ['double-quoted-scalar', { encode: (value) => JSON.stringify(value).slice(1, -1) }],
] satisfies readonly (readonly [Token['type'], WayBack])[]);
