import { firstTagFrom } from '../template/first-tag.ts';
import type { Stretch, TemplateTag } from '../template/tag.ts';
import { isBlank, PRIVATE_USE } from './marks.ts';
import type { MarkedPlace, Marks } from './marks.ts';
import { PieceWriter } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { followText } from './follow-text.ts';

/** A file whose text was marked, with its tags. */
export interface MarkedFile { readonly text: string; readonly tags: readonly TemplateTag[] }

/** A rendering without its marks, and what the marks told. */
export interface Mapped { readonly text: string; readonly pieces: Pieces }

/** Takes the marks out of a rendering and reads off them where each stretch was written; `limit` characters are enough. */
export const mapMarked = (rendering: string, marks: Marks, files: readonly MarkedFile[], limit = Infinity): Mapped => {
  const mapper = new Mapper(files);
  let from = 0;
  for (const { 0: character, index } of rendering.matchAll(PRIVATE_USE)) {
    const mark = marks.get(character);
    if (!mark) continue;
    mapper.put(rendering.slice(from, index));
    if (mapper.length >= limit) return mapper.finish();
    from = index + character.length;
    if (mark.opens) mapper.open(mark.place);
    else mapper.close(mark.place);
  }
  mapper.put(rendering.slice(from));
  return mapper.finish();
};

/** A point of a file: what comes next was written after it, or what came last before it. */
interface Point { readonly file: number; readonly offset: number }

class Mapper {
  readonly #files: readonly MarkedFile[];
  readonly #pieces = new PieceWriter();
  /** Tags whose value has begun. */
  readonly #values: MarkedPlace[] = [];
  #literal: MarkedPlace | undefined;
  readonly #texts: string[] = [];
  #length = 0;
  /** How many of the texts went before the gap. */
  #done = 0;
  /** Where the text before the gap ended; `undefined` right after the beginning of a value, where nothing of the file stands. */
  #left: Point | undefined = { file: 0, offset: 0 };

  constructor(files: readonly MarkedFile[]) {
    this.#files = files;
  }

  get length(): number { return this.#length; }

  put(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
  }

  open(place: MarkedPlace): void {
    this.#endLiteral();
    this.#endGap({ file: place.file, offset: place.start });
    this.#leaveUnclosed();
    if (place.isLiteral) this.#literal = place;
    else this.#values.push(place);
    this.#left = undefined;
  }

  close(place: MarkedPlace): void {
    if (place.isLiteral) {
      if (this.#literal !== place) {
        this.#endLiteral();
        this.#leaveUnclosed();
      }
      this.#literal = place;
      this.#endLiteral();
    } else {
      this.#endLiteral();
      // A value without a mark before it goes back to what was marked last.
      if (!this.#values.includes(place)) this.#values.push(place);
      while (this.#values.length > 0 && this.#values.at(-1) !== place) this.#values.pop();
      this.#endGap(undefined);
      this.#values.pop();
    }
    this.#left = { file: place.file, offset: place.end };
  }

  finish(): Mapped {
    this.#endLiteral();
    this.#endGap({ file: 0, offset: this.#files[0]?.text.length ?? 0 });
    return { text: this.#texts.join(''), pieces: this.#pieces.finish() };
  }

  /** The values that end where something else begins, as they have no mark behind them. */
  #leaveUnclosed(): void {
    for (let last = this.#values.at(-1); last && !last.isClosed; last = this.#values.at(-1)) this.#values.pop();
  }

  #endLiteral(): void {
    const place = this.#literal;
    if (!place) return;
    this.#literal = undefined;
    followText(this.#take(), this.#files[place.file]?.text ?? '', place, place.file, this.#pieces);
    this.#left = { file: place.file, offset: place.end };
  }

  /** Writes what stands between two marks: the white space after the one and before the other, and between them a value. */
  #endGap(right: Point | undefined): void {
    const gap = this.#take();
    if (gap === '') return;
    const left = this.#left;
    if (left && right && left.file === right.file && right.offset - left.offset === gap.length && this.#text(left).startsWith(gap, left.offset)) {
      this.#pieces.copy(gap.length, left.file, left.offset);
      return;
    }
    const before = left ? sameBlanks(gap, this.#text(left), left.offset) : 0;
    const after = right ? sameBlanksBack(gap, this.#text(right), right.offset, gap.length - before) : 0;
    if (left) this.#pieces.copy(before, left.file, left.offset);
    const { file, start, end } = this.#values.at(-1) ?? this.#between(left, right);
    this.#pieces.whole(gap.length - before - after, file, start, end);
    if (right) this.#pieces.copy(after, right.file, right.offset - after);
  }

  #take(): string {
    const gap = this.#texts.slice(this.#done).join('');
    this.#done = this.#texts.length;
    return gap;
  }

  #text({ file }: Point): string { return this.#files[file]?.text ?? ''; }

  #isBlankBetween(file: number, start: number, end: number): boolean {
    const text = this.#files[file]?.text ?? '';
    let at = start;
    while (at < end && isBlank(text, at)) at += 1;
    return at === end;
  }

  /** What may have printed a text between two points: the one tag there, where nothing else stands, else all that does. */
  #between(left: Point | undefined, right: Point | undefined): Stretch & { readonly file: number } {
    const whole = { file: 0, start: 0, end: this.#files[0]?.text.length ?? 0 };
    if (!left || !right || left.file !== right.file) return whole;
    const { file } = left;
    const tags = this.#files[file]?.tags ?? [];
    if (left.offset <= right.offset) {
      const first = firstTagFrom(tags, left.offset);
      const only = tags[first];
      const isOnly = only && only.end <= right.offset && this.#isBlankBetween(file, left.offset, only.start) && this.#isBlankBetween(file, only.end, right.offset);
      return isOnly ? { file, start: only.start, end: only.end } : { file, start: left.offset, end: right.offset };
    }
    // A loop's next turn: the tag is behind the one or before the other.
    const last = tags[firstTagFrom(tags, left.offset)];
    const first = tags[firstTagFrom(tags, right.offset) - 1];
    return { file, start: first?.start ?? right.offset, end: last?.end ?? left.offset };
  }
}

/** How many characters at the beginning of `gap` are the white space that stands at `offset`. */
const sameBlanks = (gap: string, text: string, offset: number): number => {
  let count = 0;
  while (count < gap.length && gap[count] === text[offset + count] && isBlank(gap, count)) count += 1;
  return count;
};

const sameBlanksBack = (gap: string, text: string, offset: number, most: number): number => {
  let count = 0;
  while (count < most && gap[gap.length - 1 - count] === text[offset - 1 - count] && isBlank(gap, gap.length - 1 - count)) count += 1;
  return count;
};
