import { dirname, resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { only, reportOf } from '../lint/report.ts';
import { PREVIEWED } from '../reporters/index.ts';
import type { Args } from './args.ts';
import { exitCodeOf } from './report/exit-code.ts';
import { findTargets } from './files.ts';
import type { Io } from './io.ts';
import { STDIN } from './kinds.ts';
import { lintTarget, mistakesOf } from './lint-target.ts';
import type { Run } from './run.ts';
import { outputsOf, refuseLinted, writeOutputs } from './report/outputs.ts';
import { previews } from './report/previews.ts';
import { progress } from './progress.ts';
import { projects } from './projects.ts';
import { rendering } from './rendering.ts';
import { shardOf } from './shard.ts';
import { shownLines } from '../files/shown-lines.ts';
import type { Watching } from './watch/watching.ts';

/** `sendlint [files, folders, globs, -]`: lints, reports, and answers the exit code. With `watching` only what changed is linted. */
export const lintCommand = async (args: Args, io: Io, signal?: AbortSignal, watching?: Watching): Promise<number> => {
  if (args.operands.length === 0 && !args.staged) throw new ConfigError('Nothing to lint: name files, folders or globs, or - for standard input. See sendlint --help.');
  const known = projects(args, io.cwd, watching !== undefined);
  const outputs = await outputsOf(args.formats, (await known.of(io.cwd)).reporters, io.cwd);
  const baseline = args.baseline && await (await import('./report/baseline-file.ts')).openBaseline(args.baseline, io.cwd);
  const ignores = async (path: string): Promise<boolean> => (await known.of(dirname(path))).ignores(path);
  const { targets: all, failures, close } = args.staged ? await (await import('./git/staged.ts')).findStaged(args, io, ignores) : await findTargets(args.operands, io.cwd, ignores);
  const sharded = shardOf(all, args.shard);
  const targets = watching?.chosen(sharded) ?? sharded;
  const renders = rendering(args, io.cwd, known);
  const renderer = watching?.rendering(renders) ?? renders;
  const fixes = args.fixing && new (await import('./fixes.ts')).Fixes(args.fixing, io);
  const run: Run = { args, fixes, rendering: renderer, results: [], failures: [...failures], mistakes: new Map(), rules: new Set(), shown: shownLines(), previews: args.formats.some(({ name }) => PREVIEWED.has(name)) ? previews() : undefined, fingerprinted: args.baseline !== undefined || args.formats.some(({ name }) => name !== 'pretty') };
  const line = progress(io.stderr, targets.length);
  try {
    await refuseLinted(outputs, all, io.cwd);
    for (const [index, target] of targets.entries()) {
      await line.step(index, target.path);
      const place = target.path === STDIN ? resolve(io.cwd, args.stdinFilename ?? STDIN) : target.absolute;
      await lintTarget({ ...target, place }, await known.of(dirname(place)), run, io, signal);
      signal?.throwIfAborted();
    }
    await fixes?.finish(run);
  } finally {
    line.clear();
    close?.();
    await renderer.close();
  }
  const found = reportOf(run.results, [...run.failures, ...mistakesOf(run)], [...run.rules]);
  const report = baseline ? await baseline.apply(found) : found;
  await writeOutputs(fixes?.shown(outputs) ?? outputs, args.quiet ? only(report, ({ severity }) => severity === 'error') : report, args, fixes?.io ?? io, { lines: run.shown.lines, ...(run.previews && { previews: run.previews.kept }) });
  return fixes?.exitCode(report) ?? exitCodeOf(report, args, io);
};
