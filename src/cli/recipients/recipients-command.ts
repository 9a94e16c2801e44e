import { resolve } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import type { Project } from '../../config/project.ts';
import type { AnyRule } from '../../lint/any-rule.ts';
import type { Failure, Result } from '../../lint/diagnostic.ts';
import { only, reportOf } from '../../lint/report.ts';
import type { Report } from '../../lint/report.ts';
import { json } from '../../reporters/json.ts';
import { pretty } from '../../reporters/pretty.ts';
import type { Severity } from '../../rule.ts';
import type { Args } from '../args.ts';
import { colored } from '../report/color.ts';
import { EXIT } from '../io.ts';
import type { Io } from '../io.ts';
import { STDIN } from '../kinds.ts';
import { printedFormat } from '../report/outputs.ts';
import { projects } from '../projects.ts';
import { readRecipients } from './read-recipients.ts';
import type { ReadRecipients } from './read-recipients.ts';
import { limitOf, limitsNamed } from './sending-limits.ts';
import type { SendingLimit } from './sending-limits.ts';
import { recipientsText } from './recipients-text.ts';
import { shownLines } from '../../files/shown-lines.ts';

/** `sendlint recipients list.csv`: lints the mailboxes of lists, counts them, and answers the exit code. */
export const recipientsCommand = async (args: Args, io: Io, signal?: AbortSignal): Promise<number> => {
  if (args.operands.length === 0) throw new ConfigError('Name a list of recipients (CSV, JSON or text), or - for standard input. See sendlint recipients --help.');
  const format = printedFormat(args.formats, ['pretty', 'json'], 'recipients');
  const named = limitsNamed(args.providers ?? []);
  // Here a provider is who sends, not who receives.
  const known = projects({ ...args, providers: undefined }, io.cwd);
  const shown = shownLines();
  const [results, failures, rules, lists]: [Result[], Failure[], Set<AnyRule>, { readonly read: ReadRecipients; readonly limits: readonly SendingLimit[] }[]] = [[], [], new Set(), []];
  const totals: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const operand of args.operands) {
    const path = operand === '-' ? args.stdinFilename ?? STDIN : operand;
    const place = resolve(io.cwd, path);
    const project = await known.of(resolve(place, '..'));
    const read = await readRecipients({ path, absolute: operand === '-' ? undefined : place, project, setup: project.setupFor(place), args, io, shown, signal: signal ?? new AbortController().signal });
    failures.push(...read.failures);
    if (!read.outcome) continue;
    results.push(read.outcome.result);
    lists.push({ read, limits: named.length > 0 ? named : configured(project, place) });
    for (const { rule, severity } of project.setupFor(place).rules) {
      rules.add(rule);
      totals[severity] += read.outcome.counts.get(rule.name) ?? 0;
    }
  }
  // What is not told counts as well.
  const report: Report = Object.freeze({ ...reportOf(results, failures, [...rules]), counts: Object.freeze(totals) });
  const told = args.quiet ? { ...only(report, ({ severity }) => severity === 'error'), counts: { ...totals, warning: 0, info: 0 } } : report;
  if (format === 'json') io.stdout.write(json(Object.assign({}, told, { recipients: lists.map(({ read, limits }) => ({ ...read.counts, limits })) }), CONTEXT));
  else {
    io.stdout.write(pretty(told, { color: colored(args.color, io.stdout, io.env), width: io.stdout.columns ?? 100, verbose: args.verbose, lines: shown.lines }));
    for (const { read: { counts, counter }, limits } of lists) if (counts && counter) io.stdout.write(`\n${recipientsText(counts, counter, limits, args.perDay)}\n`);
  }
  return exitCode(report, args, io);
};

const CONTEXT = { color: false, width: 100, lines: () => undefined };

const configured = (project: Project, place: string): readonly SendingLimit[] => {
  const { service } = project.settingsFor(place);
  const limit = service === undefined ? undefined : limitOf(service);
  return limit ? [limit] : [];
};

const exitCode = ({ counts, errors }: Report, { failOn, maxWarnings }: Args, io: Io): number => {
  const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings;
  if (tooMany) io.stderr.write(`sendlint: there are more warnings (${counts.warning}) than --max-warnings allows (${maxWarnings}).\n`);
  if (errors.length > 0) return EXIT.mistake;
  const findings = counts.error + (failOn === 'error' ? 0 : counts.warning) + (failOn === 'info' ? counts.info : 0);
  return findings > 0 || tooMany ? EXIT.findings : EXIT.clean;
};
