import type { SourceFile } from './source-file.ts';

/** A text a rule can read and point into: bytes of a file, or something derived from another text. */
export interface SourceText {
  readonly value: string;
  readonly origin: SourceFile | Derivation;
  /** Where `value[0]` stands in the file, in bytes. 0 for a derived text, whose derivation knows. */
  readonly offset: number;
  /** A stretch of this text; the whole of it when nothing is named. Both ends are clamped to the text. */
  span(start?: number, end?: number): Span;
}

/** How one text was made from another, character by character. */
export interface Derivation {
  readonly from: SourceText;
  /** Where, in `from`, the character at `index` begins. */
  startOf(index: number): number;
  /** Where, in `from`, the character at `index` ends. */
  endOf(index: number): number;
  /**
   * The text the character at `index` came from, where there are several: a rendering has a template and its partials. `undefined`
   * for a character nobody wrote, as the boilerplate of MJML. Absent where all of them came from `from`.
   */
  textAt?(index: number): SourceText | undefined;
  /** Writes a stretch of changed text in the form `from` holds; `undefined` where it cannot be written there. Absent where there is no way back, or it is `write`. */
  readonly encode?: ((value: string) => string | undefined) | undefined;
  /** Changes of this text as changes of `from`, where more has to be written than what changes. All of them are in order and apart. */
  readonly write?: ((changes: readonly Change[], text: SourceText) => readonly Change[] | undefined) | undefined;
}

/** How changes of a derived text are written back. */
export type WayBack = Pick<Derivation, 'encode' | 'write'>;

/** A change of a text: `text` stands in the place of `[start, end)`. */
export interface Change { readonly start: number; readonly end: number; readonly text: string }

/** A stretch of some text, in UTF-16 units: what a rule points at. */
export interface Span { readonly text: SourceText; readonly start: number; readonly end: number }

/** The same stretch, in bytes of the file it came from. */
export interface FileSpan { readonly file: SourceFile; readonly start: number; readonly end: number }

class Text implements SourceText {
  readonly value: string;
  readonly origin: SourceFile | Derivation;
  readonly offset: number;

  constructor(value: string, origin: SourceFile | Derivation, offset: number) {
    this.value = value;
    this.origin = origin;
    this.offset = offset;
  }

  span(start = 0, end = this.value.length): Span {
    const from = Math.min(Math.max(start, 0), this.value.length);
    return { text: this, start: from, end: Math.min(Math.max(end, from), this.value.length) };
  }
}

/** Bytes of a file as a text of one character a byte (latin1), so that an offset in it is a byte offset. */
export const fileText = (file: SourceFile, value: string, offset: number): SourceText => new Text(value, file, offset);

/** A text made from another one. */
export const derivedText = (value: string, derivation: Derivation): SourceText => new Text(value, derivation, 0);

/** A stretch of `from`, character for character; written back as it is where nothing else is said. */
export const slice = (from: SourceText, start: number, end = from.value.length, back: WayBack = AS_IT_IS): SourceText =>
  derivedText(from.value.slice(start, end), new Shifted(from, start, back));

/** Every character stands in `from`, as many characters further on. A class, since most texts are such ones. */
class Shifted implements Derivation {
  readonly from: SourceText;
  readonly encode: Derivation['encode'];
  readonly write: Derivation['write'];
  readonly #distance: number;

  constructor(from: SourceText, distance: number, { encode, write }: WayBack) {
    this.from = from;
    this.encode = encode;
    this.write = write;
    this.#distance = distance;
  }

  startOf(index: number): number { return this.#distance + index; }
  endOf(index: number): number { return this.#distance + index + 1; }
}

/** A text whose characters are those of `from`, one for one, in another form. */
export const alongside = (from: SourceText, value: string, back: WayBack): SourceText => derivedText(value, new Shifted(from, 0, back));

const AS_IT_IS: WayBack = { encode: (value) => value };

const isFile = (origin: SourceFile | Derivation): origin is SourceFile => !('from' in origin);

/** Walks a span back through every derivation to the bytes of the file. An empty span stays empty. */
export const toFile = ({ text, start, end }: Span): FileSpan => {
  let from = start;
  let to = end;
  let at = text;
  while (!isFile(at.origin)) {
    const { origin } = at;
    const empty = to <= from;
    const { length } = at.value;
    const outer = textAt(origin, Math.min(from, length - 1)) ?? origin.from;
    const last = empty ? from : lastInOneText(origin, from, to, outer);
    // An empty span after the last character stands where that character ends.
    from = from < length ? origin.startOf(from) : length === 0 ? origin.startOf(0) : origin.endOf(length - 1);
    to = empty ? from : Math.max(from, origin.endOf(last));
    at = outer;
  }
  return { file: at.origin, start: at.offset + from, end: at.offset + to };
};

/** Whether somebody wrote what a span begins with: what an engine adds of its own (MJML's boilerplate) is nobody's to mend. */
export const isWritten = (span: Span): boolean => writtenText(span) !== undefined;

/** The text in which somebody wrote what a span begins with, as it was decoded from the bytes of its file; `undefined` where nobody did. */
export const writtenText = ({ text, start }: Span): SourceText | undefined => {
  let from = start;
  let at = text;
  while (!isFile(at.origin)) {
    const { origin } = at;
    const outer = textAt(origin, Math.min(from, at.value.length - 1));
    if (!outer) return undefined;
    if (isFile(outer.origin)) return at;
    from = at.value === '' ? 0 : from < at.value.length ? origin.startOf(from) : origin.endOf(at.value.length - 1);
    at = outer;
  }
  return at;
};

const textAt = (origin: Derivation, index: number): SourceText | undefined => (origin.textAt && index >= 0 ? origin.textAt(index) : origin.from);

/** The last character of `[from, to)`; where it came from another text than the first, or from before it (a loop's next turn), the last one in a row that did not. */
const lastInOneText = (origin: Derivation, from: number, to: number, text: SourceText): number => {
  if (!origin.textAt || (origin.textAt(to - 1) === text && origin.endOf(to - 1) > origin.startOf(from))) return to - 1;
  let last = from;
  while (last + 1 < to && origin.textAt(last + 1) === text && origin.endOf(last + 1) >= origin.endOf(last)) last += 1;
  return last;
};
