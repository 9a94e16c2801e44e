import type { Draft } from './draft.ts';

const LF = 10;
const CR = 13;
const HYPHEN = 45;
/** White space allowed after a boundary: the line is still one line (RFC 5322 §2.1.1). */
const LONGEST_PADDING = 998;

/** What stands at a line that begins with `--`. */
export type Match = 'none' | 'incomplete' | 'next' | 'closing';

/** The multiparts whose delimiters are looked for, outermost first. */
export class Delimiters {
  readonly #owners: { readonly draft: Draft; readonly boundary: string }[] = [];
  /** Counts, per third byte of a delimiter line, the open boundaries that begin so: most dashes are ruled out by one look-up. */
  readonly #first = new Map<number, number>();
  #longest = 0;
  /** Set by `match`: whose delimiter it is, and the offset after its line. */
  owner = -1;
  lineEnd = 0;

  get size(): number { return this.#owners.length; }

  open(draft: Draft, boundary: string): void {
    this.#owners.push({ draft, boundary });
    const first = boundary.charCodeAt(0);
    this.#first.set(first, (this.#first.get(first) ?? 0) + 1);
    this.#longest = Math.max(this.#longest, boundary.length);
  }

  /** The multipart of the delimiter that matched last. */
  at(index: number): Draft | undefined { return this.#owners[index]?.draft; }

  /** Closes the innermost; its delimiters are text from now on. */
  pop(): Draft | undefined {
    const owner = this.#owners.pop();
    if (!owner) return undefined;
    const first = owner.boundary.charCodeAt(0);
    this.#first.set(first, (this.#first.get(first) ?? 1) - 1);
    this.#longest = this.#owners.reduce((longest, { boundary }) => Math.max(longest, boundary.length), 0);
    return owner.draft;
  }

  /**
   * Compares the line at `start`, which begins with `--`. The whole line has to be the delimiter, as in all clients:
   * RFC 2046 §5.1.1 would let a prefix do, and `--a` would then end the parts of a boundary `a-b`. `incomplete` asks for more bytes.
   */
  match(bytes: Buffer, start: number, end: number, last: boolean, eol: number): Match {
    if (start + 2 >= end) return last ? 'none' : 'incomplete';
    if ((this.#first.get(bytes[start + 2] ?? 0) ?? 0) === 0) return 'none';
    const longest = 4 + this.#longest + LONGEST_PADDING;
    const newline = bytes.indexOf(eol, start);
    const found = newline >= 0 && newline < end;
    if (!found && !last) return end - start <= longest ? 'incomplete' : 'none';
    const lineEnd = found ? newline : end;
    if (lineEnd - start > longest) return 'none';
    let stop = lineEnd;
    while (stop > start && bytes[stop - 1] === CR) stop -= 1;
    while (stop > start && (bytes[stop - 1] === 32 || bytes[stop - 1] === 9)) stop -= 1;
    this.lineEnd = found ? lineEnd + 1 : end;
    return this.#compare(bytes.toString('latin1', start + 2, stop), found);
  }

  #compare(line: string, complete: boolean): Match {
    const bare = line.endsWith('--') ? line.slice(0, -2) : undefined;
    for (let index = this.#owners.length - 1; index >= 0; index -= 1) {
      const boundary = this.#owners[index]?.boundary;
      this.owner = index;
      // At the end of the file only a closing delimiter is one: a `--boundary` cut off may have been longer.
      if (boundary === line && complete) return 'next';
      if (boundary === bare) return 'closing';
    }
    return 'none';
  }
}

/** Where the line end before `lineStart` begins, not before `floor`. */
export const beforeLineEnd = (bytes: Uint8Array, lineStart: number, floor: number, eol: number): number => {
  let at = lineStart;
  if (at > floor && bytes[at - 1] === eol) at -= 1;
  if (eol === LF && at < lineStart && at > floor && bytes[at - 1] === CR) at -= 1;
  return at;
};

/** How much of `[from, end)` may be used up while a delimiter could still begin at its very end. */
export const beforeHalfDelimiter = (bytes: Uint8Array, from: number, end: number, eol: number): number => {
  const line = end - 2 >= from && bytes[end - 1] === HYPHEN && bytes[end - 2] === eol ? end - 1 : end;
  const at = beforeLineEnd(bytes, line, from, eol);
  // A CR at the end may be half a line end.
  return at === end && at > from && bytes[at - 1] === CR ? at - 1 : at;
};
