import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { namedIn } from '../../config/named-files.ts';
import type { Named } from '../../config/named-files.ts';
import { escapeControls } from '../../reporters/escape.ts';
import type { Args } from '../args.ts';
import { folderWatch } from './folder-watch.ts';
import { guarded } from '../guard.ts';
import { EXIT } from '../io.ts';
import type { Io, Output } from '../io.ts';
import { lintCommand } from '../lint-command.ts';
import { projects } from '../projects.ts';
import { Watching } from './watching.ts';

/** `sendlint --watch`: lints, then again what changes and what depends on it, until somebody ends it. */
export const watchCommand = async (args: Args, io: Io, signal?: AbortSignal): Promise<number> => {
  refuse(args);
  const watching = new Watching();
  const folders = folderWatch();
  const places = await placesOf(args.operands, io.cwd);
  const ours = new Set([...args.formats.flatMap(({ file }) => file ?? []), args.baseline?.file ?? ''].map((file) => resolve(io.cwd, file)));
  // A file that tells of everything has to be written with everything.
  const isWhole = ours.size > 1;
  const follow = (): void => {
    const settings = settingsOf(args, io.cwd, watching.folders());
    watching.depend(settings.files);
    folders.watch(places.trees, [io.cwd, ...places.folders, ...settings.folders, ...watching.files().map((file) => dirname(file))]);
  };
  const matters = (path: string): boolean => !ours.has(path) && !/\.[\da-f]{12}\.tmp$/u.test(path) && (watching.matters(path) || isFolderIn(path, places.trees));
  const isOver = (): boolean => signal?.aborted ?? false;
  try {
    // What changes while it is linted for the first time is noticed as well.
    follow();
    for (let changed: readonly string[] | undefined; !isOver();) {
      watching.begin(changed === undefined || isWhole || changed.some((path) => watching.isSetting(path)) ? undefined : new Set(changed));
      await round(args, io, signal, watching, changed);
      follow();
      do {
        changed = [...await folders.changes(signal)].filter(matters);
      } while (changed.length === 0 && !isOver());
      // What is written into a folder that is new is told only where it is watched: at once, and not after the next run.
      follow();
    }
  } finally {
    folders.close();
  }
  return EXIT.interrupted;
};

const refuse = ({ operands, staged, baseline }: Args): void => {
  if (operands.length === 0) throw new ConfigError('Nothing to watch: name files, folders or globs. See sendlint --help.');
  if (operands.includes('-')) throw new ConfigError('--watch watches files; standard input is read once.');
  if (staged) throw new ConfigError('--watch watches files, and --staged lints what git keeps of them: one of the two.');
  if (baseline?.update) throw new ConfigError('--update-baseline takes over whatever is found, so it is for a run that ends, not for --watch.');
};

/** Lints once, and tells it; nothing is told where a change was about nothing. */
const round = async (args: Args, io: Io, signal: AbortSignal | undefined, watching: Watching, changed: readonly string[] | undefined): Promise<void> => {
  const written: (() => unknown)[] = [];
  const kept = (output: Output): Output => ({ ...(output.columns !== undefined && { columns: output.columns }), isTTY: output.isTTY ?? false, write: (text) => written.push(() => output.write(text)) });
  const code = await guarded(io, signal, () => lintCommand(args, { stdin: io.stdin, stdout: kept(io.stdout), stderr: { ...kept(io.stderr), isTTY: false }, cwd: io.cwd, env: io.env }, signal, watching).catch((error: unknown) => {
    // What went wrong is told after the screen is cleared, as all else.
    begin(io, changed);
    throw error;
  }));
  if (signal?.aborted || (changed !== undefined && watching.linted === 0 && code !== EXIT.mistake)) return;
  if (written.length > 0) begin(io, changed);
  for (const write of written) write();
  io.stderr.write(`Watching ${watching.count} file${watching.count === 1 ? '' : 's'}. Ctrl-C ends it.\n`);
};

/** The time, and what happened. */
const begin = (io: Io, changed: readonly string[] | undefined): void => {
  if (io.stdout.isTTY) io.stdout.write('\u001b[2J\u001b[H');
  if (changed === undefined) return;
  const [first = '', ...others] = changed.map((path) => relative(io.cwd, path).split(sep).join('/'));
  io.stderr.write(`[${new Date().toTimeString().slice(0, 8)}] ${escapeControls(first)}${others.length === 0 ? ' has' : ` and ${others.length} more have`} changed.\n`);
};

/** Everything depends on these: configurations, what they are made of, and data for all templates. */
const settingsOf = (args: Args, cwd: string, folders: readonly string[]): Named => {
  const known = projects(args, cwd);
  const named = [...new Set([cwd, ...folders].flatMap((folder) => known.configOf(folder) ?? []))].map(namedIn);
  return { files: [...named.flatMap(({ files }) => files), ...args.data.map((file) => resolve(cwd, file))], folders: named.flatMap((one) => one.folders) };
};

interface Places { readonly trees: readonly string[]; readonly folders: readonly string[] }

/** Where new targets may come up: under folders that are named, under what stands before the first star of a glob, and beside files. */
const placesOf = async (operands: readonly string[], cwd: string): Promise<Places> => {
  const [trees, folders]: [string[], string[]] = [[], []];
  for (const operand of operands) {
    const path = resolve(cwd, operand);
    if (isFolder(path)) trees.push(path);
    else if (statSync(path, { throwIfNoEntry: false })) folders.push(dirname(path));
    else {
      const { default: picomatch } = await import('picomatch');
      const { base, isGlob } = picomatch.scan(operand);
      if (isGlob) trees.push(resolve(cwd, base));
      else folders.push(dirname(path));
    }
  }
  return { trees, folders };
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A folder that is new in a tree may have targets in it. */
const isFolderIn = (path: string, trees: readonly string[]): boolean =>
  trees.some((tree) => path.startsWith(tree.endsWith(sep) ? tree : `${tree}${sep}`)) && isFolder(path);
