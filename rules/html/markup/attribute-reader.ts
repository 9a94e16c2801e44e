import { AttributeNames } from './attribute-names.ts';
import { APOSTROPHE, EQUALS, GREATER, isSpace, LESS, QUOTE, SLASH } from './characters.ts';
import { MAX_FLAWS } from './tag.ts';
import type { TagFlaw } from './tag.ts';
import type { Template } from './template.ts';

interface Place { readonly start: number; readonly end: number }
interface Attribute { readonly start: number; readonly nameEnd: number; readonly valueStart: number; readonly valueEnd: number; readonly quoted: boolean }

/** Reads the attributes of one tag after another by index, and notes what could be a flaw in `flaws`. */
export class AttributeReader {
  readonly flaws: TagFlaw[] = [];
  /** Set when a tag cannot be read to its end. */
  fatal: TagFlaw | undefined;
  /** Whether the last tag ended in `/>`. */
  closedBySlash = false;
  readonly #source: string;
  readonly #template: Template;
  readonly #ids = new Map<string, { readonly tag: number; readonly place: readonly [number, number] }>();
  readonly #names: AttributeNames;
  #at = 0;

  constructor(source: string, template: Template) {
    this.#source = source;
    this.#template = template;
    this.#names = new AttributeNames(source);
  }

  /** Reads from behind the name of tag number `tag`; the index behind its `>`, or -1 where `fatal` is set. An end tag's are not compared. */
  read(tag: number, opening: Place, compare: boolean): number {
    const source = this.#source;
    const known = this.flaws.length;
    this.#names.clear();
    // The first value that another attribute follows without a space: it holds a quote, or its own quote is missing.
    let tight: Attribute | undefined;
    let last: Attribute | undefined;
    this.#at = opening.end;
    for (;;) {
      const code = this.#skipSpace();
      if (code === GREATER) return this.#at + 1;
      if (this.#at >= source.length) return this.#fail({ tag, start: opening.start, end: opening.end, text: `The tag ${nameOf(source, opening)} is not closed by >`, keep: [[opening.start, opening.end]] });
      const start = this.#at;
      const odd = this.#skipName();
      const nameEnd = this.#at;
      if (odd >= 0 && !this.#template.touches(start, nameEnd)) {
        this.flaws.length = known;
        return this.#fail({ tag, ...strayMark(source, opening, odd, tight ?? last) });
      }
      const attribute = this.#readValue(tag, opening, start, nameEnd, compare && !tight);
      if (!attribute) return -1;
      last = attribute;
      if (compare && this.flaws.length < MAX_FLAWS && !this.#template.touches(start, nameEnd)) this.#compare(tag, attribute);
      if (attribute.quoted && !tight && this.#isTight()) {
        tight = attribute;
        if (this.flaws.length < MAX_FLAWS) this.flaws.push(tightFlaw(source, tag, attribute));
      }
    }
  }

  #fail(flaw: Omit<TagFlaw, 'rule'>): -1 {
    this.fatal = { rule: 'parser-error', ...flaw };
    return -1;
  }

  /** Skips white space and slashes: `<br / >` is read by all. */
  #skipSpace(): number {
    const source = this.#source;
    let at = this.#at;
    let code = source.charCodeAt(at);
    this.closedBySlash = false;
    while (isSpace(code) || code === SLASH) {
      this.closedBySlash = code === SLASH;
      at += 1;
      code = source.charCodeAt(at);
    }
    this.#at = at;
    return code;
  }

