import type { SourceFile } from '../source/source-file.ts';
import { fileText } from '../source/source-text.ts';
import type { SourceText, Span } from '../source/source-text.ts';

const grounds = new WeakMap<SourceFile, SourceText>();

/** A stretch of a file, in bytes, where no text of it is kept: an attachment, a boundary, a whole message. */
export const fileSpan = (file: SourceFile, start: number, end: number): Span => {
  let ground = grounds.get(file);
  if (!ground) grounds.set(file, ground = fileText(file, '', 0));
  return { text: ground, start, end };
};
