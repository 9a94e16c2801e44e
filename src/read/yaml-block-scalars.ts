import type { CST } from 'yaml';
import type { TextBuilder } from '../source/text-builder.ts';
import { foldLineEnds, keepLineEnds, lineEndAfter } from './line-folding.ts';
import type { LineEnd } from './line-folding.ts';

/** A line of a block scalar: its spaces, its text, and the line end after it. */
interface Line { readonly start: number; readonly text: number; readonly lineEnd: LineEnd }

/** Writes a block scalar (YAML 1.2 §8.1): the indentation goes, `>` folds the lines, and the line ends after the last are chomped. */
export const unfoldBlock = (builder: TextBuilder, value: string, token: CST.BlockScalar): void => {
  const { header, start } = headOf(token);
  const lines = linesOf(value, start, start + token.source.length);
  const first = lines.find(isText);
  const explicit = Number(/[1-9]/u.exec(header)?.[0] ?? 0);
  const indent = explicit > 0 || first === undefined ? token.indent + explicit : first.text - first.start;
  // An empty line that is indented more than the text holds spaces, and belongs to it.
  const last = first === undefined ? -1 : lines.findLastIndex((line) => isText(line) || line.text - line.start > indent);
  const ends = writeLines(builder, value, lines.slice(0, last + 1), indent, header.startsWith('>'));
  const chomped = [...ends, ...lines.slice(last + 1).map(({ lineEnd }) => lineEnd)];
  const written = chomped.filter(({ start: from, end }, index) => from < end || index === 0);
  if (header.includes('+')) keepLineEnds(builder, written);
  else if (!header.includes('-')) keepLineEnds(builder, ends);
};

const isText = ({ text, lineEnd }: Line): boolean => text < lineEnd.start;

/** `|` or `>` with its indicators, and where the lines begin after it and a comment. */
const headOf = ({ offset, props }: CST.BlockScalar): { readonly header: string; readonly start: number } => {
  const sources = props.map((prop) => ('source' in prop ? prop.source : ''));
  return { header: sources[0] ?? '', start: offset + sources.join('').length };
};

const linesOf = (value: string, start: number, end: number): readonly Line[] => {
  const lines: Line[] = [];
  for (let at = start; ; ) {
    const lineEnd = lineEndAfter(value, at, end);
    let text = at;
    while (text < lineEnd.start && value[text] === ' ') text += 1;
    lines.push({ start: at, text, lineEnd });
    if (lineEnd.start === lineEnd.end) return lines;
    at = lineEnd.end;
  }
};

/** Writes the lines without the line end of the last, which it returns. */
const writeLines = (builder: TextBuilder, value: string, lines: readonly Line[], indent: number, folded: boolean): readonly LineEnd[] => {
  let lineEnds: LineEnd[] = [];
  // Before the first text there is nothing to fold.
  let kept = true;
  for (const line of lines) {
    const { start, text, lineEnd } = line;
    const indented = text - start > indent || (isText(line) && value[text] === '\t');
    if (isText(line) || indented) {
      if (kept || indented || !folded) keepLineEnds(builder, lineEnds);
      else foldLineEnds(builder, lineEnds);
      builder.copy(Math.min(start + indent, text), lineEnd.start);
      lineEnds = [];
      kept = indented;
    }
    lineEnds.push(lineEnd);
  }
  return lineEnds;
};
