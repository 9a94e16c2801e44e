import type { Piece } from './rendered.ts';

/** Pieces as numbers, five each: where it begins in the rendering, its file, start and end in it, and 1 where it is verbatim. Millions of them cross to another thread without being copied. */
export type Pieces = Int32Array;

/** How many numbers a piece is. */
export const PIECE = 5;

/** Puts pieces together one after the other; what goes on where the last one ended belongs to it. */
export class PieceWriter {
  #cells = new Int32Array(PIECE * 64);
  #used = 0;
  #length = 0;

  /** How many characters have a piece. */
  get length(): number { return this.#length; }

  /** `length` characters that are those of the file from `start` on. */
  copy(length: number, file: number, start: number): void {
    if (length <= 0) return;
    const last = this.#used - PIECE;
    if (last >= 0 && this.#cells[last + 4] === 1 && this.#cells[last + 1] === file && this.#cells[last + 3] === start) this.#cells[last + 3] = start + length;
    else this.#add(file, start, start + length, 1);
    this.#length += length;
  }

  /** `length` characters that came, as a whole, from `[start, end)` of the file. */
  whole(length: number, file: number, start: number, end: number): void {
    if (length <= 0) return;
    const last = this.#used - PIECE;
    const isMore = last >= 0 && this.#cells[last + 4] === 0 && this.#cells[last + 1] === file && this.#cells[last + 2] === start && this.#cells[last + 3] === end;
    if (!isMore) this.#add(file, start, end, 0);
    this.#length += length;
  }

  /** What was written, and nothing that is written later. */
  finish(): Pieces { return this.#cells.slice(0, this.#used); }

  #add(file: number, start: number, end: number, verbatim: number): void {
    if (this.#used === this.#cells.length) {
      const wider = new Int32Array(this.#cells.length * 2);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells.set([this.#length, file, start, end, verbatim], this.#used);
    this.#used += PIECE;
  }
}

/** One piece of all that was rendered: it came from the template, whose length is `end`. */
export const wholePiece = (length: number, end: number): Pieces => {
  const pieces = new PieceWriter();
  pieces.whole(length, 0, 0, end);
  return pieces.finish();
};

/** Pieces as numbers. */
export const packed = (pieces: readonly Piece[]): Pieces => {
  const cells = new Int32Array(pieces.length * PIECE);
  for (const [index, { at, file, start, end, verbatim }] of pieces.entries()) cells.set([at, file, start, end, Number(verbatim)], index * PIECE);
  return cells;
};

/** The number in `pieces` at which the piece of a character begins; -1 where there are none. */
export const pieceOf = (pieces: Pieces, index: number): number => {
  let low = 0;
  let high = pieces.length / PIECE - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((pieces[middle * PIECE] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low * PIECE;
};

/** Writes what `[from, to)` of a rendering was made of to other pieces. */
export const copyPieces = (pieces: Pieces, from: number, to: number, into: PieceWriter): void => {
  for (let cell = pieceOf(pieces, from); cell >= 0 && cell < pieces.length; cell += PIECE) {
    const [at = 0, file = -1, start = 0, end = 0, verbatim = 0] = pieces.subarray(cell, cell + PIECE);
    if (at >= to) return;
    const begins = Math.max(at, from);
    const length = Math.min(pieces[cell + PIECE] ?? Infinity, to) - begins;
    if (verbatim === 1) into.copy(length, file, start + begins - at);
    else into.whole(length, file, start, end);
  }
};

/** The stretch of one file that `[from, to)` of a rendering came from, from its first piece to its last; `undefined` where they are of several files, of none, or out of order. */
export const stretchOf = (pieces: Pieces, from: number, to: number): { readonly file: number; readonly start: number; readonly end: number } | undefined => {
  let file = -2;
  let start = Infinity;
  let end = 0;
  for (let cell = pieceOf(pieces, from); cell >= 0 && cell < pieces.length && (pieces[cell] ?? 0) < to; cell += PIECE) {
    const [at = 0, of = -1, begins = 0, ends = 0, verbatim = 0] = pieces.subarray(cell, cell + PIECE);
    if (file !== -2 && of !== file) return undefined;
    file = of;
    const next = pieces[cell + PIECE] ?? Infinity;
    start = Math.min(start, verbatim === 1 ? begins + Math.max(from - at, 0) : begins);
    end = Math.max(end, verbatim === 1 && next > to ? begins + to - at : ends);
  }
  return file < 0 ? undefined : { file, start, end };
};
