import type { Change, SourceText } from './source-text.ts';

/** Changes of a derived text, in order and apart, as changes of the text it came from; `undefined` where there is no way back. */
export const writeBack = (text: SourceText, changes: readonly Change[]): readonly Change[] | undefined => {
  const { origin } = text;
  if (!('from' in origin)) return undefined;
  if (origin.write) return origin.write(changes, text);
  return origin.encode && byStretch(text, changes, origin.encode);
};

/** The same down to a text that this one was derived from, in one step or in several. */
export const writeBackTo = (ancestor: SourceText, text: SourceText, changes: readonly Change[]): readonly Change[] | undefined => {
  let at = text;
  let lifted: readonly Change[] | undefined = changes;
  while (at !== ancestor) {
    if (!lifted || !('from' in at.origin)) return undefined;
    lifted = writeBack(at, lifted);
    at = at.origin.from;
  }
  return lifted;
};

/**
 * Writes each change over the stretch its characters came from, and nothing else. `mayGo` says whether what stands between two of them
 * in `from`, and in this text nowhere, may go with them.
 */
export const byStretch = (text: SourceText, changes: readonly Change[], encode: (value: string) => string | undefined, mayGo: (between: string) => boolean = NOTHING_GOES): readonly Change[] | undefined => {
  const written: Change[] = [];
  let before = 0;
  for (const change of changes) {
    const whole = widened(text, change);
    const place = placeOf(text, whole.start, whole.end, mayGo);
    const encoded = encode(whole.text);
    if (!place || encoded === undefined || place.start < before || !('from' in text.origin)) return undefined;
    before = place.end;
    written.push(trimmed(text.origin.from.value, { ...place, text: encoded }));
  }
  return written;
};

const NOTHING_GOES = (): boolean => false;

/** A change of a part of several characters that came from one (a surrogate pair, a long reference) is a change of all of them. */
const widened = ({ value, origin }: SourceText, change: Change): Change => {
  if (!('from' in origin)) return change;
  let { start, end, text } = change;
  const isOne = (index: number): boolean => index > 0 && index < value.length && origin.startOf(index) === origin.startOf(index - 1) && origin.endOf(index) === origin.endOf(index - 1) && origin.endOf(index) > origin.startOf(index);
  while (isOne(start)) {
    start -= 1;
    text = value.charAt(start) + text;
  }
  if (end < start) end = start;
  while (isOne(end)) {
    text += value.charAt(end);
    end += 1;
  }
  return { start, end, text };
};

const placeOf = ({ value, origin }: SourceText, start: number, end: number, mayGo: (between: string) => boolean): { readonly start: number; readonly end: number } | undefined => {
  if (!('from' in origin)) return undefined;
  if (end <= start) {
    const at = start < value.length ? origin.startOf(start) : value === '' ? origin.startOf(0) : origin.endOf(value.length - 1);
    return { start: at, end: at };
  }
  let last = origin.startOf(start);
  for (let index = start; index < end; index += 1) {
    const [from, to] = [origin.startOf(index), origin.endOf(index)];
    // Nobody wrote it: the line ends that set blocks apart in prose.
    if (to <= from) return undefined;
    if (from > last && !mayGo(origin.from.value.slice(last, from))) return undefined;
    last = to;
  }
  return { start: origin.startOf(start), end: last };
};

/** A change without what it leaves as it is, at both of its ends. */
export const trimmed = (value: string, { start, end, text }: Change): Change => {
  const shorter = Math.min(end - start, text.length);
  let head = 0;
  while (head < shorter && value[start + head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && value[end - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
};

/** A text with changes made that are in order and apart. */
export const changedText = (value: string, changes: readonly Change[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of changes) {
    pieces.push(value.slice(from, start), text);
    from = end;
  }
  return [...pieces, value.slice(from)].join('');
};

/** The lines that changes touch, each stretch with its changes; `end` is before the line end. */
export const touchedLines = (value: string, changes: readonly Change[]): readonly { readonly start: number; readonly end: number; readonly changes: readonly Change[] }[] => {
  const touched: { start: number; end: number; changes: Change[] }[] = [];
  for (const change of changes) {
    const newline = value.indexOf('\n', change.end);
    const end = newline < 0 ? value.length : newline > change.end && value[newline - 1] === '\r' ? newline - 1 : newline;
    const last = touched.at(-1);
    if (last && change.start <= last.end) {
      last.end = Math.max(last.end, end);
      last.changes.push(change);
    } else touched.push({ start: change.start === 0 ? 0 : value.lastIndexOf('\n', change.start - 1) + 1, end, changes: [change] });
  }
  return touched;
};

/** What a stretch becomes: its changes moved to its beginning and made. */
export const changedStretch = (value: string, { start, end, changes }: { readonly start: number; readonly end: number; readonly changes: readonly Change[] }): string =>
  changedText(value.slice(start, end), changes.map((change) => ({ start: change.start - start, end: change.end - start, text: change.text })));
