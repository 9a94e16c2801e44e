/** Watches for a word that stands twice in a row, as far as runs of letters and their hashes tell: it may take other words for such, and misses none. */
export class Repeats {
  /** Where the second of two such words begins. */
  readonly places: number[] = [];
  /** Whether there may be more of them. */
  isUnsure = false;
  /** The last run, and the white space behind it. */
  #hash = 0;
  #end = -1;
  #gapStart = 0;
  #gapEnd = 0;
  /** One bit for each run since the last white space, and for each of those before it. */
  #runs = 0;
  #runsBefore = 0;

  /** A run of letters and digits; `next` is the character behind it. A word may go on over an apostrophe or a hyphen. */
  run(start: number, end: number, hash: number, next: number): void {
    const bit = 1 << (hash & 31);
    if (start === this.#gapEnd && ((hash === this.#hash && this.#gapStart === this.#end) || ((this.#runsBefore & bit) !== 0 && isJoint(next)))) this.#add(start);
    this.#hash = hash;
    this.#end = end;
    this.#runs |= bit;
  }

  #add(place: number): void {
    if (this.places.length < MOST_PLACES) this.places.push(place);
    else this.isUnsure = true;
  }

  space(start: number, end: number): void {
    this.#gapStart = start;
    this.#gapEnd = end;
    this.#runsBefore = this.#runs;
    this.#runs = 0;
  }

  /** A character beyond ASCII: of some, the small and the capital letter have hashes of their own, and some are white space. */
  sign(code: number): void {
    if (code === DOTTED_I || (code >= FIRST_UNSURE && !(code >= 0x2010 && code <= 0x2027) && !(code >= 0x2030 && code <= 0x205e))) this.isUnsure = true;
  }
}

const MOST_PLACES = 100;
const isJoint = (code: number): boolean => code === 0x27 || code === 0x2d || code === 0x2019;
const DOTTED_I = 0x130;
/** Greek and all behind it, but for the marks of typography. */
const FIRST_UNSURE = 0x370;
