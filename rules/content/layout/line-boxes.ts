import { advancesOf, isSquare, isZeroWidth } from './glyph-widths.ts';
import type { Advance, Font } from './glyph-widths.ts';

/** Text below this size, in CSS pixels, is not read: senders use it to hide. */
const SMALLEST = 2.5;

/** What the text of a message comes to. Areas are in square CSS pixels. */
export interface TextMeasure {
  readonly area: number;
  /** Characters a reader sees, one for each gap between words. */
  readonly characters: number;
  /** The area that one character of every placeholder in a sentence would take, together: they say how many characters. */
  readonly placeholderArea: number;
  readonly placeholders: number;
  /** A placeholder has a line to itself: it may bring a name or the whole message. */
  readonly isOpen: boolean;
}

/** Sets words into lines of a given width, and adds up the lines: the width of the text on each, times the height of the line. */
export class LineBoxes {
  #area = 0;
  #characters = 0;
  #placeholderArea = 0;
  #placeholders = 0;
  #isOpen = false;
  readonly #line = { width: 0, height: 0, characters: 0, placeholders: 0 };
  readonly #word = { width: 0, height: 0 };
  #gap = 0;
  #isSpaced = false;
  readonly #fonts = new Map<Font, Metrics>();

  get measure(): TextMeasure {
    return { area: this.#area, characters: this.#characters, placeholderArea: this.#placeholderArea, placeholders: this.#placeholders, isOpen: this.#isOpen };
  }

  /** Adds text that goes on in the line it is in; `room` is the width of the line, Infinity where it may not break. */
  text(text: string, font: Font, room: number): void {
    if (font.size < SMALLEST) return;
    const metrics = this.#metricsOf(font);
    const gap = (metrics.ascii[SPACE] ?? 0) + font.letterSpacing;
    if (this.#isSpaced) this.#addGap(gap, room);
    for (let at = 0; at < text.length; at += 1) {
      let code = text.charCodeAt(at);
      if (code > SPACE && code < DELETE) {
        at = this.#addLetters(text, at, metrics.ascii, font) - 1;
        continue;
      }
      if (code >= FIRST_SURROGATE) {
        code = text.codePointAt(at) ?? code;
        if (code > 0xffff) at += 1;
      }
      if (isGap(code)) {
        this.#addGap(gap, room);
      } else if (!isZeroWidth(code)) {
        if (isSquare(code)) this.#endWord(room);
        this.#word.width += Math.max(0, metrics.advance(code) + font.letterSpacing);
        this.#word.height = Math.max(this.#word.height, font.lineHeight);
        this.#characters += 1;
        this.#line.characters += 1;
      }
    }
  }

  /** Adds white space between elements. */
  space(): void {
    this.#isSpaced = true;
  }

  /** Adds a placeholder whose text is not known. */
  placeholder(font: Font): void {
    if (font.size < SMALLEST) return;
    this.#placeholders += 1;
    this.#placeholderArea += (this.#metricsOf(font).ascii[AVERAGE_LETTER] ?? 0) * font.lineHeight;
    this.#line.placeholders += 1;
  }

  /** Ends the line, at a block's edge or a `<br>`. */
  break(room: number): void {
    this.#isSpaced = false;
    this.#endWord(room);
    this.#endLine();
    // A placeholder that has its line to itself may be a name or the whole message.
    if (this.#line.placeholders > 0 && this.#line.characters === 0) this.#isOpen = true;
    this.#line.characters = 0;
    this.#line.placeholders = 0;
    this.#gap = 0;
  }

  #addGap(gap: number, room: number): void {
    this.#isSpaced = false;
    this.#endWord(room);
    this.#gap = Math.max(this.#gap, gap);
  }

  #endWord(room: number): void {
    const { width, height } = this.#word;
    if (width === 0) return;
    if (this.#gap > 0 && this.#line.width > 0) this.#characters += 1;
    if (this.#line.width > 0 && this.#line.width + this.#gap + width > room) this.#endLine();
    this.#line.width += (this.#line.width > 0 ? this.#gap : 0) + width;
    this.#line.height = Math.max(this.#line.height, height);
    this.#gap = 0;
    this.#word.width = 0;
    this.#word.height = 0;
  }

  #endLine(): void {
    this.#area += this.#line.width * this.#line.height;
    this.#line.width = 0;
    this.#line.height = 0;
  }

  /** Adds the run of ASCII letters and signs that begins at `from`, which is nearly all text, and gives its end. */
  #addLetters(text: string, from: number, ascii: Float64Array, { letterSpacing, lineHeight }: Font): number {
    let { width } = this.#word;
    let at = from;
    for (let code = text.charCodeAt(at); code > SPACE && code < DELETE; code = text.charCodeAt(at)) {
      width += Math.max(0, (ascii[code] ?? 0) + letterSpacing);
      at += 1;
    }
    this.#word.width = width;
    this.#word.height = Math.max(this.#word.height, lineHeight);
    this.#characters += at - from;
    this.#line.characters += at - from;
    return at;
  }

  #metricsOf(font: Font): Metrics {
    let metrics = this.#fonts.get(font);
    if (metrics) return metrics;
    const advance = advancesOf(font);
    const ascii = new Float64Array(DELETE);
    for (let code = SPACE; code < DELETE; code += 1) ascii[code] = advance(code);
    metrics = { advance, ascii };
    if (this.#fonts.size === MOST_FONTS) this.#fonts.clear();
    this.#fonts.set(font, metrics);
    return metrics;
  }
}

/** The widths of a font; those of the signs of ASCII as a table. */
interface Metrics { readonly advance: Advance; readonly ascii: Float64Array }
/** No message has so many fonts; in one that does, each text may have its own. */
const MOST_FONTS = 100;

const SPACE = 32;
const DELETE = 127;
const FIRST_SURROGATE = 0xd800;

/** The letter that is as wide as the average of English prose with its spaces. */
const AVERAGE_LETTER = 's'.charCodeAt(0);

/** White space that may be collapsed, and the space that may not break but shows nothing either. */
const isGap = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
