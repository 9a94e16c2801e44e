import type { RuleMeta, Severity } from '../rule.ts';
import type { Location } from '../source/source-file.ts';
import { identityOf } from './diagnostic.ts';
import type { Diagnostic, Failure, Result } from './diagnostic.ts';

/** What a run came to, for reporters. `version` changes when a reader of version 1 would be misled. */
export interface Report {
  readonly version: 1;
  readonly results: readonly Result[];
  readonly errors: readonly Failure[];
  /** The rules that were on for some file, by name. */
  readonly rules: readonly RuleMeta[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Only where there is a baseline: how many findings it knows, which are left out, and how many that it knows are gone. */
  readonly baseline?: BaselineCounts;
}

export interface BaselineCounts { readonly known: number; readonly gone: number }

/** The report of a run, frozen; results keep their order. */
export const reportOf = (all: readonly Result[], errors: readonly Failure[], rules: readonly RuleMeta[]): Report => {
  const results = toldOnce(withoutUsed(all));
  return Object.freeze({ version: 1, results: Object.freeze([...results]), errors: Object.freeze([...errors]), rules: Object.freeze(byName(rules)), counts: Object.freeze(count(results)) });
};

/** Two projects may each have a plugin's rule: it is one rule. */
const byName = (rules: readonly RuleMeta[]): readonly RuleMeta[] =>
  [...new Map(rules.map((rule) => [rule.name, metaOf(rule)])).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));

const isElsewhere = ({ path }: Result) => ({ location }: Diagnostic): boolean => location.path !== path;

/** The rule that says a comment silences nothing. */
const UNUSED = 'suppression/used';

/** A comment in a partial may silence what is found only where that is included: then its own file is wrong to call it unused. */
const withoutUsed = (results: readonly Result[]): readonly Result[] => {
  const used = new Map<string, Map<number, Location>>();
  for (const { path, suppressed = [] } of results) {
    for (const { by } of suppressed) if (by.path !== path) used.set(by.path, (used.get(by.path) ?? new Map<number, Location>()).set(by.offset, by));
  }
  if (used.size === 0) return results;
  const stays = ({ rule, location }: { readonly rule: string; readonly location?: Location }): boolean =>
    rule !== UNUSED || !location || ![...used.get(location.path)?.values() ?? []].some(({ offset, length }) => location.offset >= offset && location.offset < offset + length);
  return results.map((result) => (used.has(result.path) ? { ...result, diagnostics: result.diagnostics.filter(stays), unchecked: result.unchecked.filter(stays) } : result));
};

/** A partial that fifty templates include is one file: what is found in it is told in its own result, else in the first that has it. */
const toldOnce = (results: readonly Result[]): readonly Result[] => {
  const isNew = firstTime(results, ({ diagnostics }) => diagnostics);
  const isNewlySilenced = firstTime(results, ({ suppressed = [] }) => suppressed.map(({ diagnostic }) => diagnostic));
  if (!isNew && !isNewlySilenced) return results;
  return results.map((result) => ({
    ...result,
    ...(isNew && { diagnostics: result.diagnostics.filter(isNew(result)) }),
    ...(isNewlySilenced && result.suppressed && { suppressed: result.suppressed.filter(({ diagnostic }) => isNewlySilenced(result)(diagnostic)) }),
  }));
};

/** Whether a diagnostic of a result is to be told there; `undefined` where all are. */
const firstTime = (results: readonly Result[], listOf: (result: Result) => readonly Diagnostic[]): ((result: Result) => (diagnostic: Diagnostic) => boolean) | undefined => {
  if (!results.some((result) => listOf(result).some(isElsewhere(result)))) return undefined;
  const told = new Set(results.flatMap((result) => listOf(result).filter((diagnostic) => !isElsewhere(result)(diagnostic)).map(identityOf)));
  return (result) => (diagnostic) => {
    if (!isElsewhere(result)(diagnostic)) return true;
    const key = identityOf(diagnostic);
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  };
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
