import { derivedText, type SourceText } from './source-text.ts';

/** One text of several that were each derived, in one or more steps, from `from`. Each character keeps its own way back. */
export const joinTexts = (from: SourceText, pieces: readonly SourceText[]): SourceText => {
  const parts = pieces.filter(({ value }) => value !== '');
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const begins: number[] = [];
  let length = 0;
  for (const { value } of parts) {
    begins.push(length);
    length += value.length;
  }
  const place = (index: number, edge: 'startOf' | 'endOf'): number => {
    const piece = lastBegun(begins, index);
    const text = parts[piece];
    return text === undefined ? 0 : walk(text, index - (begins[piece] ?? 0), edge, from);
  };
  return derivedText(parts.map(({ value }) => value).join(''), {
    from,
    startOf: (index) => place(index, 'startOf'),
    endOf: (index) => place(index, 'endOf'),
  });
};

/** The edge of a character of `text`, in the text `from` it was derived from. */
const walk = (text: SourceText, index: number, edge: 'startOf' | 'endOf', from: SourceText): number => {
  let at = text;
  let place = index;
  for (let step = 0; at !== from; step += 1) {
    const { origin } = at;
    if (!('from' in origin)) throw new Error('A joined text was not derived from the text it is said to be from');
    // An end is one past a character: further down it is the end of the last one.
    place = edge === 'startOf' ? origin.startOf(place) : origin.endOf(step === 0 ? place : place - 1);
    at = origin.from;
  }
  return place;
};

const lastBegun = (begins: readonly number[], index: number): number => {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((begins[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
};
