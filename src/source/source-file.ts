/** A line and a column as an editor shows them: both from 1, columns in UTF-16 units. */
export interface Point { readonly line: number; readonly column: number }

/** Where a diagnostic is, in a file the author can open. `offset` and `length` are bytes of that file. */
export interface Location { readonly path: string; readonly start: Point; readonly end: Point; readonly offset: number; readonly length: number }

/** Bytes that need not be in memory: made by the edges (a file, standard input, a build step), never by `source/`. */
export interface ByteSource { readonly size: number; read(start: number, end: number): Promise<Uint8Array> }

/** A source of bytes that are in memory already. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  // eslint-disable-next-line typescript/require-await -- the interface is asynchronous for files
  read: async (start, end) => bytes.subarray(start, end),
});

const LF = 10;
const CR = 13;
const CHUNK = 1 << 16;
/** A line longer than this is not decoded whole to count its columns. */
const LONGEST_LINE = 1 << 20;

/** The file a message came from. No text exists for a whole file: only header and text bodies become texts. */
export class SourceFile {
  readonly path: string;
  readonly source: ByteSource;
  /** `#lines[i]`: how many lines begin before chunk `i`, and where the last of them begins. */
  readonly #marks: { readonly line: number; readonly start: number }[] = [{ line: 1, start: 0 }];

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
    const chunk = Math.min(Math.floor(offset / CHUNK), this.#marks.length - 1);
    let { line, start } = this.#marks[chunk] ?? { line: 1, start: 0 };
    for (let position = chunk * CHUNK; position < offset; position += CHUNK) {
      // One byte more than the chunk: a CR that ends it may belong to a CRLF.
      const bytes = await this.source.read(position, Math.min(position + CHUNK + 1, this.source.size));
      const size = Math.min(CHUNK, bytes.length, offset - position);
      for (let index = 0; index < size; index += 1) {
        const byte = bytes[index];
        if (byte === LF || (byte === CR && bytes[index + 1] !== LF)) {
          line += 1;
          start = position + index + 1;
        }
      }
      const next = position / CHUNK + 1;
      if (size === CHUNK && this.#marks.length === next) this.#marks.push({ line, start });
    }
    return { line, start };
  }
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** How many UTF-16 units an editor that reads UTF-8 shows for these bytes; a byte order mark takes no column. */
const columns = (bytes: Uint8Array, fileStart: boolean): number => {
  const { length } = UTF8.decode(bytes);
  return fileStart && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? length - 1 : length;
};
