import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordsOf } from '../lint/thrown.ts';
import { ConfigError } from './config-error.ts';

/** What a configuration file exports, not yet checked. `path` is absolute; `anew` where it may have changed since it was loaded. Throws a ConfigError that names the file. */
export const loadConfig = async (path: string, anew = false): Promise<unknown> => {
  const file = basename(path);
  const loader = LOADERS[extname(path)];
  const load = anew && loader === loadModule ? loadAnew : loader;
  if (!load) throw new ConfigError(`${file} is no configuration; it must be a .js, .mjs, .ts or .json file.`);
  // `import()` says of a file that is not there only what it says of a missing dependency.
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new ConfigError(`${file} does not exist.`);
  const value = await load(path).catch((error: unknown) => { throw mistake(file, error); });
  if (file !== 'package.json') return value;
  return (value as { readonly sendlint?: unknown }).sendlint;
};

const loadModule = async (path: string): Promise<unknown> => defaultOf(await import(pathToFileURL(path).href) as object);

const loadAnew = async (path: string): Promise<unknown> => defaultOf(await (await import('./import-anew.ts')).importAnew(path));

const loadTypeScript = async (path: string): Promise<unknown> => {
  const { createJiti } = await import('jiti');
  return defaultOf(await createJiti(path, { fsCache: false, moduleCache: false }).import<object>(path));
};

const loadJson = async (path: string): Promise<unknown> => {
  // A byte order mark is no JSON (RFC 8259 §8.1), but editors write it.
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  if (text.trim() === '') throw new ConfigError('is empty; write {} or a configuration.');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // V8 counts characters; people count lines.
    const [, position] = /at position (\d+)/u.exec(wordsOf(error)) ?? [];
    if (position === undefined) throw error;
    throw new ConfigError(`has a syntax error in line ${text.slice(0, Number(position)).split('\n').length}: ${firstLine(error)}.`);
  }
};

const LOADERS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  '.js': loadModule,
  '.mjs': loadModule,
  '.cjs': loadModule,
  '.ts': loadTypeScript,
  '.mts': loadTypeScript,
  '.json': loadJson,
};

const defaultOf = (module: object): unknown => {
  if (!('default' in module) || module.default === undefined) throw new ConfigError('has no default export; export the configuration as default.');
  return module.default;
};

const mistake = (file: string, error: unknown): ConfigError => {
  if (error instanceof ConfigError) return new ConfigError(`${file} ${error.message}`);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES') return new ConfigError(`${file} cannot be read: ${firstLine(error)}.`);
  // What jiti reads TypeScript with says it in the message only.
  const [, line] = /^ParseError: [^\n]*\n.*:(\d+):\d+$/u.exec(wordsOf(error)) ?? [];
  if (line !== undefined) return new ConfigError(`${file}:${line} has a syntax error: ${firstLine(error).slice('ParseError: '.length)}.`);
  if (error instanceof SyntaxError) return new ConfigError(`${file}${lineOf(error, file)} has a syntax error: ${firstLine(error)}.`);
  return new ConfigError(`${file} threw when it was loaded: ${firstLine(error)}.`);
};

/** V8 writes the place of a syntax error only into the stack: `file:///…/sendlint.config.js:3`. */
const lineOf = ({ stack = '' }: Error, file: string): string => {
  const at = stack.indexOf(`${file}:`);
  const line = at < 0 ? Number.NaN : Number.parseInt(stack.slice(at + file.length + 1), 10);
  return Number.isNaN(line) ? '' : `:${line}`;
};

const firstLine = (error: unknown): string => {
  const [line = ''] = wordsOf(error).split('\n', 1);
  return line.trim().slice(0, 300).replace(/\.$/u, '') || 'no reason given';
};
