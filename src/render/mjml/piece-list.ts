import type { Piece } from '../rendered.ts';
import type { Place } from './component.ts';

/** Pieces of a text as they are found, from its start on. */
export class PieceList {
  readonly #pieces: Piece[] = [];
  length = 0;

  /** The next characters, which stand so at a place of a file, or came from a place as a whole, or from nobody. */
  add(length: number, place: Place | undefined, verbatim = false): void {
    if (length === 0) return;
    const { file, start, end } = place ?? { file: -1, start: 0, end: 0 };
    const last = this.#pieces.at(-1);
    const goesOn = last?.file === file && last.verbatim === verbatim && (verbatim ? last.end === start : last.start === start && last.end === end);
    if (goesOn) this.#pieces[this.#pieces.length - 1] = { ...last, end };
    else this.#pieces.push({ at: this.length, file, start, end, verbatim });
    this.length += length;
  }

  list(): readonly Piece[] { return this.#pieces; }
}
