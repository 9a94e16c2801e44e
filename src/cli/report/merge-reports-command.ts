import { resolve } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { mergeReports } from '../../lint/merge-reports.ts';
import { only } from '../../lint/report.ts';
import type { Report } from '../../lint/report.ts';
import type { Args } from '../args.ts';
import { openPath } from '../../files/byte-sources.ts';
import { exitCodeOf } from './exit-code.ts';
import type { Io } from '../io.ts';
import { outputsOf, refuseLinted, writeOutputs } from './outputs.ts';
import { projects } from '../projects.ts';
import { readReports } from './read-report.ts';
import { shownLines } from '../../files/shown-lines.ts';
import type { ShownLines } from '../../files/shown-lines.ts';

/** `sendlint merge-reports <reports>`: the reports of a run's shards as one, in any format, with the exit code of the whole run. */
export const mergeReportsCommand = async (args: Args, io: Io): Promise<number> => {
  if (args.operands.length === 0) throw new ConfigError('Nothing to merge: name the reports that sendlint --format json wrote.');
  const outputs = await outputsOf(args.formats, (await projects(args, io.cwd).of(io.cwd)).reporters, io.cwd);
  const reports = await readReports(args.operands, io.cwd);
  refuseTwice(reports, args.operands);
  const report = mergeReports(reports);
  await refuseLinted(outputs, report.results.map(({ path }) => ({ path, absolute: resolve(io.cwd, path) })), io.cwd);
  const shown = await linesOf(report, io.cwd);
  await writeOutputs(outputs, args.quiet ? only(report, ({ severity }) => severity === 'error') : report, args, io, { lines: shown.lines });
  return exitCodeOf(report, args, io);
};

/** Counted twice, a finding would be two. */
const refuseTwice = (reports: readonly Report[], names: readonly string[]): void => {
  const seen = new Map<string, string>();
  for (const [index, { results }] of reports.entries()) {
    const name = names[index] ?? '';
    for (const { path } of results) {
      const other = seen.get(path);
      if (other !== undefined) throw new ConfigError(`${other === name ? `${name} tells twice of ${path}` : `${other} and ${name} both tell of ${path}`}: only reports of different files are merged.`);
      seen.set(path, name);
    }
  }
};

/** What is shown of the files, where they are there: a machine that only merges may have none of them. */
const linesOf = async (report: Report, cwd: string): Promise<ShownLines> => {
  const shown = shownLines();
  const open = async (path: string) => openPath(resolve(cwd, path));
  for (const result of report.results.filter(({ diagnostics }) => diagnostics.length > 0)) {
    const opened = await open(result.path).catch(() => undefined);
    if (!opened) continue;
    try {
      await shown.keep(result, opened.source, open);
    } finally {
      await opened.close();
    }
  }
  return shown;
};
