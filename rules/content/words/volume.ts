/** How loud a text is at most: a bound for what reading each word would say, made of runs of letters as they go by. */
export class Volume {
  /** At most so many words are in capitals. */
  loud = 0;
  /** At least so many words of three letters are not: those of ASCII between spaces. Words in tags of templates are among them. */
  calm = 0;
  /** Capitals since the last space; what signs join may be one word. */
  #capitals = 0;

  /** A run of ASCII letters; `isWhole` where it stands between spaces, or before a comma, in a line of the writer's own. */
  letters(length: number, capitals: number, isWhole: boolean): void {
    if (capitals < length) {
      this.#capitals = 0;
      if (isWhole && length >= 3 && length <= LONGEST) this.calm += 1;
      return;
    }
    this.#capitals += capitals;
    if (this.#capitals < 3) return;
    this.loud += 1;
    this.#capitals = 0;
  }

  /** A run with letters of any script. */
  foreign(run: string): void {
    if (UPPER.test(run) && !LOWER.test(run)) this.loud += 1;
  }

  space(): void { this.#capitals = 0; }
}

/** Longer words are keys and hashes. */
const LONGEST = 30;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}|\p{Lt}/u;
