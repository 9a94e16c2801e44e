import type { Message, Part } from '../rule.ts';
import type { SourceText } from '../source/source-text.ts';
import type { AnyProblem, RuleRun } from './context.ts';
import type { Diagnostic, Failure } from './diagnostic.ts';
import { isMendable, locate, locationOf, writtenIn } from './locate.ts';
import type { Outcome } from './renderings.ts';
import type { Repairs } from './repairs.ts';
import { settle, settleUnchecked } from './settle.ts';
import { isSigned } from './signed.ts';
import { wordsOf } from './thrown.ts';

/** What the runs of rules said of a message, located and in order. Texts of other files that something was found in are put into `included`, by path; what would mend them into `repairs`. */
export const outcomeOf = async (path: string, message: Message | Part, runs: readonly RuleRun[], included: Map<string, SourceText>, repairs?: Repairs): Promise<Outcome> => {
  const diagnostics = [];
  const unchecked = [];
  const failures: Failure[] = [];
  for (const run of runs) {
    if (run.problems.length === 0 && run.unchecked.length === 0 && run.failure === undefined) continue;
    const { name } = run.rule;
    try {
      for (const problem of run.problems) {
        if (!isMendable(problem.at, message)) continue;
        const diagnostic = await locate(problem, run, message);
        diagnostics.push(diagnostic);
        if (repairs) keepRepair(repairs, problem, diagnostic, message);
        const { path: other } = diagnostic.location;
        const text = other === path || included.has(other) ? undefined : writtenIn(problem.at, message);
        if (text) included.set(other, text);
      }
      for (const { reason, at } of run.unchecked) unchecked.push(at === undefined ? { rule: name, reason } : { rule: name, reason, location: await locationOf(at, message) });
    } catch (error) {
      run.failure ??= error;
    }
    if (run.failure !== undefined) failures.push({ path, rule: name, message: `The rule ${name} failed: ${wordsOf(run.failure)}` });
  }
  return { result: { path, diagnostics: settle(path, diagnostics), unchecked: settleUnchecked(unchecked) }, failures };
};

const keepRepair = (repairs: Repairs, { fix, suggest }: AnyProblem, diagnostic: Diagnostic, root: Part): void => {
  if (diagnostic.fix || diagnostic.suggest) repairs.all.push({ diagnostic, root, ...(fix && diagnostic.fix && { fix }), ...(suggest && { suggest }) });
  else if ((fix || suggest) && isSigned(root)) repairs.signed += 1;
};
