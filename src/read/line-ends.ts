import type { Draft } from './draft.ts';
import type { Tally } from './tally.ts';

const LF = 10;
const CR = 13;

/**
 * Looks for bytes no mail may hold: NUL, and line ends of another kind than the message's first one (RFC 5322 §2.3).
 * A file that is LF throughout is how mail is stored on disk. An entity's header and body have at most one flaw of each kind.
 */
export class LineEnds {
  #style: 'lf' | 'crlf' | undefined;
  #window: Buffer | undefined;
  /** The next NUL and CR of the window, so that many small stretches of it are not each searched to its end. */
  #nextNul = -1;
  #nextCr = -1;
  readonly #told = new Set<Draft>();
  readonly #counts: boolean;

  /** `counts` says that the LFs without a CR are counted too, where the file is not kept to count them later. */
  constructor(counts: boolean) {
    this.#counts = counts;
  }

  /** Inspects bytes `[from, to)` of a window that stands at `base` in the file. `counts` is their tally, where it is known. */
  inspect(draft: Draft, bytes: Buffer, from: number, to: number, base: number, region: 'header' | 'body', counts?: Tally): void {
    const paired = counts !== undefined && counts.cr > 0 && counts.cr === counts.lf && allPaired(bytes, from, to, counts.lf);
    if (this.#counts && !paired) draft.bareLfs += counts?.cr === 0 ? counts.lf : countBareLfs(bytes, from, to);
    if (region === 'body' && draft.structure?.binary) return;
    if (this.#window !== bytes) {
      this.#window = bytes;
      this.#nextNul = -1;
      this.#nextCr = -1;
    }
    this.#inspectNul(draft, bytes, from, to, base, region);
    if (this.#told.has(draft)) return;
    const at = this.#oddLineEnd(bytes, from, to, paired);
    if (at < 0) return;
    this.#told.add(draft);
    draft.flaws.push({ code: 'bare-newline', start: base + at, end: base + at + (bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1) });
  }

  #inspectNul(draft: Draft, bytes: Buffer, from: number, to: number, base: number, region: 'header' | 'body'): void {
    if (this.#nextNul < from) this.#nextNul = nextOf(bytes, 0, from);
    const at = this.#nextNul;
    if (at >= to) return;
    const known = draft.flaws.some(({ code, start }) => code === 'null-byte' && (region === 'header' || start >= draft.bodyStart));
    if (known) return;
    draft.flaws.push({ code: 'null-byte', start: base + at, end: base + at + 1 });
  }

  /** Where the first line end stands that is not of the message's kind; -1 where all are. */
  #oddLineEnd(bytes: Buffer, from: number, to: number, paired: boolean): number {
    if (this.#nextCr < from) this.#nextCr = nextOf(bytes, CR, from);
    if (this.#nextCr >= to) {
      if (this.#style === 'lf') return -1;
      const lf = bytes.indexOf(LF, from);
      return lf < 0 || lf >= to || this.#is('lf') ? -1 : lf;
    }
    if (paired) return this.#is('crlf') ? -1 : this.#nextCr;
    for (let line = from; line < to;) {
      if (this.#nextCr < line) this.#nextCr = nextOf(bytes, CR, line);
      const cr = this.#nextCr;
      const lf = Math.min(nextOf(bytes, LF, line), to);
      const end = Math.min(cr, lf);
      if (end >= to) break;
      const isPair = cr < lf && cr + 1 === lf && lf < to;
      if (cr < lf && !isPair) return cr;
      if (!this.#is(isPair ? 'crlf' : 'lf')) return end;
      line = lf + 1;
    }
    return -1;
  }

  #is(style: 'lf' | 'crlf'): boolean {
    this.#style ??= style;
    return this.#style === style;
  }
}

/** How many LFs of `[from, to)` follow no CR: each of them is two bytes on the wire (RFC 5321 §2.3.8). */
export const countBareLfs = (bytes: Buffer, from: number, to: number): number => {
  let count = 0;
  for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1)) if (at === from || bytes[at - 1] !== CR) count += 1;
  return count;
};

/** Whether each of the `lf` LFs follows a CR. Lines of one length, as base64 has, are not searched but visited. */
const allPaired = (bytes: Buffer, from: number, to: number, lf: number): boolean => {
  let seen = 0;
  let step = 0;
  let at = bytes.indexOf(LF, from);
  while (at >= 0 && at < to) {
    if (at === from || bytes[at - 1] !== CR) return false;
    seen += 1;
    const next = step > 0 && at + step < to && bytes[at + step] === LF ? at + step : bytes.indexOf(LF, at + 1);
    step = next - at;
    at = next;
  }
  // A LF that was stepped over is missing here.
  return seen === lf;
};

const nextOf = (bytes: Buffer, byte: number, from: number): number => {
  const found = bytes.indexOf(byte, from);
  return found < 0 ? Infinity : found;
};
