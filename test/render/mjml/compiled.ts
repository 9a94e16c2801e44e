import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadedAlone } from '../../../src/render/mjml/load.ts';
import { compileMjml } from '../../../src/render/mjml/compile.ts';
import type { Piece, Rendered } from '../../../src/render/rendered.ts';

/** MJML as a worker loads it. */
export const mjml: unknown = loadedAlone(() => createRequire(import.meta.url)('mjml') as unknown);

/** MJML as its users call it. */
export const plain = mjml as (source: string, options?: Readonly<Record<string, unknown>>) => Promise<{ readonly html: string }>;

/** A template in the folder `/mail`, which is the root, beside other files. */
export const compile = (source: string, files: Readonly<Record<string, string>> = {}, path = '/mail/main.mjml'): Promise<Rendered> =>
  compileMjml(source, { path, root: '/mail', mjml, readFile: (at) => (at === path ? source : files[at]) });

/** A template of a corpus, with the files beside it. */
export const compileFile = (path: string, root: string): Promise<Rendered> =>
  compileMjml(readFileSync(path, 'utf8'), { path, root, mjml, readFile: (at) => (at.startsWith(root) ? contentOf(at) : undefined) });

const contentOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** A body of one column. */
export const column = (content: string, head = ''): string =>
  `<mjml>\n  <mj-head>${head}</mj-head>\n  <mj-body>\n    <mj-section>\n      <mj-column>\n        ${content}\n      </mj-column>\n    </mj-section>\n  </mj-body>\n</mjml>\n`;

/** The text of a rendering; that there is one is not what is tested. */
export const textOf = ({ text, problems }: Rendered): string => {
  if (text === undefined) throw new Error(`Nothing was compiled: ${problems.map(({ sentence }) => sentence).join(' ')}`);
  return text;
};

/** The piece that holds a character. */
export const pieceAt = ({ pieces }: Rendered, at: number): Piece => {
  const piece = pieces.findLast((each) => each.at <= at);
  if (!piece) throw new Error('Each character has a piece.');
  return piece;
};

/** Where each occurrence of a needle in the output came from: the place as `file:line:column`, what stands there, and `=` where it is the same. */
export const origins = (rendered: Rendered, needle: string): readonly string[] => {
  const text = textOf(rendered);
  const found: string[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(originAt(rendered, at, needle.length));
  return found;
};

const originAt = (rendered: Rendered, at: number, length: number): string => {
  const piece = pieceAt(rendered, at);
  const file = rendered.files[piece.file];
  if (!file) return 'nobody';
  const start = piece.verbatim ? piece.start + at - piece.at : piece.start;
  const before = file.text.slice(0, start).split('\n');
  const place = `${shown(file.path)}${before.length}:${(before.at(-1) ?? '').length + 1}`;
  return `${place} ${piece.verbatim ? `= ${file.text.slice(start, start + length)}` : file.text.slice(start, piece.end)}`;
};

/** What an engine had to say, with places: `code line:column what stands there: sentence`. */
export const said = ({ problems, files }: Rendered): readonly string[] => problems.map(({ code, sentence, file, start, end }) => {
  const { path = '', text = '' } = files[file] ?? {};
  const before = text.slice(0, start).split('\n');
  return `${code} ${shown(path)}${before.length}:${(before.at(-1) ?? '').length + 1} ${text.slice(start, end)}: ${sentence}`;
});

/** Whether pieces are a whole: in order, from the first character on, and each verbatim one the text of its file. */
export const faultsIn = (rendered: Rendered): readonly string[] => {
  const { pieces, files } = rendered;
  const text = textOf(rendered);
  const faults: string[] = [];
  for (const [index, { at, file, start, end, verbatim }] of pieces.entries()) {
    const next = pieces[index + 1]?.at ?? text.length;
    if (next <= at) faults.push(`piece ${index} is out of order`);
    const source = files[file]?.text ?? '';
    if (file >= 0 && (start > end || end > source.length)) faults.push(`piece ${index} stands outside its file`);
    if (verbatim && text.slice(at, next) !== source.slice(start, start + next - at)) faults.push(`piece ${index} is not what stands there`);
  }
  if (pieces[0]?.at !== 0) faults.push('the first piece is not at 0');
  return faults;
};

const shown = (path: string): string => (path === '/mail/main.mjml' ? '' : `${path.replace('/mail/', '')} `);
