/** Watches for a row of long words, as no sentence has it: what SpamAssassin's LONGWORDS calls so. Six of eight letters, nine of six, ten of five: two of three within one paragraph. */
export class LongWords {
  /** Where the first such row stands. */
  found: { readonly start: number; readonly end: number } | undefined;
  #eights = 0;
  #sixes = 0;
  #fives = 0;
  #reached = 0;
  #start = 0;

  /** A word of small letters that only spaces and full stops set apart from the last one. */
  word(start: number, end: number): void {
    const letters = end - start;
    if (letters < 5) {
      this.#fives = 0;
      this.#sixes = 0;
      this.#eights = 0;
      return;
    }
    this.#fives += 1;
    if (this.#fives === 1) this.#start = start;
    this.#sixes = letters < 6 ? 0 : this.#sixes + 1;
    this.#eights = letters < 8 ? 0 : this.#eights + 1;
    if (this.#eights === 6) this.#reached |= 1;
    if (this.#sixes === 9) this.#reached |= 2;
    if (this.#fives === 10) this.#reached |= 4;
    const { found } = this;
    if (!found && (this.#reached & (this.#reached - 1)) !== 0) this.found = { start: this.#start, end };
  }

  /** Anything else stands between. */
  cut(): void {
    this.#fives = 0;
    this.#sixes = 0;
    this.#eights = 0;
  }

  paragraph(): void {
    this.cut();
    this.#reached = 0;
  }
}
