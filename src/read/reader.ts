import type { Envelope, Message } from '../message/message.ts';
import type { Part } from '../message/part.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Turns the bytes of a file into what rules look at: a `Message`, or a `Part` where there is no header (a template). */
export interface Reader {
  readonly name: string;
  /** With the dot, in lower case: `.eml`. */
  readonly extensions: readonly string[];
  /** Rejects only with what the file's source rejects with; malformed bytes are defects of what is returned. */
  read(file: SourceFile, envelope?: Envelope): Promise<Message | Part>;
}
