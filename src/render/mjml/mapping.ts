import type { Piece } from '../rendered.ts';
import type { Component, Place } from './component.ts';
import type { Engine } from './engine.ts';
import { LONGEST_OUTPUT } from './limits.ts';
import { markedClasses } from './marked-classes.ts';
import { Marking } from './marking.ts';
import type { Extent } from './marking.ts';
import { marksFor } from './marks.ts';
import type { Marks } from './marks.ts';
import { piecesOf } from './pieces.ts';
import { reasonOf } from './problems.ts';

/**
 * Where each stretch of what a template was compiled to came from. It is compiled once more with marks; where these change the
 * result, as a style sheet does that selects by an attribute, with fewer; where that does too, all of it came from the root.
 */
export const mappingOf = async (html: string, root: Component, engine: Engine, texts: readonly string[]): Promise<readonly Piece[]> => {
  const marks = html.length > LONGEST_OUTPUT ? undefined : marksFor(texts);
  for (const extent of marks ? EXTENTS : []) {
    const pieces = marks && (await attempt(html, root, engine, texts, marks, extent));
    if (pieces) return pieces;
  }
  return html === '' ? [] : [{ at: 0, ...(root.place ?? { file: 0, start: 0, end: 0 }), verbatim: false }];
};

const EXTENTS: readonly Extent[] = ['texts', 'components'];

const attempt = async (html: string, root: Component, engine: Engine, texts: readonly string[], marks: Marks, extent: Extent): Promise<readonly Piece[] | undefined> => {
  const marking = new Marking(marks, extent);
  try {
    const components = markedClasses(await engine.components(), marks, () => {});
    const twin = await engine.compile(marking.node(root), { validate: false, components });
    return piecesOf(html, { html: twin.html, marks, marked: marking.marked }, texts, root.place);
  } catch {
    // What compiled without marks did not with them.
    return undefined;
  }
};

/** The component at which compiling a template fails for a reason; `undefined` where it is no component that fails, but the whole. */
export const culpritOf = async (reason: string, root: Component, engine: Engine, texts: readonly string[]): Promise<Place | undefined> => {
  const marks = marksFor(texts);
  if (!marks) return undefined;
  const marking = new Marking(marks, 'components');
  let last: number | undefined;
  try {
    const components = markedClasses(await engine.components(), marks, (id) => { last = id; });
    await engine.compile(marking.node(root), { validate: false, components });
    return undefined;
  } catch (error) {
    // What fails elsewhere, as in what validates, is not what failed.
    return last === undefined || reasonOf(error) !== reason ? undefined : marking.marked[last]?.place;
  }
};