  /** Skips a name; where a character stands in it that no name has, -1 if none does. */
  #skipName(): number {
    const source = this.#source;
    let at = this.#at;
    let code = source.charCodeAt(at);
    let odd = -1;
    do {
      if (odd < 0 && (code === QUOTE || code === APOSTROPHE || code === LESS)) odd = at;
      at += 1;
      code = source.charCodeAt(at);
    } while (at < source.length && code !== EQUALS && code !== GREATER && code !== SLASH && !isSpace(code));
    this.#at = at;
    return odd;
  }

  #readValue(tag: number, opening: Place, start: number, nameEnd: number, compare: boolean): Attribute | undefined {
    const source = this.#source;
    let at = nameEnd;
    while (isSpace(source.charCodeAt(at))) at += 1;
    if (source.charCodeAt(at) !== EQUALS) return { start, nameEnd, valueStart: -1, valueEnd: nameEnd, quoted: false };
    at += 1;
    // A placeholder may be masked by blanks and still is the value.
    const held = isSpace(source.charCodeAt(at)) ? this.#template.endAt(at) : -1;
    if (held >= 0) at = held;
    else while (isSpace(source.charCodeAt(at))) at += 1;
    const code = source.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const valueStart = at + 1;
      const valueEnd = source.indexOf(code === QUOTE ? '"' : "'", valueStart);
      if (valueEnd < 0) {
        this.#fail({ tag, start, end: valueStart, text: `The value of ${source.slice(start, nameEnd).toLowerCase()} has no closing quote`, keep: [[opening.start, opening.end], [start, valueStart]] });
        return undefined;
      }
      this.#at = valueEnd + 1;
      return { start, nameEnd, valueStart, valueEnd, quoted: true };
    }
    return this.#readUnquoted(tag, opening, { start, nameEnd, valueStart: at, valueEnd: at, quoted: false }, compare);
  }

  #readUnquoted(tag: number, opening: Place, attribute: Attribute, compare: boolean): Attribute | undefined {
    const source = this.#source;
    const { start, nameEnd } = attribute;
    let at = attribute.valueStart;
    let quote = false;
    for (let code = source.charCodeAt(at); at < source.length && code !== GREATER && !isSpace(code); code = source.charCodeAt(at)) {
      if (code === LESS && !this.#template.touches(at, at + 1)) {
        this.#fail({ tag, start: opening.start, end: opening.end, text: `The tag ${nameOf(source, opening)} is not closed by > before the next <`, keep: [[opening.start, opening.end], [start, at + 1]] });
        return undefined;
      }
      if (code === QUOTE || code === APOSTROPHE) quote = true;
      at += 1;
    }
    this.#at = at;
    if (quote && compare && this.flaws.length < MAX_FLAWS && !this.#template.touches(start, at)) {
      this.flaws.push({ rule: 'attr-quote-open', tag, start, end: at, text: `The value of ${source.slice(start, nameEnd).toLowerCase()} ends with a quote and does not begin with one`, keep: [[start, at]] });
    }
    return { ...attribute, valueEnd: at };
  }

  /** Whether something stands right behind a quoted value. */
  #isTight(): boolean {
    const code = this.#source.charCodeAt(this.#at);
    return this.#at < this.#source.length && code !== GREATER && code !== SLASH && !isSpace(code) && !this.#template.touches(this.#at, this.#at + 1);
  }

  #compare(tag: number, { start, nameEnd, valueStart, valueEnd, quoted }: Attribute): void {
    const source = this.#source;
    const again = this.#names.add(start, nameEnd);
    if (again >= 0) {
      const name = source.slice(start, nameEnd).toLowerCase();
      // HTML has no namespaces: twice declared is as good as once.
      if (!name.startsWith('xmlns')) this.flaws.push({ rule: 'no-dup-attr', tag, start, end: nameEnd, text: `The attribute ${name} stands twice in one tag, and clients use the first`, keep: [[again, again + name.length], [start, nameEnd]] });
    }
    if (nameEnd - start !== 2 || valueEnd <= valueStart || valueStart < 0 || source.slice(start, nameEnd).toLowerCase() !== 'id' || this.#template.touches(valueStart, valueEnd)) return;
    const id = source.slice(valueStart, valueEnd);
    const end = quoted ? valueEnd + 1 : valueEnd;
    const first = this.#ids.get(id);
    if (first === undefined) this.#ids.set(id, { tag, place: [start, end] });
    else this.flaws.push({ rule: 'no-dup-id', tag, start, end, text: `The id ${id} is used twice`, keep: [first.place, [start, end]], other: first.tag });
  }
}

const nameOf = (source: string, { start, end }: Place): string => `<${source.slice(start, end).replace(/^<\/?/, '').toLowerCase()}>`;

const tightFlaw = (source: string, tag: number, { start, nameEnd, valueEnd }: Attribute): TagFlaw => {
  const name = source.slice(start, nameEnd).toLowerCase();
  const text = source.charCodeAt(valueEnd - 1) === EQUALS ? `The value of ${name} has no closing quote` : `There is no space between ${name} and the next attribute`;
  return { rule: 'attr-spacing', tag, start, end: valueEnd + 1, text, keep: [[start, valueEnd + 2]] };
};

/** What is wrong where a quote or `<` stands in place of an attribute's name. */
const strayMark = (source: string, opening: Place, odd: number, last: Attribute | undefined): Pick<TagFlaw, 'start' | 'end' | 'text' | 'keep'> => {
  const keep = [[opening.start, opening.end], [odd, odd + 1]] as const;
  const tag = nameOf(source, opening);
  if (source.charCodeAt(odd) === LESS) return { ...opening, text: `The tag ${tag} is not closed by > before the next <`, keep };
  const stray = { start: odd, end: odd + 1, text: `A quote stands in ${tag} where the name of an attribute belongs`, keep };
  if (!last?.quoted) return stray;
  const name = source.slice(last.start, last.nameEnd).toLowerCase();
  const value = source.slice(last.valueStart, last.valueEnd);
  const end = Math.min(last.valueEnd + 1, odd);
  if (value.trimEnd().endsWith('=') || value.includes('<') || value.includes('>')) return { start: last.start, end, text: `The value of ${name} has no closing quote`, keep };
  if (odd > last.valueEnd + 1 && isSpace(source.charCodeAt(last.valueEnd + 1))) return stray;
  return { start: last.start, end, text: `A quote inside the value of ${name} ends it early`, keep };
};
