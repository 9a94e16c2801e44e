import { derivedText } from './source-text.ts';
import type { Derivation, SourceText } from './source-text.ts';
import { TextBuilder } from './text-builder.ts';
import { byStretch, changedText } from './write-back.ts';

/** A stretch of the text, in its characters. */
interface Stretch { readonly start: number; readonly end: number }

/** Lines that are one line once unwrapped: their quote marks once, and what each of them says. */
interface Paragraph {
  readonly depth: number;
  readonly marks: Stretch;
  /** None of them is empty, so the last one holds the paragraph's last character. */
  readonly pieces: Stretch[];
  length: number;
}

/**
 * Undoes format=flowed (RFC 3676): a line that ends with a space goes on in the next one of the same quote depth,
 * and the space that keeps a line from being read as a quote goes. Line ends become LF and the last one goes, as in mailparser.
 */
export const unflow = (from: SourceText, delSp: boolean): SourceText =>
  flowing(from, delSp).text({
    write: (changes, text) => {
      const written = byStretch(text, changes, (value) => value, () => true);
      // A space at a line's end, or a quote mark at its beginning, would say something of the line.
      const after = written && flowing(derivedText(changedText(from.value, written), placedAlike(from)), delSp);
      return after?.text().value === changedText(text.value, changes) ? written : undefined;
    },
  });

/** The places of a text that is only looked at. */
const placedAlike = (from: SourceText): Derivation => ({ from, startOf: (index) => index, endOf: (index) => index + 1 });

const flowing = (from: SourceText, delSp: boolean): TextBuilder => {
  const { value } = from;
  const builder = new TextBuilder(from);
  let paragraph: Paragraph | undefined;
  /** The line end that stands before the paragraph, and the one that stands before this line. */
  let before: Stretch | undefined;
  let broken: Stretch | undefined;
  for (let start = 0; start <= value.length; ) {
    const line = lineAt(value, start);
    const depth = quoteDepth(value, start, line.end);
    const marked = start + depth + (depth > 0 && start + depth < line.end && value[start + depth] === ' ' ? 1 : 0);
    if (paragraph !== undefined && paragraph.depth === depth && isOpen(paragraph, value)) {
      if (delSp) dropLastSpace(paragraph);
      const stuffed = !delSp && depth === 0 && marked < line.end && value[marked] === ' ';
      append(paragraph, stuffed ? marked + 1 : marked, line.end);
    } else {
      if (paragraph !== undefined) write(builder, paragraph, before, value);
      before = broken;
      paragraph = { depth, marks: { start, end: marked }, pieces: [], length: 0 };
      append(paragraph, marked, line.end);
    }
    if (line.next === line.end) break;
    broken = { start: line.end, end: line.next };
    start = line.next;
  }
  if (paragraph !== undefined && (paragraph.length > 0 || paragraph.depth > 0)) write(builder, paragraph, before, value);
  return builder;
};

/** Where the line that begins at `start` ends, before and after its LF or CRLF. */
const lineAt = (value: string, start: number): { end: number; next: number } => {
  const newline = value.indexOf('\n', start);
  if (newline === -1) return { end: value.length, next: value.length };
  return { end: newline > start && value[newline - 1] === '\r' ? newline - 1 : newline, next: newline + 1 };
};

const quoteDepth = (value: string, start: number, end: number): number => {
  let at = start;
  while (at < end && value[at] === '>') at += 1;
  return at - start;
};

/** A space at the end says that the paragraph goes on; the signature's `-- ` does not (RFC 3676 §4.3). */
const isOpen = ({ pieces, length }: Paragraph, value: string): boolean => {
  const last = pieces.at(-1);
  if (last === undefined || value[last.end - 1] !== ' ') return false;
  return length !== 3 || pieces.map(({ start, end }) => value.slice(start, end)).join('') !== '-- ';
};

const append = (paragraph: Paragraph, start: number, end: number): void => {
  if (end <= start) return;
  paragraph.pieces.push({ start, end });
  paragraph.length += end - start;
};

const dropLastSpace = (paragraph: Paragraph): void => {
  const last = paragraph.pieces.pop();
  if (last === undefined) return;
  paragraph.length -= last.end - last.start;
  append(paragraph, last.start, last.end - 1);
};

const write = (builder: TextBuilder, { marks, pieces }: Paragraph, before: Stretch | undefined, value: string): void => {
  if (before !== undefined) builder.replace('\n', before.start, before.end);
  builder.copy(marks.start, marks.end);
  pieces.forEach(({ start, end }, index) => {
    const stuffed = index === 0 && marks.start === marks.end && value[start] === ' ';
    builder.copy(stuffed ? start + 1 : start, end);
  });
};
