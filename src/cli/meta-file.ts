import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SourceFile } from '../source/source-file.ts';
import { openPath } from '../files/byte-sources.ts';

/** The file beside a template that holds its subject and other fields, open; `undefined` where there is none. */
export interface MetaFile { readonly file: SourceFile; readonly close: () => void | Promise<void> | undefined }

/** Looks for it where the template is. `path` is how the template is shown. Throws what `fs` throws. */
export const openMetaFile = async (path: string, cwd: string): Promise<MetaFile | undefined> => {
  if (path.toLowerCase().endsWith('.eml')) return undefined;
  const { metaFileNames } = await import('../read/meta.ts');
  const name = metaFileNames(path).find((candidate) => existsSync(resolve(cwd, candidate)));
  if (name === undefined) return undefined;
  const { source, close } = await openPath(resolve(cwd, name));
  return { file: new SourceFile(name, source), close };
};
