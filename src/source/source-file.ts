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
/** A line longer than this is not decoded whole to count its columns: they are counted in bytes up to there. */
const LONGEST_LINE = 1 << 20;

/** The lines of one chunk of a file: where each begins that begins in it. */
interface ChunkLines { readonly index: number; readonly starts: readonly number[] }

/** The file a message came from. No text exists for a whole file: only header and text bodies become texts. */
export class SourceFile {
  readonly path: string;
  readonly source: ByteSource;
  /** For each chunk up to the furthest asked for: the line its first byte is in, and where that line begins. */
  readonly #marks: { readonly line: number; readonly start: number }[] = [{ line: 1, start: 0 }];
  /** The chunk asked for last: diagnostics come in clusters. */
  #last: ChunkLines = { index: -1, starts: [] };

  constructor(path: string, source: ByteSource) {
    this.path = path;
    this.source = source;
  }

  /** The line and column of a byte offset. Lines end with LF, CRLF or a lone CR, as editors count them. */
  async pointAt(offset: number): Promise<Point> {
    const at = Math.min(Math.max(offset, 0), this.source.size);
    const { line, start } = await this.#lineAt(at);
    const from = Math.max(start, at - LONGEST_LINE);
    const bytes = await this.source.read(from, at);
    return { line, column: from - start + columns(bytes, from === 0) + 1 };
  }

  async #lineAt(offset: number): Promise<{ line: number; start: number }> {
    const index = Math.floor(offset / CHUNK);
    while (this.#marks.length <= index) {
      const chunk = this.#marks.length - 1;
      const { starts } = await this.#chunkLines(chunk);
      // Another call may have come this far meanwhile.
      if (this.#marks.length > chunk + 1) continue;
      const mark = this.#marks.at(-1) ?? { line: 1, start: 0 };
      this.#marks.push({ line: mark.line + starts.length, start: starts.at(-1) ?? mark.start });
    }
    const { line, start } = this.#marks[index] ?? { line: 1, start: 0 };
    const { starts } = await this.#chunkLines(index);
    const before = countUpTo(starts, offset);
    return { line: line + before, start: starts[before - 1] ?? start };
  }

  async #chunkLines(index: number): Promise<ChunkLines> {
    if (this.#last.index === index) return this.#last;
    const position = index * CHUNK;
    // One byte more than the chunk: a CR that ends it may belong to a CRLF.
    const bytes = await this.source.read(position, Math.min(position + CHUNK + 1, this.source.size));
    const size = Math.min(CHUNK, bytes.length);
    const starts: number[] = [];
    for (let at = 0; at < size; at += 1) {
      const byte = bytes[at];
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) starts.push(position + at + 1);
    }
    this.#last = { index, starts };
    return this.#last;
  }
}

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
  const { length } = UTF8.decode(bytes);
  return fileStart && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? length - 1 : length;
};
