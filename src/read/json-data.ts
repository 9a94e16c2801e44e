import { MOST_FAULTS } from '../source/decoded.ts';
import type { SourceText } from '../source/source-text.ts';
import { TextBuilder } from '../source/text-builder.ts';
import { emptyText, once } from './data-value.ts';
import type { Data, DataEntry, DataFault, DataMap, DataValue } from './data-value.ts';
import { afterBlanks, MOST_CHILDREN, scanJson } from './json-scan.ts';
import type { JsonChild } from './json-scan.ts';

/** Reads JSON (RFC 8259) up to the first thing in it that is none. */
export const readJsonData = (text: SourceText): Data => {
  const { value } = text;
  const faults: DataFault[] = [];
  const fault = (sentence: string, start: number, end = start + 1): void => void faults.push({ span: text.span(start, end), sentence });
  const start = afterBlanks(value, value.startsWith('\uFEFF') ? 1 : 0);
  if (value[start] !== '{') {
    fault(start === value.length ? 'The file is empty; JSON has at least "{}".' : value[start] === '/' || value[start] === '#' ? 'JSON has no comments.' : 'Data about a template has to be an object: "{" is missing here.', start);
    return { root: undefined, faults };
  }
  const { children, beyond, end, fault: found } = scanJson(value, start);
  if (found) fault(found.sentence, found.start, found.end);
  else if (afterBlanks(value, end) < value.length) fault('Something stands after the end of the data.', afterBlanks(value, end));
  if (beyond !== undefined) fault(`The data has more than ${MOST_CHILDREN.toLocaleString('en')} members; the rest of them are not read.`, beyond);
  const root = mapOf(text, start, end, () => children);
  const seen = new Set<string>();
  for (const { key, keySpan } of root.entries) {
    if (seen.has(key) && faults.length < MOST_FAULTS) fault(`The name "${key.slice(0, 40)}" is given twice; the last one counts.`, keySpan.start, keySpan.end);
    seen.add(key);
  }
  return { root, faults };
};

const mapOf = (text: SourceText, start: number, end: number, children: () => readonly JsonChild[]): DataMap => {
  const entries = once(() => children().map((child): DataEntry => ({
    key: String(JSON.parse(text.value.slice(child.nameStart, child.nameEnd))),
    span: text.span(child.nameStart, child.end),
    keySpan: text.span(child.nameStart, child.nameEnd),
    value: valueAt(text, child.start, child.end),
  })));
  return { type: 'map', span: text.span(start, end), get entries() { return entries(); } };
};

/** The value at a place that was looked through before. */
const valueAt = (text: SourceText, start: number, end: number): DataValue => {
  const span = text.span(start, end);
  const first = text.value[start];
  if (first === '{') return mapOf(text, start, end, () => scanJson(text.value, start).children);
  if (first === '[') {
    const items = once(() => scanJson(text.value, start).children.map((child) => valueAt(text, child.start, child.end)));
    return { type: 'list', span, get items() { return items(); } };
  }
  if (first === '"') return { type: 'scalar', kind: 'string', span, comment: undefined, text: once(() => unescaped(text, start + 1, end - 1)) };
  return { type: 'scalar', kind: first === 'n' ? 'null' : 'other', span, comment: undefined, text: once(() => asWritten(text, start, end)) };
};

const asWritten = (text: SourceText, start: number, end: number): SourceText => {
  const builder = new TextBuilder(text);
  builder.copy(start, end);
  return builder.text();
};

/** The inside of a string, each escape as one character. */
const unescaped = (text: SourceText, start: number, end: number): SourceText => {
  if (start === end) return emptyText(text, start, { encode: inString });
  const builder = new TextBuilder(text);
  let copied = start;
  for (const { 0: escape, index } of text.value.slice(start, end).matchAll(/\\(?:u.{4}|.)/gsu)) {
    builder.copy(copied, start + index);
    copied = start + index + escape.length;
    builder.replace(String(JSON.parse(`"${escape}"`)), start + index, copied);
  }
  builder.copy(copied, end);
  return builder.text({ encode: inString });
};

const inString = (value: string): string => JSON.stringify(value).slice(1, -1);
