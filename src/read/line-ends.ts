import type { Draft } from './draft.ts';
import { tally } from './tally.ts';
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
  #nextNul = -1;
  readonly #told = new Set<Draft>();

  /** Inspects bytes `[from, to)` of a window that stands at `base` in the file. Returns their tally. */
  inspect(draft: Draft, bytes: Buffer, from: number, to: number, base: number, region: 'header' | 'body'): Tally {
    const counts = tally(bytes, from, to);
    if (region === 'body' && draft.structure?.binary) return counts;
    this.#inspectNul(draft, bytes, from, to, base, region);
    if ((counts.lf > 0 || counts.cr > 0) && !this.#told.has(draft)) {
      const at = this.#oddLineEnd(bytes, from, to, counts);
      if (at >= 0) {
        this.#told.add(draft);
        draft.flaws.push({ code: 'bare-newline', start: base + at, end: base + at + (bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1) });
      }
    }
    return counts;
  }

  #inspectNul(draft: Draft, bytes: Buffer, from: number, to: number, base: number, region: 'header' | 'body'): void {
    if (this.#window !== bytes || this.#nextNul < from) {
      this.#window = bytes;
      const found = bytes.indexOf(0, from);
      this.#nextNul = found < 0 ? Infinity : found;
    }
    const at = this.#nextNul;
    if (at >= to) return;
    const floor = region === 'header' ? draft.headerStart : draft.bodyStart;
    const told = draft.flaws.some(({ code, start }) => code === 'null-byte' && (region === 'header' || start >= floor));
    if (told) return;
    let end = at;
    while (end < to && bytes[end] === 0) end += 1;
    draft.flaws.push({ code: 'null-byte', start: base + at, end: base + end });
  }

  /** Where the first line end stands that is not of the message's kind; -1 where all are. */
  #oddLineEnd(bytes: Buffer, from: number, to: number, { cr, lf }: Tally): number {
    if (cr === 0) return this.#is('lf') ? -1 : bytes.indexOf(LF, from);
    if (cr === lf && allPaired(bytes, from, to, lf)) return this.#is('crlf') ? -1 : bytes.indexOf(CR, from);
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at];
      if (byte === LF && !this.#is('lf')) return at;
      if (byte !== CR) continue;
      if (bytes[at + 1] !== LF || at + 1 >= to || !this.#is('crlf')) return at;
      at += 1;
    }
    return -1;
  }

  #is(style: 'lf' | 'crlf'): boolean {
    this.#style ??= style;
    return this.#style === style;
  }
}

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
