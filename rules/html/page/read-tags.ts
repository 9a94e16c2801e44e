import { EVENTS } from './event-names.ts';
import type { Handler, Stretch, WrittenTag, WrittenTags } from './written-tag.ts';

/** Elements whose content is text up to their end tag. */
const LITERAL: ReadonlySet<string> = new Set(['script', 'style', 'xmp', 'iframe', 'title', 'textarea', 'plaintext']);
/** More handlers than a person reads. */
const MOST_HANDLERS = 20;
/** Tags without an end that are looked at to the end of the source; a page of nothing else is no page. */
const MOST_BROKEN = 20;

/**
 * Reads every tag of a source once, by index, and goes on behind what is broken as filters do (`rules/html/markup` stops there). A `<`
 * that begins no tag is text.
 */
export const readTags = (source: string): WrittenTags => new TagReader(source).read();

class TagReader {
  readonly #source: string;
  readonly #tags: WrittenTag[] = [];
  readonly #comments: Stretch[] = [];
  readonly #handlers: Handler[] = [];
  /** Where no quote, no end of a comment and no end of a literal element follows: nobody looks twice. */
  readonly #nothingFrom = new Map<string, number>();
  #doctypes = 0;
  #broken = 0;

  constructor(source: string) { this.#source = source; }

  read(): WrittenTags {
    const source = this.#source;
    for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
      const next = source.charCodeAt(at + 1);
      if (isLetter(next)) at = this.#readStart(at);
      else if (next === SLASH && isLetter(source.charCodeAt(at + 2))) at = this.#readEnd(at);
      else if (next === BANG) at = this.#readDeclaration(at);
      else if (next === QUESTION || next === SLASH) at = this.#behind('>', at + 2);
      else at += 1;
    }
    return { tags: this.#tags, comments: this.#comments, handlers: this.#handlers, doctypes: this.#doctypes };
  }

  #readStart(start: number): number {
    const source = this.#source;
    const nameEnd = this.#nameEnd(start + 1);
    const end = this.#attributesEnd(start, nameEnd);
    if (end < 0) {
      this.#broken += 1;
      return this.#broken > MOST_BROKEN ? source.length : start + 1;
    }
    const name = nameOf(source, start + 1, nameEnd);
    this.#tags.push({ name, start, nameEnd, end, closes: false });
    return LITERAL.has(name) ? this.#literalEnd(name, end) : end;
  }

  #readEnd(start: number): number {
    const nameEnd = this.#nameEnd(start + 2);
    const close = this.#find('>', nameEnd);
    if (close < 0) return start + 2;
    this.#tags.push({ name: nameOf(this.#source, start + 2, nameEnd), start, nameEnd, end: close + 1, closes: true });
    return close + 1;
  }

  /** `<!--…-->`, `<!doctype …>`, and `<![endif]>` and its kin, which end at the next `>`. */
  #readDeclaration(start: number): number {
    const source = this.#source;
    if (!source.startsWith('--', start + 2)) {
      if (/^doctype/iu.test(source.slice(start + 2, start + 9))) this.#doctypes += 1;
      return this.#behind('>', start + 2);
    }
    const closed = source.startsWith('>', start + 4) ? start + 5 : source.startsWith('->', start + 4) ? start + 6 : this.#find('-->', start + 4) + 3;
    if (closed < start + 4) return this.#behind('>', start + 4);
    this.#comments.push({ start, end: closed });
    return closed;
  }

  #nameEnd(from: number): number {
    let at = from + 1;
    for (let code = this.#source.charCodeAt(at); at < this.#source.length && code !== GREATER && code !== SLASH && !isSpace(code); code = this.#source.charCodeAt(at)) at += 1;
    return at;
  }

  /** The index behind the tag's `>`; -1 where it has none, or a quote that never ends. */
  #attributesEnd(start: number, from: number): number {
    const source = this.#source;
    let at = from;
    for (;;) {
      while (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === SLASH) at += 1;
      if (at >= source.length) return -1;
      if (source.charCodeAt(at) === GREATER) return at + 1;
      const nameStart = at;
      do at += 1; while (at < source.length && !isNameEnd(source.charCodeAt(at)));
      const nameEnd = at;
      while (isSpace(source.charCodeAt(at))) at += 1;
      if (source.charCodeAt(at) !== EQUALS) continue;
      at += 1;
      while (isSpace(source.charCodeAt(at))) at += 1;
      const code = source.charCodeAt(at);
      if (code === QUOTE || code === APOSTROPHE) at = this.#find(code === QUOTE ? '"' : "'", at + 1) + 1;
      else while (at < source.length && source.charCodeAt(at) !== GREATER && !isSpace(source.charCodeAt(at))) at += 1;
      if (at === 0) return -1;
      if (this.#isHandler(nameStart, nameEnd)) this.#handlers.push({ start: nameStart, end: at, name: nameOf(source, nameStart, nameEnd), tag: nameOf(source, start + 1, from) });
    }
  }

  #isHandler(start: number, end: number): boolean {
    if (end - start < 4 || this.#handlers.length >= MOST_HANDLERS) return false;
    return (this.#source.charCodeAt(start) | 32) === 111 && (this.#source.charCodeAt(start + 1) | 32) === 110 && EVENTS.has(nameOf(this.#source, start + 2, end));
  }

  /** Where the end tag of a literal element begins. A title that never ends is none, as parsers see it; all else hides the rest. */
  #literalEnd(name: string, from: number): number {
    const source = this.#source;
    const key = `</${name}`;
    if (from >= (this.#nothingFrom.get(key) ?? Infinity)) return name === 'title' || name === 'textarea' ? from : source.length;
    for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      const code = source.charCodeAt(end);
      if ((code === GREATER || code === SLASH || isSpace(code)) && source.slice(at + 2, end).toLowerCase() === name) return at;
    }
    this.#nothingFrom.set(key, from);
    return name === 'title' || name === 'textarea' ? from : source.length;
  }

  #behind(mark: string, from: number): number {
    const at = this.#find(mark, from);
    return at < 0 ? from : at + mark.length;
  }

  #find(mark: string, from: number): number {
    if (from >= (this.#nothingFrom.get(mark) ?? Infinity)) return -1;
    const at = this.#source.indexOf(mark, from);
    if (at < 0) this.#nothingFrom.set(mark, from);
    return at;
  }
}

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isNameEnd = (code: number): boolean => code === EQUALS || code === GREATER || code === SLASH || isSpace(code);
const nameOf = (source: string, start: number, end: number): string => source.slice(start, end).toLowerCase();
