import type { Result } from '../lint/diagnostic.ts';
import type { BaselineCounts, Report } from '../lint/report.ts';
import { fixLine } from './fix-line.ts';
import type { Paint } from './paint.ts';
import type { ReporterContext } from '../lint/reporter.ts';

/** The last lines: how much was found in how many files, and always what was not checked. */
export const summary = ({ results, errors, counts, baseline }: Report, { verbose = false, flags = true }: ReporterContext, paint: Paint): string => {
  // "No problems in 0 files" would sound like a clean run.
  if (results.length === 0) return errors.length === 0 ? 'Nothing was linted.' : `Nothing was linted; ${paint('red', plural(errors.length, 'failure'))}.`;
  const found = [
    counts.error > 0 && paint('red', plural(counts.error, 'error')),
    counts.warning > 0 && paint('yellow', plural(counts.warning, 'warning')),
    counts.info > 0 && paint('blue', `${counts.info} info`),
  ].filter((text) => text !== false).join(', ');
  const files = results.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const where = inFiles(found === '' ? results.length : files, results.length);
  const fixes = fixLine(results, flags);
  const failures = errors.length > 0 ? `; ${paint('red', plural(errors.length, 'failure'))}` : '';
  return `${found === '' ? paint('green', 'No problems') : found} ${where}${failures}.\n${fixes === undefined ? '' : `${fixes}\n`}${baseline ? `${baselineLine(baseline, flags)}\n` : ''}${paint('dim', uncheckedLine(results, flags && !verbose))}`;
};

/** What is left out since it is known, and what nobody finds any more. */
const baselineLine = ({ known, gone }: BaselineCounts, hint: boolean): string => {
  const kept = known === 0 ? 'No known finding is left out.' : known === 1 ? '1 known finding is in the baseline.' : `${known} known findings are in the baseline.`;
  if (gone === 0) return kept;
  const [are, them] = gone === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${kept} ${gone} that it knows ${are} gone${hint ? `; --update-baseline takes ${them} out` : ''}.`;
};

/** `Not checked: a, b (set kind); c in 2 of 5 files.`: what can be mended by a setting first. */
const uncheckedLine = (results: readonly Result[], hint: boolean): string => {
  const rules = new Map<string, { readonly files: Set<Result>; readonly settings: Set<string> }>();
  for (const result of results) {
    for (const { rule, reason } of result.unchecked) {
      const known = rules.get(rule) ?? { files: new Set(), settings: new Set() };
      rules.set(rule, known);
      known.files.add(result);
      for (const setting of settingsIn(reason)) known.settings.add(setting);
    }
  }
  if (rules.size === 0) return 'Nothing was left unchecked.';
  const groups = new Map<string, string[]>();
  for (const [rule, { files, settings }] of rules) {
    const where = files.size === results.length ? '' : ` ${inFiles(files.size, results.length)}`;
    const group = `${where}${settings.size === 0 ? '' : ` (set ${[...settings].join(', ')})`}`;
    groups.set(group, [...groups.get(group) ?? [], rule]);
  }
  const listed = [...groups].toSorted(([a], [b]) => Number(b.includes('(set')) - Number(a.includes('(set'))).map(([group, names]) => names.join(', ') + group);
  return `Not checked: ${listed.join('; ')}.${hint ? ' --verbose says why.' : ''}`;
};

const inFiles = (count: number, all: number): string => (count === all ? `in ${plural(all, 'file')}` : `in ${count} of ${plural(all, 'file')}`);

/** The settings that a reason names, as in: set "kind" to "bulk". */
const settingsIn = (reason: string): readonly string[] =>
  [...reason.matchAll(/["'`](?:--)?(kind|providers|service)["'`]/gu)].map(([, name]) => name ?? '');

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
