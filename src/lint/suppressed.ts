import type { ConfiguredRule } from './configured-rule.ts';
import type { RuleRun } from './context.ts';
import type { Result } from './diagnostic.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './renderings.ts';
import type { Repairs } from './repairs.ts';
import { settle, settleUnchecked } from './settle.ts';
import type { Suppressible } from './suppress.ts';

/** What all comments that silence rules have in them. Most texts have none. */
const MARK = 'sendlint-';

/** The rules as they were set, and the names of all there are. */
export interface SetRules { readonly rules: readonly ConfiguredRule[]; readonly ruleNames?: ReadonlySet<string> }

/**
 * The outcome without what comments in the template, and in what it includes, silence; and with what rules say of those comments.
 * `start` starts rules on the template as it stands.
 */
export const suppressed = async (outcome: Outcome, of: Suppressible, { rules, ruleNames }: SetRules, start: (rules: readonly ConfiguredRule[]) => readonly RuleRun[], repairs?: Repairs): Promise<Outcome> => {
  const { template, path } = of;
  const included = new Map([...of.included].filter(([, text]) => text.value.includes(MARK)));
  if (template.text?.value.includes(MARK) !== true && included.size === 0) return outcome;
  const { Suppressions } = await import('./suppress.ts');
  const suppressions = new Suppressions({ ...of, included });
  const result = await suppressions.apply(outcome.result);
  const judges = rules.filter(isJudge);
  const others = rules.filter((rule) => !isJudge(rule));
  const on = new Set(others.map(({ rule }) => rule.name));
  const known = ruleNames ?? new Set(rules.map(({ rule }) => rule.name));
  const failed = new Set(outcome.failures.flatMap(({ rule }) => rule ?? []));
  const judged = suppressions.judged(result, { known, on, failed });
  if (judges.length === 0 || judged.length === 0) return { ...outcome, result };
  const runs = start(judges);
  for (const run of runs) {
    try {
      for (const suppression of judged) await run.visitor.suppression?.(suppression);
      await run.visitor.end?.(template);
    } catch (error) {
      run.failure ??= error ?? new Error('The rule threw nothing.');
    }
  }
  const said = await outcomeOf(path, template, runs, new Map(), repairs);
  return { result: await suppressions.apply(together(result, said.result), true), failures: [...outcome.failures, ...said.failures] };
};

const isJudge = ({ rule: { needs } }: ConfiguredRule): boolean => needs === 'suppression';

const together = (one: Result, other: Result): Result => ({
  ...one,
  diagnostics: settle(one.path, [...one.diagnostics, ...other.diagnostics]),
  unchecked: settleUnchecked([...one.unchecked, ...other.unchecked]),
});
