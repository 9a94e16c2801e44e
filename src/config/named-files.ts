import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';

const LARGEST = 1 << 20;
const MOST_FILES = 200;
const MOST_STRINGS = 2000;
const CODE: ReadonlySet<string> = new Set(['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.json']);

/**
 * The files that a configuration may be made of: those that its text names in quotes, and the text of those that are code. What it really
 * imports is not told by Node; a file too many does no harm, as it is only watched. `path` is absolute, and so are the answers.
 */
export const namedFiles = (path: string): readonly string[] => {
  const found = new Set([path]);
  // A set tells what is added while it is gone through.
  for (const file of found) {
    if (!CODE.has(extname(file))) continue;
    for (const name of stringsIn(textOf(file))) {
      const real = fileOf(resolve(dirname(file), name));
      if (real !== undefined && found.size < MOST_FILES) found.add(real);
    }
  }
  return [...found];
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
  [...text.matchAll(/(["'`])([^"'`\n*?<>|]{1,300})\1/gu)].flatMap(([, , name = '']) => (/[./]/u.test(name) && !name.includes('node_modules') ? [name] : [])).slice(0, MOST_STRINGS);

/** TypeScript may name the `.js` that it becomes, and leave the extension out. */
const fileOf = (path: string): string | undefined =>
  [path, path.replace(/\.([cm]?)js$/u, '.$1ts'), `${path}.ts`, `${path}.js`].find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
