import { identityOf } from './diagnostic.ts';
import type { Diagnostic, Failure, Result } from './diagnostic.ts';
import { worstScore } from './score.ts';
import { settle, settleUnchecked } from './settle.ts';

/** What linting one file came to. A failure is a rule that threw; the other rules went on. */
export interface Outcome { readonly result: Result; readonly failures: readonly Failure[] }

/** One rendering of a template, by the name of its data. */
export interface NamedOutcome extends Outcome { readonly data: string | undefined }

/** Several renderings of one template as one result: what all of them say is told once, what only some say names their data. */
export const mergeRenderings = (outcomes: readonly NamedOutcome[]): Outcome => {
  const [first, ...others] = outcomes;
  if (!first) throw new Error('A template was rendered into nothing.');
  if (others.length === 0) return first;
  const said = new Map<string, { readonly diagnostic: Diagnostic; readonly data: string[] }>();
  for (const { data, result } of outcomes) {
    for (const diagnostic of result.diagnostics) {
      const key = identityOf(diagnostic);
      const known = said.get(key) ?? { diagnostic, data: [] };
      known.data.push(data ?? '');
      said.set(key, known);
    }
  }
  const diagnostics = Array.from(said.values(), ({ diagnostic, data }) => (data.length < outcomes.length ? { ...diagnostic, data } : diagnostic));
  const failures = new Map(outcomes.flatMap((outcome) => outcome.failures).map((failure) => [failure.message, failure]));
  const score = worstScore(outcomes.flatMap(({ result }) => result.score ?? []));
  return {
    result: { path: first.result.path, diagnostics: settle(first.result.path, diagnostics), unchecked: settleUnchecked(outcomes.flatMap(({ result }) => result.unchecked)), ...(score && { score }) },
    failures: [...failures.values()],
  };
};
