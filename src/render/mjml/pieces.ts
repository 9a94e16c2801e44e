import type { Piece } from '../rendered.ts';
import { commonRuns } from './common-runs.ts';
import { addComponent } from './component-output.ts';
import type { Place } from './component.ts';
import type { Marked } from './marking.ts';
import type { Marks } from './marks.ts';
import { PieceList } from './piece-list.ts';
import { addReserialized } from './reserialized.ts';
import { addSkeleton } from './skeleton.ts';

/** A rendering whose components and texts are marked, and what the marks mean. */
export interface MarkedRendering { readonly html: string; readonly marks: Marks; readonly marked: readonly Marked[] }

/** Where each stretch of a rendering came from, by its marked twin; `undefined` where the two differ in more than the marks. */
export const piecesOf = (html: string, twin: MarkedRendering, texts: readonly string[], root: Place | undefined): readonly Piece[] | undefined => {
  const stretches = twin.marks.stretches(twin.html);
  if (!stretches) return undefined;
  const pieces = new PieceList();
  let inside: Place | undefined;
  for (const [index, { text, id }] of stretches.entries()) {
    const mark = markOf(twin, id);
    const next = markOf(twin, stretches[index + 1]?.id);
    if (!mark) inside = addSkeleton(pieces, text, { inside, next, root });
    else if (mark.kind === 'text') addWritten(pieces, text, mark, texts);
    else addComponent(pieces, text, mark.place, { before: markOf(twin, stretches[index - 1]?.id), next });
  }
  return carried(pieces.list(), stretches.map(({ text }) => text).join(''), html);
};

const markOf = ({ marked }: MarkedRendering, id: number | undefined): Marked | undefined => (id === undefined ? undefined : marked[id]);

const addWritten = (pieces: PieceList, now: string, { place, tag }: Marked, texts: readonly string[]): void => {
  const written = texts[place.file]?.slice(place.start, place.end) ?? '';
  if (written === now) pieces.add(now.length, place, true);
  else addReserialized(pieces, written, now, place, tag);
};

/** The pieces of a text as those of another that differs in white space, and in comments for Outlook that only marks kept apart. */
const carried = (pieces: readonly Piece[], from: string, to: string): readonly Piece[] | undefined => {
  const runs = commonRuns(from, to, outlookMerges(from));
  if (!runs) return undefined;
  const list = new PieceList();
  let index = 0;
  for (const { a, b, length } of [...runs, { a: from.length, b: to.length, length: 0 }]) {
    list.add(b - list.length, pieces[index]);
    for (let at = a; at < a + length;) {
      while ((pieces[index + 1]?.at ?? Infinity) <= at) index += 1;
      const piece = pieces[index];
      if (!piece) return undefined;
      const { file, start, verbatim } = piece;
      const end = Math.min(a + length, pieces[index + 1]?.at ?? Infinity);
      list.add(end - at, verbatim ? { file, start: start + at - piece.at, end: start + end - piece.at } : piece, verbatim);
      at = end;
    }
  }
  return list.list();
};

/** MJML's last step: a comment for Outlook that ends right before another begins becomes one with it. */
const outlookMerges = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(/<!\[endif\]-->\s*<!--\[if mso \| IE\]>/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
