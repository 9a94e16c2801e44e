import { Buffer } from 'node:buffer';
import type { Change, SourceText } from './source-text.ts';
import { changedText, trimmed } from './write-back.ts';

/** Writes changes of decoded bytes: from the line the first of them stands in to the end, in lines as long as they were. What stands before and behind the digits stays. */
export const writeBase64 = (changes: readonly Change[], text: SourceText): readonly Change[] | undefined => {
  const { origin, value: decoded } = text;
  const [first] = changes;
  if (!('from' in origin) || !first) return [];
  if (changes.some((change) => /[^\0-\u00ff]/u.test(change.text))) return undefined;
  const { value } = origin.from;
  const { line, digits } = lineOf(value, decoded === '' ? 0 : origin.startOf(Math.min(first.start, decoded.length - 1)));
  const bytes = Buffer.from(changedText(decoded, changes), 'latin1').subarray((digits / 4) * 3);
  const width = widthOf(value);
  const newline = value.includes('\r\n') ? '\r\n' : '\n';
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += (width / 4) * 3) lines.push(bytes.toString('base64', at, Math.min(at + (width / 4) * 3, bytes.length)));
  const end = Math.max(line, endOfDigits(value));
  return [trimmed(value, { start: line, end, text: lines.join(newline) })];
};

/** The last line up to `at` that begins with a whole group of digits, and how many stand before it. */
const lineOf = (value: string, at: number): { readonly line: number; readonly digits: number } => {
  let line = 0;
  let digits = 0;
  let count = 0;
  for (let from = 0, next = value.indexOf('\n'); next >= 0 && next < at; from = next + 1, next = value.indexOf('\n', from)) {
    count += digitsIn(value.slice(from, next));
    if (count % 4 !== 0) continue;
    line = next + 1;
    digits = count;
  }
  return { line, digits };
};

const digitsIn = (text: string): number => text.replaceAll(/\s+/gu, '').length;

const endOfDigits = (value: string): number => {
  let end = value.length;
  while (end > 0 && /\s/u.test(value.charAt(end - 1))) end -= 1;
  return end;
};

/** As long as the first of several lines; else the most that is allowed (RFC 2045 §6.8). */
const widthOf = (value: string): number => {
  const first = /^\s*([A-Za-z0-9+/]{4,76})\r?\n[A-Za-z0-9+/]/u.exec(value)?.[1]?.length ?? 76;
  return first % 4 === 0 ? first : 76;
};
