import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { wordsOf } from '../lint/thrown.ts';
import { afterBlanks, scanJson } from '../read/json-scan.ts';

/** Data for one rendering: how it is called, and the JSON it is. */
export interface DataSet { readonly name: string; readonly json: string }

const LARGEST = 16 * 1024 * 1024;

/** The sets of data in JSON files; each file is read and checked once. */
export class DataSets {
  readonly #cwd: string;
  readonly #sets = new Map<string, Promise<DataSet>>();
  readonly #found = new Map<string, Promise<readonly string[]>>();

  constructor(cwd: string) { this.#cwd = cwd; }

  /** The data in a file, whose path is absolute. Rejects with a ConfigError that names the file and the line. */
  at(path: string): Promise<DataSet> {
    const set = this.#sets.get(path) ?? readData(path, shownFrom(this.#cwd, path));
    this.#sets.set(path, set);
    return set;
  }

  /** The data in all files that globs name; `where` is their place in the configuration. */
  async matching(patterns: readonly string[], folder: string, where: string): Promise<readonly DataSet[]> {
    const found = this.#found.get(where) ?? filesOf(patterns, folder, where);
    this.#found.set(where, found);
    return Promise.all((await found).map((path) => this.at(path)));
  }
}

/** A path as it is shown to who runs the program in `cwd`. */
export const shownFrom = (cwd: string, path: string): string => {
  const way = relative(cwd, path);
  return isAbsolute(way) ? path : way.split(sep).join('/');
};

const filesOf = async (patterns: readonly string[], folder: string, where: string): Promise<readonly string[]> => {
  const { glob } = await import('tinyglobby');
  const files = await glob([...patterns], { cwd: folder, absolute: true, dot: true, expandDirectories: false, ignore: ['**/node_modules/**'] });
  if (files.length === 0) throw new ConfigError(`${where}: no file matches ${patterns.map((pattern) => JSON.stringify(pattern)).join(', ')}.`);
  return files.toSorted();
};

const readData = async (path: string, shown: string): Promise<DataSet> => {
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > LARGEST) throw new ConfigError(`The data in ${shown} is larger than ${LARGEST / 1024 / 1024} MB.`);
    // A byte order mark is no JSON (RFC 8259 §8.1), but editors write it.
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`The data in ${shown} cannot be read: ${reasonOf(error)}.`);
  }
  const fault = faultIn(text);
  if (fault) throw new ConfigError(`The data in ${shown} is no JSON: line ${text.slice(0, fault.start).split('\n').length}: ${fault.sentence}`);
  return { name: shown, json: text };
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'permission is denied' : wordsOf(error);
};

/** The first thing in a text that makes it no set of data: an object, or a list. */
const faultIn = (text: string): { readonly start: number; readonly sentence: string } | undefined => {
  const start = afterBlanks(text, 0);
  if (start === text.length) return { start: 0, sentence: 'The file is empty; write {} where there is no data.' };
  if (text[start] !== '{' && text[start] !== '[') return { start, sentence: 'Data has to be an object or a list.' };
  const { fault, end } = scanJson(text, start);
  if (fault) return fault;
  const rest = afterBlanks(text, end);
  return rest < text.length ? { start: rest, sentence: 'Something stands after the data.' } : undefined;
};
