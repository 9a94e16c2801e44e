import { once } from '../once.ts';
import type { SourceFile } from '../source/source-file.ts';
import { fileText } from '../source/source-text.ts';
import type { SourceText, Span } from '../source/source-text.ts';

/** A stretch of a file, in bytes, where no text of it is kept: an attachment, a boundary, a whole message. */
export const fileSpan = (file: SourceFile, start: number, end: number): Span => ({ text: ground(file), start, end });

const ground = once((file: SourceFile): SourceText => fileText(file, '', 0));
