import { wordsOf } from '../../lint/thrown.ts';
import type { TemplateTag } from '../../template/tag.ts';
import type { TemplateFile } from '../template-files.ts';
import { MissingLayout } from './engine.ts';
import type { Fault, Host, Place } from './engine.ts';

/** Where an engine says that something is: lines from 1, columns from 0. */
export interface EnginePoint { readonly file: TemplateFile; readonly line: number; readonly column?: number }

/** A fault of the template at a point; at its beginning where the engine tells none. */
export const faultAt = (engine: string, thrown: unknown, host: Host, { point, message = wordsOf(thrown) }: { readonly point?: EnginePoint | undefined; readonly message?: string }): Fault => {
  if (thrown instanceof MissingLayout) return thrown.fault;
  const place = point ? placeOf(host, point.file, offsetAt(point.file.text, point.line, point.column ?? 0), point.column !== undefined) : beginningOf(host.main);
  return { code: 'render-failed', sentence: sentenceOf(engine, thrown, message), place };
};

/** The first line of a file that is not empty: where what is said of all of it stands. */
export const beginningOf = (file: TemplateFile): Place => {
  const { index, 0: line } = /\S[^\n\r]*/u.exec(file.text) ?? { index: 0, 0: '' };
  return { file, start: index, end: index + line.length };
};

/** The tag at an offset, or the next on its line where the engine does not tell columns; else the rest of the line. */
export const placeOf = (host: Host, file: TemplateFile, offset: number, isExact = true): Place => {
  const { text } = file;
  const lineEnd = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  const tag = tagFrom(host.tagsOf(file), offset);
  if (tag && (isExact ? tag.start <= offset : tag.start < lineEnd)) return { file, start: tag.start, end: tag.end };
  return { file, start: Math.min(offset, text.length), end: Math.max(Math.min(offset, text.length), text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd) };
};

/** The block that is open where a file ends. */
export const unclosedIn = (host: Host, file: TemplateFile): Place | undefined => {
  const open: TemplateTag[] = [];
  for (const tag of host.tagsOf(file)) {
    if (tag.role === 'open') open.push(tag);
    else if (tag.role === 'close') open.pop();
  }
  const tag = open.at(-1);
  return tag && { file, start: tag.start, end: tag.end };
};

/** The offset of a line and a column in a text, both within it. */
export const offsetAt = (text: string, line: number, column: number): number => {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + Math.max(column, 0), end < 0 ? text.length : end);
};

/** The first tag that ends behind an offset. */
const tagFrom = (tags: readonly TemplateTag[], offset: number): TemplateTag | undefined => {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tags[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return tags[low];
};

const LONGEST = 300;

/** One sentence of what an engine said, without paths of the machine and without its stack. */
const sentenceOf = (engine: string, thrown: unknown, message: string): string => {
  // Liquid makes an error of its own of it.
  if (message.startsWith('Maximum call stack size exceeded') || (thrown instanceof RangeError && message.includes('call stack'))) return `${engine} ran out of its stack: a file includes itself without end, or blocks are nested too deep.`;
  if (thrown instanceof RangeError && message.includes('string length')) return `What ${engine} made of it is too long for a text.`;
  const line = withoutPaths(message.trim().split('\n', 1)[0] ?? '').trim().slice(0, LONGEST).replace(/[.:,\s]+$/u, '');
  return line === '' ? `${engine} failed and did not say why.` : `${engine} says: ${line}.`;
};

/** `/home/me/mail/a.hbs` is `a.hbs`. */
const withoutPaths = (line: string): string => line.slice(0, 2000).replace(/(?:file:\/\/|[a-z]:)?[\\/][^\s"'`()<>|:,;]*[\\/]([^\s"'`()<>|:,;\\/]+)/giu, '$1');
