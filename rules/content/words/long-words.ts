/** Words of at least so many letters, in rows of so many. */
const ROWS = [[8, 6], [6, 9], [5, 10]] as const;

/** Watches for a row of long words, as no sentence has it: what SpamAssassin's LONGWORDS calls so, in two of three measures within one paragraph. */
export class LongWords {
  /** Where the first such row stands. */
  found: { readonly start: number; readonly end: number } | undefined;
  readonly #rows = [0, 0, 0];
  readonly #reached = [false, false, false];
  #start = 0;
  #isFresh = true;

  /** A word of small letters that only spaces and full stops set apart from the last one. */
  word(start: number, end: number): void {
    if (this.found) return;
    this.#isFresh = false;
    const letters = end - start;
    for (const [index, [least, many]] of ROWS.entries()) {
      const row = letters >= least ? (this.#rows[index] ?? 0) + 1 : 0;
      this.#rows[index] = row;
      if (index === 2 && row === 1) this.#start = start;
      if (row === many) this.#reached[index] = true;
    }
    if (this.#reached.filter(Boolean).length > 1) this.found = { start: this.#start, end };
  }

  /** Anything else stands between. */
  cut(): void {
    if (!this.#isFresh) this.#rows.fill(0);
    this.#isFresh = true;
  }

  paragraph(): void {
    this.cut();
    this.#reached.fill(false);
  }
}
