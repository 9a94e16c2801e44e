import type { Stretch, TemplateTag } from '../template/tag.ts';

/** A stretch of a file that is marked: literal text without the white space at its ends, or a tag that prints something. */
export interface MarkedPlace extends Stretch {
  readonly file: number;
  readonly isLiteral: boolean;
  /** Whether a mark stands before and after it: none does where that would change what the engine does with white space. */
  readonly isOpened: boolean;
  readonly isClosed: boolean;
}

/** What one mark says where it is met in a rendering. */
export interface Mark { readonly place: MarkedPlace; readonly opens: boolean }

/** All that is put into the texts of one rendering: private-use characters that nothing else in it has. */
export class Marks {
  readonly #taken: ReadonlySet<string>;
  readonly #marks = new Map<string, Mark>();
  #code = FIRST;

  /** `texts` are all that may come through in the rendering; their own private-use characters mark nothing. */
  constructor(texts: Iterable<string>) {
    const taken = new Set<string>();
    for (const text of texts) for (const [character] of text.matchAll(PRIVATE_USE)) taken.add(character);
    this.#taken = taken;
  }

  get(character: string): Mark | undefined { return this.#marks.get(character); }

  /** A text without marks; private-use characters of its own stay. */
  strip(text: string): string { return text.replace(PRIVATE_USE, (character) => (this.#marks.has(character) ? '' : character)); }

  /** The marks of a place, which are empty where no character is left. */
  around(place: MarkedPlace): { readonly open: string; readonly close: string } {
    return { open: place.isOpened ? this.#put({ place, opens: true }) : '', close: place.isClosed ? this.#put({ place, opens: false }) : '' };
  }

  #put(mark: Mark): string {
    for (; this.#code <= LAST; this.#code = this.#code === LAST_SHORT ? FIRST_LONG : this.#code + 1) {
      const character = String.fromCodePoint(this.#code);
      if (this.#taken.has(character) || this.#marks.has(character) || (this.#code & 0xfffe) === 0xfffe) continue;
      this.#marks.set(character, mark);
      return character;
    }
    return '';
  }
}

/** Unicode's private use: one UTF-16 unit up to U+F8FF, then two. */
const FIRST = 0xe000;
const LAST_SHORT = 0xf8ff;
const FIRST_LONG = 0xf0000;
const LAST = 0x10fffd;
/** Every private-use character. */
export const PRIVATE_USE = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu;

/** How a text is marked. */
export interface Marking {
  readonly marks: Marks;
  readonly file: number;
  /** Stretches in which nothing is marked: what is captured there may be compared or counted. */
  readonly except?: readonly Stretch[];
  /** `elements`: only text between `>` and `<` is marked, for a function that may read its template as HTML or XML. */
  readonly where?: 'everywhere' | 'elements';
}

/** A text with marks around what is literal in it and around the tags that print. Its tags, its lines and the white space beside its tags stay as they are. */
export const marked = (text: string, tags: readonly TemplateTag[], marking: Marking): string => {
  const marker = new Marker(text, marking);
  let at = 0;
  for (const tag of tags) {
    marker.literal(at, tag.start);
    marker.tag(tag);
    at = tag.end;
  }
  marker.literal(at, text.length);
  return marker.parts.join('');
};

class Marker {
  readonly parts: string[] = [];
  readonly #text: string;
  readonly #marking: Marking;
  /** Whether what comes next is between `>` and `<`. */
  #isText = false;
  #exception = 0;

  constructor(text: string, marking: Marking) {
    this.#text = text;
    this.#marking = marking;
  }

  literal(from: number, to: number): void {
    if (this.#marking.where !== 'elements') {
      this.#around(from, to);
      return;
    }
    for (let at = from; at < to; ) {
      const found = this.#text.indexOf(this.#isText ? '<' : '>', at);
      const end = found < 0 || found >= to ? to : found + (this.#isText ? 0 : 1);
      if (this.#isText) this.#around(at, end);
      else this.parts.push(this.#text.slice(at, end));
      if (found >= 0 && found < to) this.#isText = !this.#isText;
      at = end;
    }
  }

  tag(tag: TemplateTag): void {
    const { start, end } = tag;
    const text = this.#text;
    const written = text.slice(start, end);
    if (!isPrinting(written, tag) || this.#isExcepted(start) || (this.#marking.where === 'elements' && !this.#isText)) {
      this.parts.push(written);
      return;
    }
    const isOpened = !(TRIMS_LEFT.test(written) && start > 0 && isBlank(text, start - 1)) && text[start - 1] !== '\\';
    const isClosed = !(TRIMS_RIGHT.test(written.slice(-5)) && end < text.length && isBlank(text, end));
    const { open, close } = this.#marking.marks.around({ file: this.#marking.file, start, end, isLiteral: false, isOpened, isClosed });
    this.parts.push(open, written, close);
  }

  #around(from: number, to: number): void {
    const text = this.#text;
    let start = from;
    while (start < to && isBlank(text, start)) start += 1;
    let end = to;
    while (end > start && isBlank(text, end - 1)) end -= 1;
    // Handlebars reads a backslash before a tag, so no mark may come between.
    if (end === to && text[end] === '{') while (end > start && text[end - 1] === '\\') end -= 1;
    if (end <= start || this.#isExcepted(start)) {
      this.parts.push(text.slice(from, to));
      return;
    }
    const { open, close } = this.#marking.marks.around({ file: this.#marking.file, start, end, isLiteral: true, isOpened: true, isClosed: true });
    this.parts.push(text.slice(from, start), open, text.slice(start, end), close, text.slice(end, to));
  }

  #isExcepted(at: number): boolean {
    const { except = [] } = this.#marking;
    while ((except[this.#exception]?.end ?? Infinity) <= at) this.#exception += 1;
    return (except[this.#exception]?.start ?? Infinity) <= at;
  }
}

const BLANK = /\s/u;
/** White space to a regular expression of JavaScript, which is what engines ask. */
export const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0xa0 && BLANK.test(text.charAt(at));
};

/** A partial may stand alone on its line, and that line then vanishes; what it prints is marked in its own file. */
const isPrinting = (written: string, { role }: TemplateTag): boolean => role === 'output' && !/^\{\{\{?~?\s*[#>]/u.test(written);

const TRIMS_LEFT = /^(?:\{\{\{?[~-]|\{%-|<%_)/u;
const TRIMS_RIGHT = /(?:[~-]\}?\}\}|-%\}|[-_]%>)$/u;
