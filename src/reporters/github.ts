import type { Failure, Diagnostic } from '../lint/diagnostic.ts';
import type { Reporter } from '../lint/reporter.ts';
import type { Severity } from '../rule.ts';
import { escapeControls } from './escape.ts';
import { painter } from './paint.ts';
import { rootedIn } from './rooted.ts';
import { summary } from './summary.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
/** So many annotations of a kind GitHub takes from one step; the others stand in its log alone. */
const SHOWN = 10;

/** GitHub's workflow commands: each becomes an annotation beside the line. Then the summary, for the log. */
export const github: Reporter = (report, context) => {
  const rooted = rootedIn(context);
  const found = report.results.flatMap(({ diagnostics }) => diagnostics);
  const commands = [...report.errors.map((failure) => failed(failure, rooted)), ...found.map((diagnostic) => annotation(diagnostic, rooted))];
  return `${[...hidden(report.counts.error + report.errors.length, report.counts.warning, report.counts.info), ...commands, summary(report, context, painter(false))].join('\n')}\n`;
};

type Rooted = (path: string) => string;

/** Said first: it is an annotation too. */
const hidden = (error: number, warning: number, info: number): readonly string[] => {
  if (Math.max(error, warning, info) <= SHOWN) return [];
  const more = [[error, SHOWN, 'error'], [warning, SHOWN, 'warning'], [info, SHOWN - 1, 'notice']] as const;
  const counted = more.filter(([all, shown]) => all > shown).map(([all, shown, noun]) => `${all - shown} more ${noun}${all - shown === 1 ? '' : 's'}`);
  return [command('notice', { title: 'sendlint' }, `GitHub shows ${SHOWN} annotations of a kind; ${counted.join(' and ')} can be read in the log of this step.`)];
};

const annotation = ({ rule, severity, message, location: { path, start, end } }: Diagnostic, rooted: Rooted): string => {
  const file = rooted(path);
  // Columns of different lines are refused.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  // The log shows the words alone, so they begin with the place.
  return command(COMMANDS[severity], { file, line: start.line, endLine: end.line, ...columns, title: `sendlint: ${rule}` }, `${file}:${start.line}:${start.column}: ${message}`);
};

const failed = ({ path, message }: Failure, rooted: Rooted): string => command('error', { ...(path !== undefined && { file: rooted(path) }), title: 'sendlint failed' }, message);

const command = (name: string, properties: Readonly<Record<string, string | number>>, data: string): string =>
  `::${name} ${Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`).join(',')}::${text(escapeControls(data))}`;

/** What would end the command, or be taken for an escape. */
const text = (value: string): string => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (value: string): string => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
