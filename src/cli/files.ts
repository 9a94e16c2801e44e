import { realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import type { Failure } from '../lint/diagnostic.ts';
import type { OpenSource } from '../files/byte-sources.ts';
import { LINTED, mistakeInName, STDIN } from './kinds.ts';
import { reasonOf } from '../files/read-error.ts';

/** Something to lint: how it is shown, and where it is. */
export interface Target {
  readonly path: string;
  readonly absolute: string;
  /** Opens what is linted where that is not what stands at the path. */
  readonly open?: (signal: AbortSignal | undefined) => Promise<OpenSource>;
}
/** What the operands stand for. Files that cannot be linted are failures; the others go on. */
export interface Targets { readonly targets: readonly Target[]; readonly failures: readonly Failure[]; readonly close?: () => void }

/** Finds what to lint. `ignores` is asked for files that were found, not for those that were named. Throws a ConfigError where nothing is left. */
export const findTargets = async (operands: readonly string[], cwd: string, ignores: (absolute: string) => Promise<boolean>): Promise<Targets> => {
  const targets = new Map<string, Target>();
  const failures: Failure[] = [];
  // Symbolic links lead to the same file by several paths; the shortest is its own, more often than not.
  const add = (path: string, absolute = resolve(cwd, path)): void => {
    const real = realPath(absolute);
    const known = targets.get(real);
    if (!known || path.length < known.path.length) targets.set(real, { path, absolute });
  };
  for (const operand of operands) {
    if (operand === '-') add(STDIN, '-');
    else {
      const found = await expand(operand, cwd);
      if ('failure' in found) failures.push({ path: operand, message: found.failure });
      else if ('file' in found) add(operand);
      else for (const path of await keep(found.files, cwd, ignores)) add(path);
    }
  }
  if (targets.size === 0 && failures.length === 0) throw new ConfigError('Nothing to lint: the files that were found are all ignored.');
  return { targets: [...targets.values()], failures };
};

/** Where a path leads; the path itself where it leads nowhere. */
export const realPath = (absolute: string): string => {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
};

type Expanded = { readonly file: string } | { readonly files: readonly string[] } | { readonly failure: string };

const expand = async (operand: string, cwd: string): Promise<Expanded> => {
  // `sendlint "$FILE"` where the variable is not set: not the whole folder.
  if (operand === '') return { failure: 'An empty name is no file.' };
  const absolute = resolve(cwd, operand);
  try {
    const status = await stat(absolute);
    if (status.isDirectory()) return await filesIn(operand, absolute);
    if (!status.isFile() && !status.isFIFO()) return { failure: `${operand} is no file: it is a device or a socket.` };
    const mistake = mistakeInName(operand);
    return mistake === undefined ? { file: operand } : { failure: `${operand} ${mistake}` };
  } catch (error) {
    const glob = await filesMatching(operand, cwd);
    return glob ?? { failure: reasonOf(operand, error) };
  }
};

const NEVER = ['**/node_modules/**', '**/.git/**'];
const NAMES = `**/*{${LINTED.join(',')}}`;

const filesIn = async (folder: string, absolute: string): Promise<Expanded> => {
  const { glob } = await import('tinyglobby');
  const files = await glob(NAMES, { cwd: absolute, ignore: NEVER, dot: true, caseSensitiveMatch: false, expandDirectories: false });
  return files.length > 0 ? { files: files.toSorted().map((file) => join(folder, file)) } : { failure: `Nothing to lint in ${folder}: no message (.eml), HTML, MJML or other template is in it.` };
};

const filesMatching = async (pattern: string, cwd: string): Promise<Expanded | undefined> => {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return undefined;
  const files = await glob(pattern, { cwd, ignore: NEVER, dot: true, expandDirectories: false });
  const linted = files.filter((file) => LINTED.some((extension) => file.toLowerCase().endsWith(extension)));
  if (linted.length > 0) return { files: linted.toSorted() };
  return { failure: files.length === 0 ? `Nothing to lint: no file matches ${pattern}.` : `Nothing to lint: no file that matches ${pattern} is a message (.eml), HTML, MJML or another template.` };
};

const keep = async (files: readonly string[], cwd: string, ignores: (absolute: string) => Promise<boolean>): Promise<readonly string[]> => {
  const kept: string[] = [];
  for (const file of files) if (!(await ignores(resolve(cwd, file)))) kept.push(file);
  return kept;
};
