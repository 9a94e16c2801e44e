import { derivedText, type Change, type SourceText } from './source-text.ts';
import { writeBackTo } from './write-back.ts';

/** Whether changes of a joined text may be written as these changes of what it came from. */
type IsSound = (written: readonly Change[], changes: readonly Change[], text: SourceText) => boolean;

/** One text of several that were each derived, in one or more steps, from `from`. Each character keeps its own way back; a change goes back where it is in one of them. */
export const joinTexts = (from: SourceText, pieces: readonly SourceText[], isSound: IsSound = () => true): SourceText => {
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
    return text === undefined ? 0 : placeIn(from, text, index - (begins[piece] ?? 0), edge);
  };
  return derivedText(parts.map(({ value }) => value).join(''), {
    from,
    startOf: (index) => place(index, 'startOf'),
    endOf: (index) => place(index, 'endOf'),
    write: (changes, text) => {
      const written: Change[] = [];
      for (const [piece, its] of byPiece(changes, begins)) {
        const part = parts[piece];
        const begin = begins[piece] ?? 0;
        if (!part || its.some(({ end }) => end > begin + part.value.length)) return undefined;
        const lifted = writeBackTo(from, part, its.map((change) => ({ start: change.start - begin, end: change.end - begin, text: change.text })));
        if (!lifted) return undefined;
        written.push(...lifted);
      }
      return isSound(written, changes, text) ? written : undefined;
    },
  });
};

/** What is put between two pieces belongs to the first of them. */
const byPiece = (changes: readonly Change[], begins: readonly number[]): ReadonlyMap<number, readonly Change[]> => {
  const found = new Map<number, Change[]>();
  for (const change of changes) {
    const piece = lastBegun(begins, change.end > change.start ? change.start : Math.max(0, change.start - 1));
    const known = found.get(piece);
    if (known) known.push(change);
    else found.set(piece, [change]);
  }
  return found;
};

/** The edge of a character of `text`, in the text `from` it was derived from. */
export const placeIn = (from: SourceText, text: SourceText, index: number, edge: 'startOf' | 'endOf'): number => {
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
