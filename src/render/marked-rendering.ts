import type { TemplateTag } from '../template/tag.ts';
import { align } from './align.ts';
import { capturesIn } from './captures.ts';
import type { Engine, Host } from './engines/engine.ts';
import { TOO_LONG } from './limits.ts';
import { mapMarked } from './mapping.ts';
import type { Mapped, MarkedFile } from './mapping.ts';
import { marked, Marks } from './marks.ts';
import type { Marking } from './marks.ts';
import { wholePiece } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import type { TemplateFile, TemplateFiles } from './template-files.ts';

/** What was rendered without marks, and how. */
export interface PlainRendering {
  readonly engine: Engine;
  readonly files: TemplateFiles;
  readonly tagsOf: (file: TemplateFile) => readonly TemplateTag[];
  /** The data, made anew each time: a template may change it. */
  readonly data: () => unknown;
  /** As far as it is wanted; `isCut` where there was more. */
  readonly text: string;
  readonly isCut: boolean;
  /** A function may read its template as HTML or XML. */
  readonly isFunction: boolean;
}

/**
 * Renders once more with marks in what is literal, and tells from them where each stretch of the rendering was written. What is linted
 * is the rendering without marks: where both differ, since something counted or compared a mark, what differs has a coarser place.
 */
export const piecesOf = async (plain: PlainRendering, begin: () => void): Promise<Pieces> => {
  const { files, text, isCut } = plain;
  const known = [...files.all];
  let nearest: Mapped | undefined;
  for (const marking of markings(plain, known)) {
    begin();
    const mapped = await renderMarked(plain, known, marking);
    if (mapped && (isCut ? mapped.text.startsWith(text) : mapped.text === text)) return mapped.pieces;
    nearest ??= mapped;
  }
  const whole = { file: 0, start: 0, end: files.main.text.length };
  return nearest ? align(text, isCut ? nearest.text.slice(0, text.length) : nearest.text, nearest.pieces, whole) : wholePiece(text.length, whole.end);
};

type Way = Pick<Marking, 'where'> & { readonly isWithoutCaptures?: boolean };

const markings = ({ tagsOf, isFunction }: PlainRendering, files: readonly TemplateFile[]): readonly Way[] => {
  const hasCaptures = files.some((file) => capturesIn(file.text, tagsOf(file)).length > 0);
  return [{}, ...hasCaptures ? [{ isWithoutCaptures: true }] : [], ...isFunction ? [{ where: 'elements' } as const] : []];
};

const renderMarked = async ({ engine, files, tagsOf, data, text, isCut }: PlainRendering, known: readonly TemplateFile[], way: Way): Promise<Mapped | undefined> => {
  const marks = new Marks([...known.map((file) => file.text), text]);
  const texts = known.map((file) => marked(file.text, tagsOf(file), { ...way, marks, file: file.index, ...(way.isWithoutCaptures && { except: capturesIn(file.text, tagsOf(file)) }) }));
  const host: Host = {
    ...quietHost(files, tagsOf),
    textOf: ({ index, text: own }) => texts[index] ?? own,
    withoutMarks: (some) => marks.strip(some),
  };
  try {
    const rendering = await engine.render(host, data());
    if (rendering.length > TOO_LONG) return undefined;
    const markedFiles: readonly MarkedFile[] = known.map((file) => ({ text: file.text, tags: tagsOf(file) }));
    return mapMarked(rendering, marks, markedFiles, isCut ? text.length : Infinity);
  } catch {
    // With marks something went another way; where that leads nobody needs to know.
    return undefined;
  }
};

const quietHost = (files: TemplateFiles, tagsOf: Host['tagsOf']): Omit<Host, 'textOf' | 'withoutMarks'> => ({
  main: files.main,
  tagsOf,
  find: (name, from) => files.find(name, from),
  at: (path) => files.loaded(path),
  missing: () => {},
});
