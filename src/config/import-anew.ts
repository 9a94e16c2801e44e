import module, { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { namedIn } from './named-files.ts';

/** Node keeps each module by its address; another query makes another address. */
const QUERY = 'sendlint-anew=';

/** Hands the query on from a module to those that it imports; packages stay as they are. Node runs this in a thread of its own, so it is text. */
const HOOK = `export const resolve = async (specifier, context, next) => {
  const found = await next(specifier, context);
  const [query] = /\\?${QUERY}\\d+$/.exec(context.parentURL ?? '') ?? [];
  return query && found.url.startsWith('file:') && !found.url.includes('/node_modules/') && !found.url.includes('?') ? { ...found, url: found.url + query } : found;
};`;

let turn = 0;
const commonJs = new Set<string>();

/** Imports a module and what it imports as if it never had been imported. `path` is absolute. */
export const importAnew = async (path: string): Promise<object> => {
  const required = createRequire(path);
  // CommonJS is kept by path, also where it was imported, and Node 20 does not import it twice.
  if (required.cache[path]) commonJs.add(path);
  if (commonJs.has(path)) {
    for (const file of namedIn(path).files) delete required.cache[file];
    return { default: required(path) as unknown };
  }
  if (turn === 0) module.register(`data:text/javascript,${encodeURIComponent(HOOK)}`);
  turn += 1;
  try {
    return await import(`${pathToFileURL(path).href}?${QUERY}${turn}`) as object;
  } catch (error) {
    if (error instanceof Error && error.stack) error.stack = error.stack.replaceAll(/\?sendlint-anew=\d+/gu, '');
    throw error;
  }
};
