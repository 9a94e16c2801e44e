import type { Edit } from '../rule.ts';
import type { SourceText } from '../source/source-text.ts';
import type { TextEdit } from './diagnostic.ts';

/**
 * Edits of decoded texts as edits of the file's bytes, in order.
 * Each text is written back through its derivations with `encode`; `undefined` where one of them has no way back.
 */
export const fileEdits = (edits: readonly Edit[]): readonly TextEdit[] | undefined => {
  const byText = new Map<SourceText, Edit[]>();
  for (const edit of edits) byText.set(edit.at.text, [...byText.get(edit.at.text) ?? [], edit]);
  const written: TextEdit[] = [];
  for (const [text, its] of byText) {
    const edit = throughDerivations(text, applied(text.value, its));
    if (!edit) return undefined;
    written.push(edit);
  }
  return written.toSorted((a, b) => a.start - b.start);
};

const applied = (value: string, edits: readonly Edit[]): string => {
  let text = value;
  for (const { at, text: replacement } of edits.toSorted((a, b) => b.at.start - a.at.start)) text = text.slice(0, at.start) + replacement + text.slice(at.end);
  return text;
};

/** A text changed as a whole becomes one change of the text it came from, up to the file. */
const throughDerivations = (text: SourceText, changed: string): TextEdit | undefined => {
  let at = text;
  let value = changed;
  while ('from' in at.origin) {
    const { origin } = at;
    if (!origin.encode) return undefined;
    const { value: outer } = origin.from;
    const start = origin.startOf(0);
    const end = at.value === '' ? start : origin.endOf(at.value.length - 1);
    value = outer.slice(0, start) + origin.encode(value) + outer.slice(end);
    at = origin.from;
  }
  return trimmed(at.value, value, at.offset);
};

/** Only what differs: what is alike at both ends stays untouched. */
const trimmed = (before: string, after: string, offset: number): TextEdit => {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start: offset + head, end: offset + before.length - tail, bytes: Buffer.from(after.slice(head, after.length - tail), 'latin1') };
};
