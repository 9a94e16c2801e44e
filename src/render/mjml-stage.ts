import { compileMjml } from './mjml/compile.ts';
import { copyPieces, packed, PIECE, PieceWriter, stretchOf } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import type { EngineProblem } from './rendered.ts';
import { isAbsent } from './template-files.ts';
import type { TemplateFile, TemplateFiles } from './template-files.ts';

/** MJML that was compiled, on the way to where its parts were written. */
export interface CompiledMjml {
  readonly text: string | undefined;
  /** Pieces and problems, taken back through the pieces of the text that was compiled where an engine made that. */
  compose(pieces: Pieces | undefined): { readonly pieces: Pieces; readonly problems: readonly EngineProblem[] };
}

/** Compiles what a template became, or MJML as it stands. */
export const compiledMjml = async (source: string, isCut: boolean, files: TemplateFiles, mjml: unknown, begin: () => void): Promise<CompiledMjml> => {
  if (isCut) return { text: undefined, compose: () => ({ pieces: packed([]), problems: [] }) };
  const included = new Map<string, TemplateFile>();
  begin();
  const rendered = await compileMjml(source, {
    path: files.main.path,
    root: files.root,
    mjml,
    readFile: (path) => {
      const file = files.at(path);
      if (!file || isAbsent(file)) return undefined;
      included.set(path, file);
      return file.text;
    },
  });
  // Its files by the indices that ours have; the first is the template.
  const indices = rendered.files.map(({ path }, index) => (index === 0 ? 0 : included.get(path)?.index ?? -1));
  const moved = (file: number): number => (file < 0 ? -1 : indices[file] ?? -1);
  const compose: CompiledMjml['compose'] = (inner) => ({
    pieces: composed(packed(rendered.pieces.map((piece) => ({ ...piece, file: moved(piece.file) }))), rendered.text?.length ?? 0, inner, files.main.text.length),
    problems: rendered.problems.map((problem) => {
      const { file, start, end } = problem;
      if (file !== 0 || !inner) return { ...problem, file: Math.max(moved(file), 0) };
      return { ...problem, ...stretchOf(inner, start, Math.max(end, start + 1)) ?? { file: 0, start: 0, end: 0 } };
    }),
  });
  return { text: rendered.text, compose };
};

/** Pieces of a text that was made from another one, taken back to where that one was written. */
const composed = (outer: Pieces, length: number, inner: Pieces | undefined, mainLength: number): Pieces => {
  if (!inner) return outer;
  const into = new PieceWriter();
  for (let cell = 0; cell < outer.length; cell += PIECE) {
    const [at = 0, file = -1, start = 0, end = 0, verbatim = 0] = outer.subarray(cell, cell + PIECE);
    const size = (outer[cell + PIECE] ?? length) - at;
    if (file !== 0) {
      if (verbatim === 1) into.copy(size, file, start);
      else into.whole(size, file, start, end);
    } else if (verbatim === 1) copyPieces(inner, start, start + size, into);
    else {
      const from = stretchOf(inner, start, Math.max(end, start + 1)) ?? { file: 0, start: 0, end: mainLength };
      into.whole(size, from.file, from.start, from.end);
    }
  }
  return into.finish();
};
