import type { Stretch } from '../template/tag.ts';
import { isBlank } from './marks.ts';
import type { PieceWriter } from './pieces.ts';

/** How far is looked for where a rendering goes on with a text it left, and how much must be the same there. */
const FURTHEST = 64;
const ENOUGH = 8;

/**
 * Writes where the characters of `rendered` stand in a literal text: most often all of it, one for one. An engine may have put white space
 * into it (the indentation of a partial), taken something out (`<%%`, a backslash) or cut it off.
 */
export const followText = (rendered: string, text: string, { start, end }: Stretch, file: number, into: PieceWriter): void => {
  if (rendered.length === end - start && text.startsWith(rendered, start)) {
    into.copy(rendered.length, file, start);
    return;
  }
  let at = 0;
  let place = start;
  while (at < rendered.length) {
    const same = commonLength(rendered, at, text, place, end);
    into.copy(same, file, place);
    at += same;
    place += same;
    const { more, less } = wayBack(rendered, at, text, place, end);
    const length = less === 0 && more === 0 ? rendered.length - at : more;
    const isIndented = more > 0 && isBlank(rendered, at);
    into.whole(length, file, isIndented ? place : start, isIndented ? place + 1 : end);
    at += length;
    place += less;
  }
};

/** How many characters of the rendering are new, or how many of the text are left out, until both are the same again; neither where they are not. */
const wayBack = (rendered: string, at: number, text: string, place: number, end: number): { readonly more: number; readonly less: number } => {
  for (let step = 1; step <= FURTHEST; step += 1) {
    if (isSame(rendered, at, text, place + step, end)) return { more: 0, less: step };
    if (isSame(rendered, at + step, text, place, end)) return { more: step, less: 0 };
  }
  return { more: 0, less: 0 };
};

const isSame = (rendered: string, at: number, text: string, place: number, end: number): boolean => {
  const length = Math.min(ENOUGH, rendered.length - at, end - place);
  return length > 0 && commonLength(rendered, at, text, place, place + length) === length;
};

const commonLength = (rendered: string, at: number, text: string, place: number, end: number): number => {
  let count = 0;
  while (at + count < rendered.length && place + count < end && rendered[at + count] === text[place + count]) count += 1;
  return count;
};
