import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { ConfigError } from '../../config/config-error.ts';
import type { Matcher } from '../../config/globs.ts';
import type { Failure } from '../../lint/diagnostic.ts';
import { wordsOf } from '../../lint/thrown.ts';
import type { Args } from '../args.ts';
import { openStream } from '../../files/byte-sources.ts';
import { realPath } from '../files.ts';
import type { Target, Targets } from '../files.ts';
import { gitObjects } from './git-objects.ts';
import type { GitObjects } from './git-objects.ts';
import type { Io } from '../io.ts';
import { LINTED, mistakeInName } from '../kinds.ts';

const run = promisify(execFile);

/** A list of names longer than this is no commit that a person makes. */
const LONGEST = 256 << 20;

/**
 * Asks git what is staged for the next commit: files that are new or changed, of the kinds that folders are searched for, each with its
 * content as it is staged. Operands restrict it. Throws a ConfigError where git cannot answer.
 */
export const findStaged = async ({ operands, fixing }: Pick<Args, 'operands' | 'fixing'>, { cwd, env }: Pick<Io, 'cwd' | 'env'>, ignores: (absolute: string) => Promise<boolean>): Promise<Targets> => {
  if (fixing) throw new ConfigError('--staged looks at what git keeps for the next commit, which fixes do not reach: fix the files, and stage them.');
  if (operands.includes('-')) throw new ConfigError('--staged asks git for files, so standard input cannot be linted with it.');
  // No lock is taken: somebody else may be at work in the repository.
  const git = { cwd, env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } };
  const [place, changes] = await Promise.all([
    asked(['rev-parse', '--is-inside-work-tree', '--show-cdup'], git),
    // Of a renamed file its new name is told, and of one that is deleted nothing.
    asked(['-c', 'diff.relative=false', 'diff', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-color', '--diff-filter=AMT'], git),
  ]);
  const [isInside, up = ''] = place.split('\n');
  if (isInside !== 'true') throw new ConfigError('--staged needs the files of a git repository, and this folder is not one of them.');
  const root = resolve(cwd, up);
  const entries = entriesOf(changes).map(({ name, id }) => ({ name, id, absolute: resolve(root, name) }));
  const chosen = await chooser(operands, cwd);
  const objects = gitObjects(git);
  const targets: Target[] = [];
  const failures: Failure[] = [...missing(operands, cwd, entries.map(({ absolute }) => absolute))];
  for (const { name, id, absolute } of entries) {
    const path = relative(cwd, absolute).split(sep).join('/');
    const how = chosen(absolute);
    const mistake = how === 'named' ? mistakeInName(path) : undefined;
    if (mistake !== undefined) failures.push({ path, message: `${path} ${mistake}` });
    else if (how === 'named' || (how === 'found' && !(await ignores(absolute)))) targets.push({ path, absolute, open: opener(objects, id, name) });
  }
  return { targets, failures, close: () => { objects.close(); } };
};

const opener = (objects: GitObjects, id: string, name: string): NonNullable<Target['open']> => async (signal) => openStream(await objects.read(id, name), signal);

const asked = async (argv: readonly string[], options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }): Promise<string> => {
  try {
    return (await run('git', [...argv], { ...options, maxBuffer: LONGEST })).stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new ConfigError('--staged needs git, which is not there.');
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : wordsOf(error);
    const [line = ''] = said.split('\n', 1);
    if (line.includes('not a git repository')) throw new ConfigError('--staged needs a git repository, and this folder is in none.');
    throw new ConfigError(`--staged: git says: ${line.replace(/^(?:fatal|error): /u, '').slice(0, 300)}`);
  }
};

interface Entry { readonly name: string; readonly id: string }

/** Symbolic links and submodules are entries too, of other modes; they hold no mail. */
const entriesOf = (raw: string): readonly Entry[] => {
  const fields = raw.split('\0');
  const entries: Entry[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , id = ''] = (fields[at] ?? '').split(' ');
    if (mode.startsWith('100')) entries.push({ name: fields[at + 1] ?? '', id });
  }
  return entries;
};

/** A name that is on no disk and not staged either is a slip, not a file without changes. */
const missing = (operands: readonly string[], cwd: string, staged: readonly string[]): readonly Failure[] => operands.flatMap((operand) => {
  if (operand === '') return [{ path: operand, message: 'An empty name is no file.' }];
  const absolute = resolve(cwd, operand);
  const isThere = isGlob(operand) || existsSync(absolute) || staged.some((path) => path === absolute || path.startsWith(inside(absolute)));
  return isThere ? [] : [{ path: operand, message: `${operand} does not exist.` }];
});

/** How a file is meant by the operands: by its own name, or as one of many. */
const chooser = async (operands: readonly string[], cwd: string): Promise<(absolute: string) => 'named' | 'found' | undefined> => {
  const names = operands.filter((operand) => operand !== '').map((operand) => resolve(cwd, operand));
  const named = new Set([...names, ...names.map(realPath)]);
  const folders = [...named].map(inside);
  const matches: Matcher = operands.length === 0 ? () => true : await matcher(operands.filter(isGlob), cwd);
  return (absolute) => {
    if (named.has(absolute)) return 'named';
    const name = absolute.toLowerCase();
    if (!LINTED.some((extension) => name.endsWith(extension))) return undefined;
    return folders.some((folder) => absolute.startsWith(folder)) || matches(absolute) ? 'found' : undefined;
  };
};

const inside = (folder: string): string => (folder.endsWith(sep) ? folder : `${folder}${sep}`);

const isGlob = (operand: string): boolean => /[*?[{!(]/u.test(operand);

const matcher = async (patterns: readonly string[], cwd: string): Promise<Matcher> => {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const matchers = patterns.map((pattern) => picomatch(pattern.replace(/^\.\//u, ''), { dot: true }));
  return (path) => matchers.some((match) => match(relative(cwd, path).split(sep).join('/')));
};
