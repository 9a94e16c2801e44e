import { Delimiters, beforeHalfDelimiter, beforeLineEnd } from './delimiters.ts';
import { newDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { LineEnds } from './line-ends.ts';
import type { Limits } from './limits.ts';
import { Measure } from './measure.ts';
import { tally } from './tally.ts';

const LF = 10;
const CR = 13;
const HYPHEN = 45;
const MORE = -1;

/**
 * Finds where headers, bodies and delimiters are, in offsets only. It takes the file window by window and stops after each
 * header, so that the caller can read it and say what the body is (`describe`).
 */
export class Scan {
  readonly root: Draft = newDraft('message', undefined, 0);
  readonly #limits: Limits;
  /** The whole file is in memory: bodies need neither be copied nor measured while they go by. */
  readonly #whole: boolean;
  readonly #delimiters = new Delimiters();
  readonly #lineEnds: LineEnds;
  #current = this.root;
  #state: 'header' | 'described' | 'overlong' | 'body' = 'header';
  #eol = LF;
  #count = 1;
  #headerBytes = 0;
  #textBytes = 0;
  /** A file offset known to begin a line, where a delimiter needs no line end before it. */
  #lineStart = 0;
  /** The header goes on beyond the limit. */
  #overlong = false;
  #midLine = false;
  /** The window has nothing more to give. */
  #hungry = false;

  constructor(limits: Limits, whole: boolean) {
    this.#limits = limits;
    this.#whole = whole;
    this.#lineEnds = new LineEnds(!whole);
  }

  /** Old Macintosh files end lines with CR alone. */
  useLoneCr(): void { this.#eol = CR; }

  /** The byte that ends lines: LF, after a CR or not, or CR. */
  get eol(): number { return this.#eol; }

  /** The entity whose header is complete and has to be described before more is taken. */
  get undescribed(): Draft | undefined { return this.#state === 'described' ? this.#current : undefined; }

  /**
   * Takes the window `bytes`, which stands at `base`, from its byte `from` on; `last` says that the file ends with it. Returns the
   * offset in the file up to which it is used up: the next window begins there, and is longer where nothing was used.
   */
  take(bytes: Buffer, base: number, from: number, last: boolean): number {
    let at = from;
    this.#hungry = false;
    while (!this.#hungry && this.#state !== 'described') {
      at = this.#state === 'header' ? this.#takeHeader(bytes, at, base, last)
        : this.#state === 'overlong' ? this.#takeOverlong(bytes, at, base, last)
        : this.#takeBody(bytes, at, base, last);
    }
    return base + at;
  }

  /** Goes on after `undescribed` got its header and structure. */
  describe(): void {
    if (this.#overlong) {
      this.#overlong = false;
      this.#midLine = false;
      this.#state = 'overlong';
    } else {
      this.#enterBody();
    }
  }

  /** Ends every entity that is still open. */
  finish(size: number): void {
    this.#closeTo(-1, size);
  }

  // A header is always in one window: it is read as one text.
  #takeHeader(bytes: Buffer, at: number, base: number, last: boolean): number {
    const from = this.#afterPreface(bytes, at, base, last);
    if (from === MORE) return this.#stopAt(at);
    const draft = this.#current;
    const limit = Math.max(0, Math.min(this.#limits.header, this.#limits.headers - this.#headerBytes));
    let line = from;
    for (;;) {
      const newline = bytes.indexOf(this.#eol, line);
      if (newline < 0 && !last && bytes.length - from <= limit) return this.#stopAt(at);
      const next = newline < 0 ? bytes.length : newline + 1;
      if (isBlank(bytes, line, newline)) return this.#endHeader(bytes, from, line, next, base);
      if (this.#isDelimiter(bytes, line, last)) return this.#endHeader(bytes, from, line, line, base);
      if (next - from > limit) {
        this.#overlong = true;
        const cut = line > from ? line : Math.min(from + limit, bytes.length);
        draft.flaws.push({ code: 'header-too-large', start: base + from, end: base + cut });
        return this.#endHeader(bytes, from, cut, cut, base);
      }
      line = next;
      if (newline < 0) return this.#endHeader(bytes, from, line, line, base);
    }
  }

  #endHeader(bytes: Buffer, from: number, headerEnd: number, bodyStart: number, base: number): number {
    const draft = this.#current;
    draft.headerStart = base + from;
    draft.headerEnd = base + headerEnd;
    draft.bodyStart = base + bodyStart;
    draft.end = draft.bodyStart;
    this.#headerBytes += headerEnd - from;
    this.#lineEnds.inspect(draft, bytes, draft.start - base, bodyStart, base, 'header');
    this.#state = 'described';
    return bodyStart;
  }

  /** Where the header begins: after a byte order mark at the start of the file, and after a message's mbox line. */
  #afterPreface(bytes: Buffer, start: number, base: number, last: boolean): number {
    if (this.#current.kind !== 'message') return start;
    let at = start;
    if (base + at === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at += 3;
    const quoted = bytes[at] === 0x3e ? at + 1 : at;
    if (bytes.length < quoted + 6 && !last) return MORE;
    if (bytes.toString('latin1', quoted, quoted + 5) !== 'From ') return at;
    const newline = bytes.indexOf(this.#eol, quoted);
    if (newline < 0) return last || bytes.length - at > LONGEST_MBOX_LINE ? at : MORE;
    // `From : a@example.org` is a field with white space before its colon (RFC 5322 §4.5).
    let next = quoted + 5;
    while (bytes[next] === 32) next += 1;
    return bytes[next] === COLON || newline - at > LONGEST_MBOX_LINE ? at : newline + 1;
  }

  #isDelimiter(bytes: Buffer, line: number, last: boolean): boolean {
    if (this.#delimiters.size === 0 || bytes[line] !== HYPHEN || bytes[line + 1] !== HYPHEN) return false;
    const match = this.#delimiters.match(bytes, line, bytes.length, last, this.#eol);
    return match === 'next' || match === 'closing';
  }

  #stopAt(at: number): number {
    this.#hungry = true;
    return at;
  }

  // Passes over what the limit cut off, up to the empty line or a delimiter.
  #takeOverlong(bytes: Buffer, at: number, base: number, last: boolean): number {
    let line = at;
    for (;;) {
      const newline = bytes.indexOf(this.#eol, line);
      if (newline < 0 && !last) {
        this.#midLine ||= bytes.length - line > LONGEST_DELIMITER;
        return this.#stopAt(this.#passOver(bytes, at, this.#midLine ? bytes.length : line, base));
      }
      const blank = isBlank(bytes, line, newline);
      if (line === bytes.length || (!this.#midLine && (blank || this.#isDelimiter(bytes, line, last)))) {
        this.#passOver(bytes, at, line, base);
        const bodyStart = blank ? newline + 1 : line;
        this.#current.bodyStart = base + bodyStart;
        this.#enterBody();
        return bodyStart;
      }
      this.#midLine = false;
      line = newline < 0 ? bytes.length : newline + 1;
    }
  }

  #passOver(bytes: Buffer, from: number, to: number, base: number): number {
    if (to > from) this.#lineEnds.inspect(this.#current, bytes, from, to, base, 'header');
    return to;
  }

  #enterBody(): void {
    const draft = this.#current;
    const { structure } = draft;
    this.#state = 'body';
    this.#lineStart = draft.bodyStart;
    const boundary = structure?.boundary;
    const message = structure?.mediaType.essence === 'message/rfc822' && structure.encoding === 'identity';
    if (boundary === '') draft.flaws.push({ code: 'missing-boundary', start: draft.headerStart, end: draft.headerEnd });
    const holdsParts = Boolean(boundary) || message;
    const tooDeep = holdsParts && draft.depth >= this.#limits.depth;
    if (tooDeep) draft.flaws.push({ code: 'too-deep', start: draft.headerStart, end: draft.headerEnd });
    draft.composite = holdsParts && !tooDeep && !(message && this.#isFull(draft.bodyStart, draft.bodyStart));
    if (!draft.composite) {
      if (structure && !this.#whole) draft.measure = new Measure(structure.encoding);
      return;
    }
    if (boundary) this.#delimiters.open(draft, boundary);
    else this.#begin('message', draft, draft.bodyStart);
  }

  #begin(kind: Draft['kind'], parent: Draft, start: number): void {
    const child = newDraft(kind, parent, start);
    parent.children.push(child);
    this.#count += 1;
    this.#current = child;
    this.#state = 'header';
  }

  #isFull(start: number, end: number): boolean {
    if (this.#count < this.#limits.parts) return false;
    if (!this.root.flaws.some(({ code }) => code === 'too-many-parts')) this.root.flaws.push({ code: 'too-many-parts', start, end });
    return true;
  }

  #takeBody(bytes: Buffer, at: number, base: number, last: boolean): number {
    const { length } = bytes;
    const eol = this.#eol;
    const needle = eol === LF ? '\n--' : '\r--';
    if (this.#delimiters.size === 0) {
      const end = !last && bytes[length - 1] === CR ? length - 1 : length;
      return this.#stopAt(this.#feed(bytes, at, Math.max(at, end), base));
    }
    const startsLine = base + at === this.#lineStart && bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN;
    // Less than two bytes of a line could be the start of a delimiter.
    if (base + at === this.#lineStart && !last && length - at < 2) return this.#stopAt(at);
    for (let line = startsLine ? at : after(bytes.indexOf(needle, at)); line >= 0; line = after(bytes.indexOf(needle, line))) {
      const match = this.#delimiters.match(bytes, line, length, last, eol);
      if (match !== 'none') {
        const end = beforeLineEnd(bytes, line, at, eol);
        this.#feed(bytes, at, end, base);
        return match === 'incomplete' ? this.#stopAt(end) : this.#delimit(match, bytes, end, line, base);
      }
    }
    return this.#stopAt(this.#feed(bytes, at, last ? length : beforeHalfDelimiter(bytes, at, length, eol), base));
  }

  /** A delimiter ends all that is open below its owner; `end` is where their bodies end, `line` where its line begins. */
  #delimit(match: 'next' | 'closing', bytes: Buffer, end: number, line: number, base: number): number {
    const { owner: index, lineEnd } = this.#delimiters;
    const owner = this.#delimiters.at(index);
    if (!owner) return lineEnd;
    this.#lineEnds.inspect(owner, bytes, end, lineEnd, base, 'body');
    this.#lineStart = base + lineEnd;
    // A closing delimiter before any part closes nothing; clients go on looking for the parts.
    if (match === 'closing' && owner.children.length === 0) return lineEnd;
    this.#closeTo(index, base + end);
    this.#current = owner;
    if (match === 'closing') this.#delimiters.pop();
    else if (!this.#isFull(base + line, base + lineEnd)) this.#begin('part', owner, base + lineEnd);
    return lineEnd;
  }

  /** Ends every entity inside the open multipart at `index`, and every multipart inside it, which nothing closed. */
  #closeTo(index: number, end: number): void {
    const owner = this.#delimiters.at(index);
    for (let draft: Draft | undefined = this.#current; draft && draft !== owner; draft = draft.parent) draft.end = end;
    while (this.#delimiters.size > index + 1) {
      const unclosed = this.#delimiters.pop();
      unclosed?.flaws.push({ code: 'unclosed-multipart', start: unclosed.headerStart, end: unclosed.headerEnd });
    }
  }

  #feed(bytes: Buffer, from: number, to: number, base: number): number {
    if (to <= from) return to;
    const draft = this.#current;
    const counts = draft.measure && draft.structure?.encoding === 'base64' ? tally(bytes, from, to) : undefined;
    this.#lineEnds.inspect(draft, bytes, from, to, base, 'body', counts);
    draft.measure?.push(bytes.subarray(from, to), counts);
    if (!draft.composite && isText(draft)) this.#keep(draft, bytes, from, to, base);
    return to;
  }

  #keep(draft: Draft, bytes: Buffer, from: number, to: number, base: number): void {
    const room = Math.min(to - from, Math.max(0, this.#limits.text - this.#textBytes));
    this.#textBytes += room;
    draft.keptSize += room;
    if (!this.#whole && room > 0) draft.kept.push(Uint8Array.prototype.slice.call(bytes, from, from + room));
    if (room < to - from) this.#overflow(draft, base + from + room, base + to);
  }

  #overflow(draft: Draft, start: number, end: number): void {
    const index = draft.flaws.findIndex(({ code }) => code === 'text-too-large');
    const flaw = draft.flaws[index];
    if (flaw) draft.flaws[index] = { ...flaw, end };
    else draft.flaws.push({ code: 'text-too-large', start, end });
  }
}

const COLON = 58;
const LONGEST_MBOX_LINE = 4096;
/** Longer lines are no delimiters. */
const LONGEST_DELIMITER = 4096;

/** Whether the body is a text that rules read: kept in memory up to the limit. */
export const isText = ({ structure }: Draft): boolean =>
  structure !== undefined && structure.disposition === 'inline' && structure.mediaType.essence.startsWith('text/');

const isBlank = (bytes: Uint8Array, line: number, newline: number): boolean =>
  newline === line || (newline === line + 1 && bytes[line] === CR);

const after = (index: number): number => (index < 0 ? -1 : index + 1);
