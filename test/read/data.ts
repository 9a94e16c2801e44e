import { readDataFields } from '../../src/read/data-fields.ts';
import type { DataFields } from '../../src/read/data-fields.ts';
import { decodeCharset } from '../../src/source/charset.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { fileText, toFile } from '../../src/source/source-text.ts';
import type { SourceText, Span } from '../../src/source/source-text.ts';

/** A file of UTF-8 that is in memory. */
export const fileOf = (path: string, content: string): SourceFile => new SourceFile(path, bytesSource(Buffer.from(content)));

/** The text of a file of UTF-8, as readers have it: without a byte order mark. */
export const textOf = (content: string, path = 'a.html'): SourceText => {
  const bytes = Buffer.from(content);
  const skip = content.startsWith('\uFEFF') ? 3 : 0;
  return decodeCharset(fileText(fileOf(path, content), bytes.toString('latin1', skip), skip), 'utf-8').text;
};

export const read = (content: string, kind: 'yaml' | 'json' = 'yaml'): Promise<DataFields> => readDataFields(textOf(content), kind);

/** Where a span is, as `line:column-line:column`. */
export const placeOf = async (span: Span): Promise<string> => {
  const { file, start, end } = toFile(span);
  const [from, to] = [await file.pointAt(start), await file.pointAt(end)];
  return `${from.line}:${from.column}-${to.line}:${to.column}`;
};

/** The place of the first occurrence of `part` in a value; of all of it when nothing is named. */
export const placeIn = (text: SourceText | undefined, part = text?.value ?? ''): Promise<string> => {
  if (text === undefined) throw new Error('There is no such value');
  const start = text.value.indexOf(part);
  if (start === -1) throw new Error(`"${part}" is not in ${JSON.stringify(text.value)}`);
  return placeOf(text.span(start, start + part.length));
};

/** What is wrong, as lines `line:column-line:column sentence`. */
export const faultsOf = ({ faults }: DataFields): Promise<readonly string[]> => Promise.all(faults.map(async ({ span, sentence }) => `${await placeOf(span)} ${sentence}`));
