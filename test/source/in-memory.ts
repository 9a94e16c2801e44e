import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { fileText, toFile, type SourceText, type Span } from '../../src/source/source-text.ts';

/** A text of a file that is in memory: one latin1 character for each of its bytes. */
export const inMemory = (bytes: Uint8Array | string): SourceText => {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes);
  return fileText(new SourceFile('test.eml', bytesSource(buffer)), buffer.toString('latin1'), 0);
};

/** The text at the bottom of a derivation. */
const root = (text: SourceText): SourceText => ('from' in text.origin ? root(text.origin.from) : text);

/** The bytes of the file that a span stands for. */
export const written = (span: Span): string => {
  const { start, end } = toFile(span);
  return root(span.text).value.slice(start, end);
};

/** What is written in the file for each UTF-16 unit of a text. */
export const writtenEach = (text: SourceText): readonly string[] => Array.from({ length: text.value.length }, (_, index) => written(text.span(index, index + 1)));

/** Places never go back and never leave the file: true of every derivation, whatever the input. */
export const isInOrder = (text: SourceText): boolean => {
  const size = root(text).value.length;
  let before = 0;
  for (let index = 0; index < text.value.length; index += 1) {
    const { start, end } = toFile(text.span(index, index + 1));
    if (start < before || end < start || end > size) return false;
    before = start;
  }
  return true;
};
