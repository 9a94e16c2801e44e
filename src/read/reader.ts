import type { Envelope, Message } from '../message/message.ts';
import type { Part } from '../message/part.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { TemplateLanguage } from '../template/language.ts';

/** What is known of a file beside its bytes. */
export interface ReadOptions {
  readonly envelope?: Envelope;
  /** The template language it is declared to be in. */
  readonly language?: TemplateLanguage;
  /** Said of a template: it is what will be sent. */
  readonly final?: boolean;
  /** A file beside a template that holds its subject and other fields (`name.meta.json`). */
  readonly meta?: SourceFile;
}

/** Turns the bytes of a file into what rules look at: a `Message`, or a `Part` where there is no header (a template). */
export interface Reader {
  readonly name: string;
  /** With the dot, in lower case: `.eml`. */
  readonly extensions: readonly string[];
  /** Rejects only with what the file's source rejects with; malformed bytes are defects of what is returned. */
  read(file: SourceFile, options?: ReadOptions): Promise<Message | Part>;
}
