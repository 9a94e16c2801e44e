import type { RuleMeta, Severity } from '../rule.ts';
import { identityOf } from './diagnostic.ts';
import type { Diagnostic, Failure, Result } from './diagnostic.ts';

/** What a run came to, for reporters. `version` changes when a reader of version 1 would be misled. */
export interface Report {
  readonly version: 1;
  readonly results: readonly Result[];
  readonly errors: readonly Failure[];
  /** The rules that were on for some file. */
  readonly rules: readonly RuleMeta[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The report of a run, frozen; results keep their order. */
export const reportOf = (all: readonly Result[], errors: readonly Failure[], rules: readonly RuleMeta[]): Report => {
  const results = toldOnce(all);
  return Object.freeze({ version: 1, results: Object.freeze([...results]), errors: Object.freeze([...errors]), rules: Object.freeze(rules.map(metaOf)), counts: Object.freeze(count(results)) });
};

const isElsewhere = ({ path }: Result) => ({ location }: Diagnostic): boolean => location.path !== path;

/** A partial that fifty templates include is one file: what is found in it is told in its own result, else in the first that has it. */
const toldOnce = (results: readonly Result[]): readonly Result[] => {
  if (!results.some((result) => result.diagnostics.some(isElsewhere(result)))) return results;
  const told = new Set(results.flatMap((result) => result.diagnostics.filter((diagnostic) => !isElsewhere(result)(diagnostic)).map(identityOf)));
  return results.map((result) => ({
    ...result,
    diagnostics: result.diagnostics.filter((diagnostic) => {
      if (!isElsewhere(result)(diagnostic)) return true;
      const key = identityOf(diagnostic);
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    }),
  }));
};

/** The report with some diagnostics only, counted anew. */
export const only = (report: Report, keep: (diagnostic: Diagnostic) => boolean): Report => {
  const results = report.results.map((result) => ({ ...result, diagnostics: result.diagnostics.filter(keep) }));
  return Object.freeze({ ...report, results: Object.freeze(results), counts: Object.freeze(count(results)) });
};

/** What a rule says about itself, without its code. */
export const metaOf = ({ name, description, advice, severity, presets, references, twins, deprecated }: RuleMeta): RuleMeta =>
  ({ name, description, advice, severity, presets, references, ...(twins && { twins }), ...(deprecated && { deprecated }) });

const count = (results: readonly Result[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { diagnostics } of results) for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
};
