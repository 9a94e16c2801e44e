/** A line and a column as an editor shows them: both from 1, columns in UTF-16 units. */
export interface Point { readonly line: number; readonly column: number }

/** Where a diagnostic is, in a file the author can open. `offset` and `length` are bytes of that file. */
export interface Location { readonly path: string; readonly start: Point; readonly end: Point; readonly offset: number; readonly length: number }

/** Bytes that need not be in memory: made by the edges (a file, standard input, a build step), never by `source/`. */
export interface ByteSource {
  readonly size: number;
  /** The bytes `[start, end)`; fewer where the source ends before. The caller may keep them. */
  read(start: number, end: number): Promise<Uint8Array>;
  /** Fills `target` with the bytes from `start` on and says how many there were. A large file read so leaves no garbage. */
  readInto?(target: Uint8Array, start: number): Promise<number>;
}

/** A source of bytes that are in memory already. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
});

const LF = 10;
const CR = 13;
const CHUNK = 1 << 16;
/** A line longer than this is not decoded whole to count its columns: they are counted in bytes up to the last multiple of it. */
const LONGEST_LINE = 1 << 20;

/** A line up to here is short: its columns are counted in the chunk that is at hand. */
const SHORT_LINE = 2000;

/** One chunk of a file, with two bytes more, and where each line begins that begins in it, as far as that was looked for. */
interface Chunk { readonly index: number; readonly bytes: Uint8Array; readonly starts: number[]; scanned: number }

/** A line: its number, and the byte it begins at. */
interface Mark { readonly line: number; readonly start: number }
const FIRST_LINE: Mark = { line: 1, start: 0 };

/** How wide the characters of a file are: lists of recipients come in UTF-16 too. */
export type FileUnits = 'bytes' | 'utf-16le' | 'utf-16be';

/** The file a message came from. No text exists for a whole file: only header and text bodies become texts. */
export class SourceFile {
  readonly path: string;
  readonly source: ByteSource;
  readonly #units: FileUnits;
  /** For each chunk up to the furthest asked for: the line its first byte is in, and where that line begins. */
  readonly #marks: Mark[] = [FIRST_LINE];
  /** The chunk asked for last: diagnostics come in clusters. */
  #last: Chunk = { index: -1, bytes: new Uint8Array(), starts: [], scanned: 0 };

  /** What `#columnsTo` answered last. */
  #counted = { from: -1, at: 0, columns: 0 };

  constructor(path: string, source: ByteSource, units: FileUnits = 'bytes') {
    this.path = path;
    this.source = source;
    this.#units = units;
  }

  /** The line and column of a byte offset. Lines end with LF, CRLF or a lone CR, as editors count them. */
  async pointAt(offset: number): Promise<Point> {
    const at = Math.min(Math.max(offset, 0), this.source.size);
    const index = Math.floor(at / CHUNK);
    const mark = this.#marks[index] ?? await this.#markOf(index);
    const chunk = this.#last.index === index ? this.#last : await this.#load(index);
    const position = index * CHUNK;
    this.#findLines(chunk, at - position);
    const before = countUpTo(chunk.starts, at);
    const line = mark.line + before;
    const start = chunk.starts[before - 1] ?? mark.start;
    if (this.#units !== 'bytes') return { line, column: (at - start - (start === 0 && isMarked(await this.source.read(0, 2)) ? 2 : 0)) / 2 + 1 };
    if (start >= position && at - start <= SHORT_LINE) return { line, column: columns(chunk.bytes.subarray(start - position, at - position), start === 0) + 1 };
    const from = start + Math.floor((at - start) / LONGEST_LINE) * LONGEST_LINE;
    return { line, column: from - start + await this.#columnsTo(from, at) + 1 };
  }

  /** How many columns the bytes `[from, at)` of a line take. A list of a million rows in one line is asked for in order: what was counted is not counted again. */
  async #columnsTo(from: number, at: number): Promise<number> {
    const known = this.#counted.from === from && this.#counted.at <= at ? this.#counted : { from, at: from, columns: 0 };
    let bytes = await this.source.read(known.at, at);
    let before = known.columns;
    // In the middle of a character nothing can be told of the rest of it.
    if (known.at > from && ((bytes[0] ?? 0) & 0xc0) === 0x80) {
      bytes = await this.source.read(from, at);
      before = 0;
    }
    const counted = before + columns(bytes, before === 0 && from === 0);
    this.#counted = { from, at, columns: counted };
    return counted;
  }

  /** The line that the first byte of a chunk is in; all chunks before it are read. */
  async #markOf(index: number): Promise<Mark> {
    while (this.#marks.length <= index) {
      const position = this.#marks.length - 1;
      const chunk = this.#last.index === position ? this.#last : await this.#load(position);
      // Another call may have come this far meanwhile.
      if (this.#marks.length > position + 1) continue;
      this.#findLines(chunk, CHUNK);
      const mark = this.#marks.at(-1) ?? FIRST_LINE;
      this.#marks.push({ line: mark.line + chunk.starts.length, start: chunk.starts.at(-1) ?? mark.start });
    }
    return this.#marks[index] ?? FIRST_LINE;
  }

  async #load(index: number): Promise<Chunk> {
    const position = index * CHUNK;
    // One character more than the chunk: a CR that ends it may belong to a CRLF.
    const bytes = await this.source.read(position, Math.min(position + CHUNK + 2, this.source.size));
    return (this.#last = { index, bytes, starts: [], scanned: 0 });
  }

  /** Finds the lines that begin up to a place in the chunk: most findings are near the top of a file. */
  #findLines(chunk: Chunk, place: number): void {
    const { bytes, starts } = chunk;
    const position = chunk.index * CHUNK;
    const end = Math.min(place, CHUNK, bytes.length);
    let at = chunk.scanned;
    if (this.#units === 'bytes') {
      for (; at < end; at += 1) {
        const byte = bytes[at];
        if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) starts.push(position + at + 1);
      }
    } else {
      const [low, high] = this.#units === 'utf-16le' ? [0, 1] : [1, 0];
      for (; at + 1 < end; at += 2) {
        if (bytes[at + high] !== 0) continue;
        const byte = bytes[at + low];
        if (byte === LF || (byte === CR && (bytes[at + 2 + low] !== LF || bytes[at + 2 + high] !== 0))) starts.push(position + at + 2);
      }
    }
    chunk.scanned = Math.max(chunk.scanned, at);
  }
}

/** A byte order mark of UTF-16 takes no column. */
const isMarked = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** How many of the sorted numbers are at most `limit`. */
const countUpTo = (sorted: readonly number[], limit: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** How many UTF-16 units an editor that reads UTF-8 shows for these bytes; a byte order mark takes no column. */
const columns = (bytes: Uint8Array, fileStart: boolean): number => {
  if (bytes.length <= SHORT_LINE && isAscii(bytes)) return bytes.length;
  const { length } = UTF8.decode(bytes);
  return fileStart && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? length - 1 : length;
};

/** For a short line quicker than a call of the decoder. */
const isAscii = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
};
