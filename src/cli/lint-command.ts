import { dirname, resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { didYouMean } from '../config/nearest.ts';
import type { Project } from '../config/project.ts';
import type { Failure, Result } from '../lint/diagnostic.ts';
import { lintFile } from '../lint/linter.ts';
import { only, reportOf } from '../lint/report.ts';
import type { Report } from '../lint/report.ts';
import { beginsAsHtml } from '../lint/source.ts';
import { wordsOf } from '../lint/thrown.ts';
import { reporters } from '../reporters/index.ts';
import type { Reporter } from '../lint/reporter.ts';
import type { AnyRule } from '../lint/any-rule.ts';
import { SourceFile } from '../source/source-file.ts';
import type { Args } from './args.ts';
import { openPath, openStream } from './byte-sources.ts';
import { colored } from './color.ts';
import { findTargets } from './files.ts';
import type { Target } from './files.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import { LINTED, mistakeInContent, STDIN } from './kinds.ts';
import { progress } from './progress.ts';
import { projects } from './projects.ts';
import { reasonOf } from './read-error.ts';
import { shownLines } from './shown-lines.ts';
import type { ShownLines } from './shown-lines.ts';

/** `sendlint [files, folders, globs, -]`: lints, reports, and answers the exit code. */
export const lintCommand = async (args: Args, io: Io, signal?: AbortSignal): Promise<number> => {
  if (args.operands.length === 0) throw new ConfigError('Nothing to lint: name files, folders or globs, or - for standard input. See sendlint --help.');
  const known = projects(args, io.cwd);
  const reporter = reporterNamed(args.format, await known.of(io.cwd));
  const { targets, failures } = await findTargets(args.operands, io.cwd, async (path) => (await known.of(dirname(path))).ignores(path));
  const run: Run = { results: [], failures: [...failures], rules: new Set(), shown: shownLines() };
  const line = progress(io.stderr, targets.length);
  try {
    for (const [index, target] of targets.entries()) {
      await line.step(index, target.path);
      const place = target.path === STDIN ? resolve(io.cwd, args.stdinFilename ?? STDIN) : target.absolute;
      await lintTarget({ ...target, place }, await known.of(dirname(place)), run, args, io, signal);
      signal?.throwIfAborted();
    }
  } finally {
    line.clear();
  }
  const report = reportOf(run.results, run.failures, [...run.rules]);
  const context = { color: colored(args.color, io.stdout, io.env), width: io.stdout.columns ?? 100, verbose: args.verbose, lines: run.shown.lines };
  io.stdout.write(reporter(args.quiet ? only(report, ({ severity }) => severity === 'error') : report, context));
  if (tooManyWarnings(report, args)) io.stderr.write(`sendlint: there are more warnings (${report.counts.warning}) than --max-warnings allows (${args.maxWarnings ?? 0}).\n`);
  return exitCode(report, args);
};

interface Run { readonly results: Result[]; readonly failures: Failure[]; readonly rules: Set<AnyRule>; readonly shown: ShownLines }

/** `place` is where globs and the search for a configuration take the target to be. */
const lintTarget = async (target: Target & { readonly place: string }, project: Project, run: Run, args: Args, io: Io, signal: AbortSignal | undefined): Promise<void> => {
  const standard = target.path === STDIN;
  const path = standard ? args.stdinFilename ?? STDIN : target.path;
  try {
    const opened = standard ? await openStream(io.stdin, signal) : await openPath(target.absolute, signal);
    const { source } = opened;
    try {
      const head = await source.read(0, Math.min(4096, source.size));
      const mistake = mistakeInContent(path, head);
      if (mistake !== undefined) {
        run.failures.push({ path, message: `${standard ? 'Standard input' : path} ${mistake}` });
        return;
      }
      const setup = project.setupFor(target.place);
      // A name without a known extension says nothing; what begins with `<` is no message.
      const isTemplate = beginsAsHtml(head) && !LINTED.some((extension) => path.toLowerCase().endsWith(extension));
      const readers = isTemplate ? setup.readers.toSorted((a, b) => Number(b.name === 'template') - Number(a.name === 'template')) : setup.readers;
      const { result, failures } = await lintFile(new SourceFile(path, source), { ...setup, readers }, signal ? { signal } : {});
      run.results.push(result);
      run.failures.push(...failures);
      for (const { rule } of setup.rules) run.rules.add(rule);
      await run.shown.keep(result, source, (other) => openPath(resolve(io.cwd, other)));
    } finally {
      await opened.close();
    }
  } catch (error) {
    signal?.throwIfAborted();
    run.failures.push({ path, message: failureOf(path, error) });
  }
};

const failureOf = (path: string, error: unknown): string => {
  if (error instanceof ConfigError) return `${path} could not be linted: ${error.message}`;
  if (error instanceof Error && 'syscall' in error) return reasonOf(path, error);
  return `${path} could not be linted, which is a mistake in sendlint: ${wordsOf(error)}`;
};

const reporterNamed = (name: string, { reporters: more }: Project): Reporter => {
  const all = { ...more, ...reporters };
  const found = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!found) throw new ConfigError(`--format: there is no format "${name}".${didYouMean(name, Object.keys(all)) || ` There are ${Object.keys(all).join(' and ')}.`}`);
  return found;
};

const tooManyWarnings = ({ counts }: Report, { maxWarnings }: Args): boolean => maxWarnings !== undefined && counts.warning > maxWarnings;

const exitCode = (report: Report, args: Args): number => {
  const { counts, errors } = report;
  const { failOn } = args;
  if (errors.length > 0) return EXIT.mistake;
  const findings = counts.error + (failOn === 'error' ? 0 : counts.warning) + (failOn === 'info' ? counts.info : 0);
  return findings > 0 || tooManyWarnings(report, args) ? EXIT.findings : EXIT.clean;
};
