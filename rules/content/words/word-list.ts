/** The words of a text in order: where each begins, and the hash of it in lower case. */
export class WordList {
  /** How many there are. */
  readonly length: number;
  readonly #places: Int32Array;

  constructor(places: Int32Array) {
    this.#places = places;
    this.length = places.length >> 1;
  }

  start(index: number): number { return this.#places[index * 2] ?? 0; }
  hash(index: number): number { return this.#places[index * 2 + 1] ?? 0; }
}

/** Gathers the words of one text after the other. */
export class WordGatherer {
  #places = new Int32Array(KEPT);
  #used = 0;

  add(start: number, hash: number): void {
    if (this.#used + 2 > this.#places.length) this.#grow();
    this.#places[this.#used] = start;
    this.#places[this.#used + 1] = hash;
    this.#used += 2;
  }

  /** The words so far; what is added from now on is of another text. */
  take(): WordList {
    const list = new WordList(this.#places.slice(0, this.#used));
    this.#used = 0;
    if (this.#places.length > LARGEST_KEPT) this.#places = new Int32Array(KEPT);
    return list;
  }

  #grow(): void {
    const larger = new Int32Array(this.#places.length * 2);
    larger.set(this.#places);
    this.#places = larger;
  }
}

/** The room for the words of most texts, and that which is not kept for the next one. */
const KEPT = 1 << 12;
const LARGEST_KEPT = 1 << 17;
