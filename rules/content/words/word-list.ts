/** The words of a text in order: where each begins, and the hash of it in lower case. */
export class WordList {
  /** How many there are. */
  readonly length: number;
  readonly #places: readonly number[];

  constructor(places: readonly number[]) {
    this.#places = places;
    this.length = places.length >> 1;
  }

  start(index: number): number { return this.#places[index * 2] ?? 0; }
  hash(index: number): number { return this.#places[index * 2 + 1] ?? 0; }
}

/** Gathers the words of one text after the other. */
export class WordGatherer {
  /** Plain numbers in a plain array: to make a copy of a typed one takes longer. */
  #places: number[] = [];
  #used = 0;

  add(start: number, hash: number): void {
    this.#places[this.#used] = start;
    this.#places[this.#used + 1] = hash;
    this.#used += 2;
  }

  /** The words so far; what is added from now on is of another text. */
  take(): WordList {
    const list = new WordList(this.#places.slice(0, this.#used));
    this.#used = 0;
    if (this.#places.length > LARGEST_KEPT) this.#places = [];
    return list;
  }
}

/** The room for the words of a long text is not kept for the next one. */
const LARGEST_KEPT = 1 << 17;
