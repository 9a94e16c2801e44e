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

const uncheckedLine = (unchecked: readonly Unchecked[], verbose: boolean): string => {
  if (unchecked.length === 0) return 'Nothing was left unchecked.';
  const rules = new Map<string, Unchecked[]>();
  for (const item of unchecked) {
    const items = rules.get(item.rule);
    if (items) items.push(item);
    else rules.set(item.rule, [item]);
  }
  const names = [...rules].map(([rule, items]) => `${rule}${hint(items)}`);
  return `Not checked: ${names.join(', ')}.${verbose ? '' : ' --verbose says why.'}`;
};

/** What to set, where a reason names a setting; else how often, where it was more than once. */
const hint = (items: readonly Unchecked[]): string => {
  const settings = new Set(items.flatMap(({ reason }) => [...reason.matchAll(/["'`](?:--)?(kind|providers?|service)["'`]|\bset (kind|providers?|service)\b/giu)].map(([, quoted, bare]) => (quoted ?? bare ?? '').toLowerCase())));
  if (settings.size > 0) return ` (set ${[...settings].join(', ')})`;
  return items.length > 1 ? ` (${items.length} times)` : '';
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
