import type { Diagnostic, Failure, Unchecked } from '../lint/diagnostic.ts';
import type { Report } from '../lint/report.ts';
import type { Severity } from '../rule.ts';
import { escapeControls } from './escape.ts';
import { frameOf } from './frame.ts';
import type { Reporter, ReporterContext } from '../lint/reporter.ts';
import { painter } from './paint.ts';
import type { Paint, Style } from './paint.ts';
import { scoreTable } from './score-table.ts';
import { summary } from './summary.ts';
import { widthOf } from './width.ts';

const COLORS: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** For people: each diagnostic with the line it is in, a rule's advice once, then what failed and what was not checked. */
export const pretty: Reporter = (report, context) => {
  const paint = painter(context.color);
  const advice = adviceOnce(report);
  const blocks = [
    ...report.results.flatMap(({ path, diagnostics, score }) => [
      ...diagnostics.map((diagnostic) => block(diagnostic, advice(diagnostic.rule), context, paint)),
      ...(score ? [scoreTable(path, score, paint)] : []),
    ]),
    ...(context.verbose ? report.results.map(({ path, unchecked }) => reasons(path, unchecked, paint)).filter((text) => text !== '') : []),
    ...report.errors.map((failure) => failed(failure, paint)),
  ];
  return `${[...blocks, summary(report, context, paint)].join('\n\n')}\n`;
};

/** What to do, the first time a rule is asked for. */
const adviceOnce = ({ rules }: Report): ((rule: string) => string | undefined) => {
  const left = new Map(rules.map(({ name, advice }) => [name, advice]));
  return (rule) => {
    const advice = left.get(rule);
    left.delete(rule);
    return advice;
  };
};

const block = ({ rule, severity, message, location, data }: Diagnostic, advice: string | undefined, context: ReporterContext, paint: Paint): string => {
  const { path, start } = location;
  const head = `${paint('bold', `${escapeControls(path)}:${start.line}:${start.column}`)} ${paint(COLORS[severity], severity)} ${paint('dim', rule)}${data === undefined ? '' : paint('dim', ` with ${escapeControls(data.join(', '))}`)}`;
  return [head, `  ${escapeControls(message)}`, ...frame(location, severity, context, paint), ...(advice === undefined ? [] : [paint('dim', `  → ${escapeControls(advice)}`)])].join('\n');
};

const frame = ({ path, start, end }: Diagnostic['location'], severity: Severity, { lines, width }: ReporterContext, paint: Paint): readonly string[] => {
  const [line] = lines(path, start.line, start.line) ?? [];
  // A line of megabytes is kept only as far as somebody would read.
  if (line === undefined || start.column > line.length + 1) return [];
  const number = String(start.line);
  const more = end.line > start.line;
  const { before, marked, after } = frameOf(line, start.column, more ? line.length + 1 : end.column, Math.max(20, width - number.length - 7));
  const mark = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `  ${paint('dim', `${number} │`)} ${before}${paint(COLORS[severity], marked)}${after}`.trimEnd(),
    `  ${' '.repeat(number.length)} ${paint('dim', '│')} ${' '.repeat(widthOf(before))}${paint(COLORS[severity], mark)}${more ? paint('dim', ` to line ${end.line}`) : ''}`,
  ];
};

const reasons = (path: string, unchecked: readonly Unchecked[], paint: Paint): string =>
  unchecked.map(({ rule, reason, location }) =>
    `${paint('bold', `${escapeControls(path)}${location ? `:${location.start.line}:${location.start.column}` : ''}`)} not checked ${paint('dim', rule)}\n  ${escapeControls(reason)}`).join('\n');

const failed = ({ message }: Failure, paint: Paint): string => `${paint('red', 'failed')} ${escapeControls(message)}`;
