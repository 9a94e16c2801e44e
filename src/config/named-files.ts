import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';

const LARGEST = 1 << 20;
const MOST = 200;
const MOST_STRINGS = 2000;
const CODE: ReadonlySet<string> = new Set(['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.json']);

/** What a configuration may be made of; all paths are absolute. */
export interface Named { readonly files: readonly string[]; readonly folders: readonly string[] }

/**
 * The files that a configuration may be made of: those that its text names in quotes, and the text of those that are code; and the folders
 * that its globs begin with. What it really imports is not told by Node; too many do no harm, as they are only watched. `path` is absolute.
 */
export const namedIn = (path: string): Named => {
  const files = new Set([path]);
  const folders = new Set<string>();
  // A set tells what is added while it is gone through.
  for (const file of files) {
    if (!CODE.has(extname(file))) continue;
    for (const name of stringsIn(textOf(file))) {
      const star = name.search(/[*?{[]/u);
      const real = star < 0 ? fileOf(resolve(dirname(file), name)) : undefined;
      if (real !== undefined && files.size < MOST) files.add(real);
      if (star > 0 && folders.size < MOST) folders.add(resolve(dirname(file), name.slice(0, name.lastIndexOf('/', star) + 1)));
    }
  }
  return { files: [...files], folders: [...folders] };
};

const textOf = (path: string): string => {
  try {
    return statSync(path).size > LARGEST ? '' : readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** What stands in quotes and could be a path; a name with a dot or a slash in it is enough. */
const stringsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(["'`])([^"'`\n<>|]{1,300})\1/gu)].flatMap(([, , name = '']) => (/[./]/u.test(name) && !name.includes('node_modules') ? [name] : [])).slice(0, MOST_STRINGS);

/** TypeScript may name the `.js` that it becomes, and leave the extension out. */
const fileOf = (path: string): string | undefined =>
  [path, path.replace(/\.([cm]?)js$/u, '.$1ts'), `${path}.ts`, `${path}.js`].find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
