import { Runs } from './runs.ts';
import { derivedText, type SourceText, type WayBack } from './source-text.ts';

/** Writes a text derived from `from`, piece by piece, with the way back for each. */
export class TextBuilder {
  readonly #from: SourceText;
  readonly #runs = new Runs();
  readonly #pieces: string[] = [];
  /** A stretch that is copied but not written yet: the next one may go on where it ends. */
  #start = 0;
  #end = 0;

  constructor(from: SourceText) {
    this.#from = from;
  }

  /** How many characters were written. */
  get length(): number { return this.#runs.length + this.#end - this.#start; }

  /** Appends the stretch from `start` to `end` as it stands. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    if (start !== this.#end) {
      this.#flush();
      this.#start = start;
    }
    this.#end = end;
  }

  /** Appends `value` for the whole stretch from `start` to `end`. */
  replace(value: string, start: number, end: number): void {
    if (value === '') return;
    this.#flush();
    this.#pieces.push(value);
    this.#runs.add(start, end - start, value.length);
  }

  /** The text that was written; `from` itself where nothing differs from it. */
  text(back?: WayBack): SourceText {
    if (this.#start === 0 && this.#end === this.#from.value.length && this.#runs.length === 0) return this.#from;
    this.#flush();
    return derivedText(this.#pieces.join(''), this.#runs.derivation(this.#from, back));
  }

  /** Where the characters that were written stand in `from`. */
  places(): Runs {
    this.#flush();
    return this.#runs;
  }

  #flush(): void {
    if (this.#end > this.#start) {
      this.#pieces.push(this.#from.value.slice(this.#start, this.#end));
      this.#runs.copy(this.#start, this.#end - this.#start);
    }
    this.#start = 0;
    this.#end = 0;
  }
}
