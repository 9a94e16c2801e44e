import type { Reading } from './reading.ts';

/** A string in which the same things are looked for again and again, going forward: each is found once. */
export class Searched {
  readonly value: string;
  readonly #strings = new Map<string, Found>();
  readonly #patterns = new Map<string, FoundPattern>();

  readonly #readings = new Map<string, Reading | undefined>();
  #vain = 0;

  constructor(value: string) {
    this.value = value;
  }

  /** Where `needle` comes next, `Infinity` where it does not. */
  next(needle: string, from: number): number {
    const known = this.#strings.get(needle);
    if (known && known.asked <= from && known.start >= from) return known.start;
    const at = this.value.indexOf(needle, from);
    const start = at < 0 ? Infinity : at;
    this.#strings.set(needle, { asked: from, start });
    return start;
  }

  /** What is read off the content of a tag at `[start, end)`; the short ones of a text are many times the same. */
  readOnce(open: string, start: number, end: number, read: (inner: string) => Reading | undefined): Reading | undefined {
    const inner = this.value.slice(start, end);
    if (end - start > LONGEST_KEPT) return read(inner);
    const key = open + inner;
    let reading = this.#readings.get(key);
    if (reading === undefined && this.#readings.size < MOST_KEPT) this.#readings.set(key, reading = read(inner));
    return reading ?? read(inner);
  }

  /** How far a closing bracket may be looked for; once much was looked through in vain, hardly any further. */
  reach(longest: number): number {
    return this.#vain > VAIN_SHARE * this.value.length ? Math.min(longest, SHORT_REACH) : longest;
  }

  /** Told how much was looked through in vain. */
  spend(length: number): void {
    this.#vain += length;
  }

  /** Where a global pattern matches next; `undefined` where it does not. */
  nextMatch(pattern: RegExp, from: number): { readonly start: number; readonly end: number } | undefined {
    const known = this.#patterns.get(pattern.source);
    if (known && known.asked <= from && known.start >= from) return known.start === Infinity ? undefined : known;
    pattern.lastIndex = from;
    const match = pattern.exec(this.value);
    const found = match ? { asked: from, start: match.index, end: match.index + match[0].length } : { asked: from, start: Infinity, end: Infinity };
    this.#patterns.set(pattern.source, found);
    return match ? found : undefined;
  }
}

/** How often a whole text may be looked through in vain. */
const VAIN_SHARE = 2;
const SHORT_REACH = 100;

/** How long, and how many, the readings are that are kept. */
const LONGEST_KEPT = 40;
const MOST_KEPT = 1000;

interface Found { readonly asked: number; readonly start: number }
interface FoundPattern extends Found { readonly end: number }
