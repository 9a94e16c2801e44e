import type { Unchecked } from '../lint/diagnostic.ts';
import type { Report } from '../lint/report.ts';
import type { Paint } from './pretty.ts';
import type { ReporterContext } from './reporter.ts';

/** The last lines: how much was found in how many files, and always what was not checked. */
export const summary = ({ results, errors, counts }: Report, { verbose }: ReporterContext, paint: Paint): string => {
  const found = [
    counts.error > 0 && paint('red', plural(counts.error, 'error')),
    counts.warning > 0 && paint('yellow', plural(counts.warning, 'warning')),
    counts.info > 0 && paint('blue', `${counts.info} info`),
  ].filter((text) => text !== false).join(', ');
  const files = results.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const where = results.length === 1 ? '1 file' : found === '' ? `${results.length} files` : `${files} of ${results.length} files`;
  const failures = errors.length > 0 ? [paint('red', plural(errors.length, 'failure'))] : [];
  const first = [found === '' ? `${paint('green', 'No problems')} in ${where}` : `${found} in ${where}`, ...failures].join('; ');
  return `${first}.\n${paint('dim', uncheckedLine(results.flatMap(({ unchecked }) => unchecked), verbose ?? false))}`;
};

/** `Not checked: a, b (set kind); c, d.`: what can be mended by a setting first. */
const uncheckedLine = (unchecked: readonly Unchecked[], verbose: boolean): string => {
  if (unchecked.length === 0) return 'Nothing was left unchecked.';
  const settings = new Map<string, Set<string>>();
  for (const { rule, reason } of unchecked) {
    const known = settings.get(rule) ?? new Set<string>();
    settings.set(rule, known);
    for (const setting of settingsIn(reason)) known.add(setting);
  }
  const groups = new Map<string, string[]>();
  for (const [rule, names] of settings) {
    const hint = names.size === 0 ? '' : ` (set ${[...names].join(', ')})`;
    groups.set(hint, [...groups.get(hint) ?? [], rule]);
  }
  const listed = [...groups].toSorted(([a], [b]) => b.length - a.length).map(([hint, rules]) => rules.join(', ') + hint);
  return `Not checked: ${listed.join('; ')}.${verbose ? '' : ' --verbose says why.'}`;
};

/** The settings that a reason names, as in: set "kind" to "bulk". */
const settingsIn = (reason: string): readonly string[] =>
  [...reason.matchAll(/["'`](?:--)?(kind|providers|service)["'`]/gu)].map(([, name]) => name ?? '');

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
