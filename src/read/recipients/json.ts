import type { Units } from './units.ts';

/** What is no JSON, and where. */
export interface JsonFault { readonly at: number; readonly sentence: string }

/** What is told of a value: the name nearest above it, empty where there is none; a string's place without its quotes. */
export interface JsonVisitor { string(name: string, from: number, to: number): void; other(name: string): void }

/** Deeper data is for no list. */
const DEEPEST = 500;

type Expected = 'first' | 'name' | 'colon' | 'value' | 'next';
interface Container { readonly isObject: boolean; name: string }

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = Array.from('"\\,:{}[]', (character) => character.charCodeAt(0)) as [number, number, number, number, number, number, number, number];

/** Reads JSON (RFC 8259) window by window, one value or several after another (NDJSON), and keeps nothing but the names above. */
export class JsonScan {
  readonly #visitor: JsonVisitor;
  readonly #containers: Container[] = [];
  #expected: Expected = 'value';
  fault: JsonFault | undefined;

  constructor(visitor: JsonVisitor) {
    this.#visitor = visitor;
  }

  /** Whether a value has begun and not ended. */
  get open(): boolean { return this.#containers.length > 0; }

  /** Reads `units` from `at` on; answers where the first string or word begins that is not whole in them. Stops at a fault. */
  read(units: Units, at: number, final: boolean, nameOf: (from: number, to: number) => string): number {
    let next = at;
    while (next < units.length && this.fault === undefined) {
      const unit = units[next] ?? 0;
      if (unit === 32 || (unit >= 9 && unit <= 13)) next += 1;
      else if (unit === QUOTE) {
        const end = closingQuote(units, next + 1);
        if (end < 0) {
          if (final) this.#fail(next, 'This string is never closed.');
          return next;
        }
        this.#string(next, end, nameOf);
        next = end + 1;
      } else if (isMark(unit)) {
        this.#mark(unit, next);
        next += 1;
      } else {
        let end = next + 1;
        while (end < units.length && !isMark(units[end] ?? 0) && (units[end] ?? 0) > 32 && units[end] !== QUOTE) end += 1;
        if (end >= units.length && !final) return next;
        this.#word(nameOf(next, Math.min(end, next + 40)), next);
        next = end;
      }
    }
    if (final && this.open && this.fault === undefined) this.#fail(units.length, `The data ends before its "${this.#container?.isObject ? '}' : ']'}".`);
    return next;
  }

  get #container(): Container | undefined { return this.#containers.at(-1); }

  #fail(at: number, sentence: string): void {
    this.fault ??= { at, sentence };
  }

  #string(quote: number, end: number, nameOf: (from: number, to: number) => string): void {
    const container = this.#container;
    if (container?.isObject && (this.#expected === 'first' || this.#expected === 'name')) {
      container.name = nameOf(quote + 1, Math.min(end, quote + 201));
      this.#expected = 'colon';
    } else if (this.#takesValue(quote)) this.#visitor.string(container?.name ?? '', quote + 1, end);
  }

  #word(word: string, at: number): void {
    if (!WORD.test(word)) this.#fail(at, 'JSON has no such value; text has to be in double quotes.');
    else if (this.#takesValue(at)) this.#visitor.other(this.#container?.name ?? '');
  }

  /** Whether a value may stand here; what is expected then is what comes behind it. */
  #takesValue(at: number): boolean {
    const container = this.#container;
    if (this.#expected === 'colon') this.#fail(at, 'A colon is missing after the name.');
    else if (this.#expected === 'next') this.#fail(at, 'A comma is missing before this.');
    else if (container?.isObject && this.#expected !== 'value') this.#fail(at, 'A name in double quotes is missing here.');
    else {
      this.#expected = container === undefined ? 'value' : 'next';
      return true;
    }
    return false;
  }

  #mark(unit: number, at: number): void {
    const container = this.#container;
    if (unit === OPEN || unit === OPEN_LIST) {
      if (!this.#takesValue(at)) return;
      if (this.#containers.length === DEEPEST) return this.#fail(at, `The data is nested deeper than ${DEEPEST} levels.`);
      // What is in a list goes by the name of the list.
      this.#containers.push({ isObject: unit === OPEN, name: container?.name ?? '' });
      this.#expected = 'first';
    } else if (unit === COLON) {
      if (this.#expected !== 'colon') return this.#fail(at, 'A colon is out of place here.');
      this.#expected = 'value';
    } else if (unit === COMMA) {
      if (this.#expected !== 'next' || container === undefined) return this.#fail(at, 'A comma is out of place here.');
      this.#expected = container.isObject ? 'name' : 'value';
    } else if (container === undefined || container.isObject !== (unit === CLOSE) || (this.#expected !== 'first' && this.#expected !== 'next')) {
      return this.#fail(at, `A "${unit === CLOSE ? '}' : ']'}" is out of place here.`);
    } else {
      this.#containers.pop();
      this.#expected = this.open ? 'next' : 'value';
    }
    return undefined;
  }
}

const WORD = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/u;

const isMark = (unit: number): boolean => unit === COMMA || unit === COLON || unit === OPEN || unit === CLOSE || unit === OPEN_LIST || unit === CLOSE_LIST;

const closingQuote = (units: Units, from: number): number => {
  for (let at = from; at < units.length; at += 1) {
    if (units[at] === BACKSLASH) at += 1;
    else if (units[at] === QUOTE) return at;
  }
  return -1;
};
