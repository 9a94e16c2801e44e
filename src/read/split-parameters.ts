import { slice, type SourceText, type Span } from '../source/source-text.ts';
import { TextBuilder } from '../source/text-builder.ts';

/** A parameter as written: `name` in lower case, `value` without quotes, escapes and comments, `span` over both. */
export interface WrittenParameter { readonly name: string; readonly value: SourceText; readonly span: Span }

/** A structured field cut at its semicolons. */
export interface SplitField {
  readonly value: { readonly text: SourceText; readonly span: Span };
  readonly parameters: readonly WrittenParameter[];
  readonly faults: readonly Span[];
}

const SEMICOLON = 59;
const EQUALS = 61;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 40;
const CLOSE = 41;

/** Cuts an unfolded structured field (RFC 2045 §5.1) into its value and its parameters, as leniently as mailparser. */
export const splitParameters = (text: SourceText): SplitField => {
  const parameters: WrittenParameter[] = [];
  const faults: Span[] = [];
  const comments = new Comments(text.value);
  const first = readValue(text, 0, comments, false);
  faults.push(...first.faults);
  for (let at = first.next; at < text.value.length; ) {
    const name = readName(text.value, at + 1, comments);
    if (text.value.charCodeAt(name.next) !== EQUALS) {
      if (name.name !== '') {
        const end = Math.max(name.end, name.start);
        faults.push(text.span(name.start, end));
        parameters.push({ name: name.name, value: slice(text, end, end), span: text.span(name.start, end) });
      }
      at = name.next;
      continue;
    }
    const value = readValue(text, name.next + 1, comments, true);
    faults.push(...value.faults);
    const span = text.span(name.start, Math.max(value.end, name.next + 1));
    if (name.name === '') faults.push(span);
    else parameters.push({ name: name.name, value: value.text, span });
    at = value.next;
  }
  return { value: { text: first.text, span: text.span(first.start, Math.max(first.end, first.start)) }, parameters, faults };
};

/** Comments of a field. One that never closes hides the rest of the field, unless a parameter stands in it: then none is a comment any more. */
class Comments {
  readonly #value: string;
  #read = true;

  constructor(value: string) {
    this.#value = value;
  }

  /** Where the comment that opens at `start` ends; `start` when it is none. */
  end(start: number): number {
    if (!this.#read) return start;
    let depth = 0;
    for (let at = start; at < this.#value.length; at += 1) {
      const code = this.#value.charCodeAt(at);
      if (code === BACKSLASH) at += 1;
      else if (code === OPEN) depth += 1;
      else if (code === CLOSE) {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    // Not looked for again: a run of open brackets would be read to its end once for each.
    this.#read = !this.#value.includes(';', start);
    return this.#read ? this.#value.length : start;
  }
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Reads a parameter's name from `start`; `next` is its `=` or `;`, or the end. */
const readName = (value: string, start: number, comments: Comments): { name: string; start: number; end: number; next: number } => {
  let name = '';
  let blanks = '';
  let begin = -1;
  let end = start;
  let at = start;
  for (; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === EQUALS || code === SEMICOLON) break;
    if (code === OPEN) {
      const after = comments.end(at);
      if (after > at) {
        at = after - 1;
        continue;
      }
    }
    if (isBlank(code)) {
      if (begin !== -1) blanks += value.charAt(at);
      continue;
    }
    if (begin === -1) begin = at;
    name += blanks + value.charAt(at);
    blanks = '';
    end = at + 1;
  }
  return { name: name.toLowerCase(), start: begin === -1 ? at : begin, end, next: at };
};

interface ReadValue { readonly text: SourceText; readonly start: number; readonly end: number; readonly next: number; readonly faults: readonly Span[] }

/** Reads a value from `start` to the `;` that ends it: a token, a quoted string, or what was written for one. */
const readValue = (text: SourceText, start: number, comments: Comments, parameter: boolean): ReadValue => {
  const { value } = text;
  const builder = new TextBuilder(text);
  const faults: Span[] = [];
  /** Blanks that are part of the value if something follows them. */
  let blanks: number[] = [];
  let begin = -1;
  let end = start;
  let quoteStart = -1;
  let closed = -1;
  // A bracket right behind `=` or a character of the token goes on with the token: `filename=Invoice(1).pdf`.
  let inToken = parameter;
  let at = start;
  let spaced = false;
  const take = (from: number, to: number): void => {
    spaced ||= blanks.length > 0;
    for (const blank of blanks) builder.copy(blank, blank + 1);
    blanks = [];
    builder.copy(from, to);
    end = to;
  };
  for (; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const quoted = quoteStart !== -1;
    if (code === OPEN && !quoted && !inToken) {
      const after = comments.end(at);
      if (after > at) {
        at = after - 1;
        continue;
      }
    }
    if (!quoted && code === SEMICOLON) break;
    if (begin === -1 && !isBlank(code)) begin = at;
    if (closed !== -1) {
      // Nothing behind a closed quote reaches the value (RFC 2045 §5.1).
      if (!isBlank(code) && faults.length === 0) faults.push(text.span(at, endOfParameter(value, at)));
    } else if (code === BACKSLASH) {
      at += 1;
      if (at < value.length) take(at, at + 1);
      inToken = parameter && !quoted;
    } else if (code === QUOTE) {
      if (quoted) {
        closed = at;
        quoteStart = -1;
      } else quoteStart = at;
      end = at + 1;
      inToken = false;
    } else if (!quoted && isBlank(code)) {
      if (builder.length > 0) blanks.push(at);
      inToken = false;
    } else {
      take(at, at + 1);
      inToken = parameter && !quoted;
    }
  }
  if (quoteStart !== -1) faults.push(text.span(quoteStart, value.length));
  // A token ends at a blank: `filename=Annual report.pdf` is saved as `Annual`. Bare encoded words are read by all.
  else if (spaced && parameter && closed === -1 && !value.slice(begin, end).includes('=?')) faults.push(text.span(begin, end));
  return { text: builder.text(), start: begin === -1 ? start : begin, end: Math.max(end, begin), next: at, faults };
};

const endOfParameter = (value: string, start: number): number => {
  const semicolon = value.indexOf(';', start);
  return semicolon === -1 ? value.length : semicolon;
};
