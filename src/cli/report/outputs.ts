import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { didYouMean } from '../../config/nearest.ts';
import type { Report } from '../../lint/report.ts';
import type { Reporter, ReporterContext } from '../../lint/reporter.ts';
import { reporters } from '../../reporters/index.ts';
import type { Args, Format } from '../args.ts';
import { colored } from './color.ts';
import type { Target } from '../files.ts';
import type { Io } from '../io.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { rootedPaths } from './rooted-path.ts';

/** A reporter, and the file it writes to instead of standard output. */
export interface Output { readonly reporter: Reporter; readonly file: string | undefined }

/** The reporters that were asked for, built in or of plugins. Throws a ConfigError before anything is linted for nothing. */
export const outputsOf = async (formats: readonly Format[], more: Readonly<Record<string, Reporter>>, cwd: string): Promise<readonly Output[]> =>
  Promise.all(formats.map(async ({ name, file }) => {
    const reporter = await reporterNamed(name, more);
    if (file !== undefined) await checkFolder(file, cwd);
    return { reporter, file };
  }));

/** A file that is linted is never written over: `--format html=news.html` is a slip, and the template would be lost. Throws a ConfigError. */
export const refuseLinted = async (outputs: readonly Output[], targets: readonly Target[], cwd: string): Promise<void> => {
  for (const { file } of outputs) {
    const real = file === undefined ? undefined : await realpath(resolve(cwd, file)).catch(() => undefined);
    if (real === undefined) continue;
    const linted = await Promise.all(targets.map(({ absolute }) => realpath(absolute).catch(() => absolute)));
    if (linted.includes(real)) throw new ConfigError(`${file ?? ''} cannot be written: it is one of the files that are linted; write it elsewhere, or name it in the configuration's "ignores".`);
  }
};

/** Writes the report in every format, files first: what is printed is the last thing seen. */
export const writeOutputs = async (outputs: readonly Output[], report: Report, args: Args, io: Io, context: Omit<ReporterContext, 'color' | 'width' | 'verbose' | 'rooted'>): Promise<void> => {
  const common = { ...context, verbose: args.verbose, rooted: rootedPaths(io.cwd, io.env) };
  for (const { reporter, file } of outputs) {
    if (file !== undefined) await replaceFile(resolve(io.cwd, file), reporter(report, { ...common, color: false, width: 100 }), file);
  }
  for (const { reporter, file } of outputs) {
    if (file === undefined) io.stdout.write(reporter(report, { ...common, color: colored(args.color, io.stdout, io.env), width: io.stdout.columns ?? 100 }));
  }
};

/** The name of the one format that a command prints which has formats of its own. */
export const printedFormat = (formats: readonly Format[], names: readonly string[], what: string): string => {
  const wrong = formats.find(({ name, file }) => file !== undefined || !names.includes(name));
  if (wrong) throw new ConfigError(`--format: ${what} are told as ${names.join(' or ')}, not as "${wrong.name}${wrong.file === undefined ? '' : `=${wrong.file}`}".`);
  return formats[0]?.name ?? 'pretty';
};

const reporterNamed = async (name: string, more: Readonly<Record<string, Reporter>>): Promise<Reporter> => {
  const builtIn = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
  const found = builtIn ? await builtIn() : Object.hasOwn(more, name) ? more[name] : undefined;
  const names = [...new Set([...Object.keys(reporters), ...Object.keys(more)])];
  if (!found) throw new ConfigError(`--format: there is no format "${name}".${didYouMean(name, names) || ` There are ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}.`}`);
  return found;
};

const checkFolder = async (file: string, cwd: string): Promise<void> => {
  const folder = await stat(dirname(resolve(cwd, file))).catch(() => undefined);
  if (!folder?.isDirectory()) throw new ConfigError(`${file} cannot be written: its folder does not exist.`);
};
