/** How far a message is read. Beyond, there is a defect and the rest is unchecked: hostile input costs bounded memory and time. */
export interface Limits {
  /** Bytes of one header. Gmail refuses more than 500 KB. */
  readonly header: number;
  /** Bytes of all headers of a message. */
  readonly headers: number;
  /** Entities of a message, the outer one included. */
  readonly parts: number;
  /** Levels of parts in parts. */
  readonly depth: number;
  /** Bytes, as encoded in the file, of all text bodies of a message. */
  readonly text: number;
  /** Tags, comments included, of all HTML bodies of a message: each costs 2 KB of memory in a tree. */
  readonly tags: number;
  /** Bytes asked of the file at a time. A file of at most this size is read at once and kept. */
  readonly window: number;
}

export const LIMITS: Limits = {
  header: 1 << 20,
  headers: 8 << 20,
  parts: 5000,
  depth: 200,
  text: 4 << 20,
  tags: 100_000,
  window: 256 << 10,
};
