import { dirname, resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { only, reportOf } from '../lint/report.ts';
import type { Report } from '../lint/report.ts';
import type { Args } from './args.ts';
import { findTargets } from './files.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import { STDIN } from './kinds.ts';
import { lintTarget, mistakesOf } from './lint-target.ts';
import type { Run } from './lint-target.ts';
import { outputsOf, writeOutputs } from './outputs.ts';
import { progress } from './progress.ts';
import { projects } from './projects.ts';
import { rendering } from './rendering.ts';
import { shownLines } from './shown-lines.ts';

/** `sendlint [files, folders, globs, -]`: lints, reports, and answers the exit code. */
export const lintCommand = async (args: Args, io: Io, signal?: AbortSignal): Promise<number> => {
  if (args.operands.length === 0) throw new ConfigError('Nothing to lint: name files, folders or globs, or - for standard input. See sendlint --help.');
  const known = projects(args, io.cwd);
  const outputs = await outputsOf(args.formats, (await known.of(io.cwd)).reporters, io.cwd);
  const { targets, failures } = await findTargets(args.operands, io.cwd, async (path) => (await known.of(dirname(path))).ignores(path));
  const renderer = rendering(args, io.cwd, known);
  const run: Run = { args, rendering: renderer, results: [], failures: [...failures], mistakes: new Map(), rules: new Set(), shown: shownLines(), fingerprinted: args.baseline !== undefined || args.formats.some(({ name }) => name !== 'pretty') };
  const line = progress(io.stderr, targets.length);
  try {
    for (const [index, target] of targets.entries()) {
      await line.step(index, target.path);
      const place = target.path === STDIN ? resolve(io.cwd, args.stdinFilename ?? STDIN) : target.absolute;
      await lintTarget({ ...target, place }, await known.of(dirname(place)), run, io, signal);
      signal?.throwIfAborted();
    }
  } finally {
    line.clear();
    await renderer.close();
  }
  const report = reportOf(run.results, [...run.failures, ...mistakesOf(run)], [...run.rules]);
  await writeOutputs(outputs, args.quiet ? only(report, ({ severity }) => severity === 'error') : report, args, io, { lines: run.shown.lines });
  if (tooManyWarnings(report, args)) io.stderr.write(`sendlint: there are more warnings (${report.counts.warning}) than --max-warnings allows (${args.maxWarnings ?? 0}).\n`);
  return exitCode(report, args);
};

const tooManyWarnings = ({ counts }: Report, { maxWarnings }: Args): boolean => maxWarnings !== undefined && counts.warning > maxWarnings;

const exitCode = (report: Report, args: Args): number => {
  const { counts, errors } = report;
  const { failOn } = args;
  if (errors.length > 0) return EXIT.mistake;
  const findings = counts.error + (failOn === 'error' ? 0 : counts.warning) + (failOn === 'info' ? counts.info : 0);
  return findings > 0 || tooManyWarnings(report, args) ? EXIT.findings : EXIT.clean;
};
