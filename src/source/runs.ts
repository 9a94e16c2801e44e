import type { Derivation, SourceText, WayBack } from './source-text.ts';

/** Most texts are copies and never get a run. */
const NONE = new Uint32Array(0);

/**
 * Where each character of a derived text stands in the text it came from, a run at a time.
 * A run is `groups` times `units` derived characters that each came from `size` characters: 1 to 1 for a copy,
 * 1 to 3 for `=E9`, 2 to 4 for a surrogate pair in UTF-8. Memory grows with the runs, not with the text.
 */
export class Runs {
  /** Four numbers a run: the derived index and the source index it begins at, its units, its size. The last run is not among them. */
  #cells = NONE;
  #cell = 0;
  /** The last run, which may still grow: most texts have no other. */
  #from = 0;
  #start = 0;
  #units = 0;
  #size = 0;
  #length = 0;
  /** Where the last run ends in the source: what follows there in the same measure belongs to it. */
  #next = 0;
  /** The run found last: neighbours are asked for one after the other. */
  #hit = 0;

  /** How many characters of derived text are mapped. */
  get length(): number { return this.#length; }

  /** Appends characters copied one for one. */
  copy(from: number, length: number): void {
    this.add(from, 1, 1, length);
  }

  /** Appends `groups` stretches of `units` derived characters, each made of `size` characters, the first at `from`. */
  add(from: number, size: number, units = 1, groups = 1): void {
    if (groups <= 0 || units <= 0) return;
    if (from !== this.#next || this.#units !== units || this.#size !== size) {
      if (this.#units > 0) this.#keep();
      this.#from = from;
      this.#start = this.#length;
      this.#units = units;
      this.#size = size;
    }
    this.#length += units * groups;
    this.#next = from + size * groups;
  }

  /** Where the character at `index` begins in the source; 0 for an empty map. */
  startOf(index: number): number {
    return this.#place(index).start;
  }

  /** Where the character at `index` ends in the source. */
  endOf(index: number): number {
    return this.#place(index).end;
  }

  /** These runs as the way back to `from`. */
  derivation(from: SourceText, back?: WayBack): Derivation {
    return new Mapped(this, from, back);
  }

  #keep(): void {
    if (this.#cell === this.#cells.length) this.#grow();
    this.#cells[this.#cell] = this.#start;
    this.#cells[this.#cell + 1] = this.#from;
    this.#cells[this.#cell + 2] = this.#units;
    this.#cells[this.#cell + 3] = this.#size;
    this.#cell += 4;
  }

  #grow(): void {
    const wider = new Uint32Array(Math.max(this.#cells.length * 2, 16));
    wider.set(this.#cells);
    this.#cells = wider;
  }

  #place(index: number): { start: number; end: number } {
    if (this.#units === 0) return { start: 0, end: 0 };
    const at = Math.min(Math.max(index, 0), this.#length - 1);
    if (at >= this.#start) {
      const start = this.#from + Math.floor((at - this.#start) / this.#units) * this.#size;
      return { start, end: start + this.#size };
    }
    const run = this.#find(at);
    const cell = (offset: number): number => this.#cells[run * 4 + offset] ?? 0;
    const start = cell(1) + Math.floor((at - cell(0)) / cell(2)) * cell(3);
    return { start, end: start + cell(3) };
  }

  #find(index: number): number {
    const begins = (run: number): number => (run * 4 < this.#cell ? this.#cells[run * 4] ?? 0 : this.#start);
    if (begins(this.#hit) <= index && index < begins(this.#hit + 1)) return this.#hit;
    let low = 0;
    let high = this.#cell / 4 - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (begins(middle) <= index) low = middle;
      else high = middle - 1;
    }
    this.#hit = low;
    return low;
  }
}

class Mapped implements Derivation {
  readonly from: SourceText;
  readonly encode: Derivation['encode'];
  readonly write: Derivation['write'];
  readonly #runs: Runs;

  constructor(runs: Runs, from: SourceText, back: WayBack | undefined) {
    this.from = from;
    this.encode = back?.encode;
    this.write = back?.write;
    this.#runs = runs;
  }

  startOf(index: number): number { return this.#runs.startOf(index); }
  endOf(index: number): number { return this.#runs.endOf(index); }
}
