import type { AnyRule } from './any-rule.ts';
import type { ConfiguredRule } from './configured-rule.ts';
import type { Edit, Message, Part, Sending, ServiceName, Services, Severity, Suggestion, Target, Visitor } from '../rule.ts';

/** A problem of some rule: the type checker knew its ids and data where it was written. */
export interface AnyProblem {
  readonly messageId: string;
  readonly at: Target;
  readonly data?: Readonly<Record<string, string | number>> | undefined;
  readonly fix?: readonly Edit[];
  readonly suggest?: readonly Suggestion[];
}

/** One rule on one message: what it listens to and what it said. */
export interface RuleRun {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly visitor: Visitor;
  readonly problems: AnyProblem[];
  readonly unchecked: { readonly reason: string; readonly at?: Target }[];
  /** Set when the rule threw: it is asked nothing more. */
  failure: unknown;
}

/** After so many problems of one rule in one message the rest tells a person nothing, and a hostile file could fill memory. */
const MOST_PROBLEMS = 1000;

const SILENT: Visitor = {};
const NONE: readonly ServiceName[] = [];

/** Calls a rule's `create` with a context of its own: a closure, so that a late report still lands where it belongs. */
export const startRule = (
  { rule, severity, options }: ConfiguredRule,
  { message, sending, signal, services }: { readonly message: Message | Part; readonly sending: Sending; readonly signal: AbortSignal; readonly services: Partial<Services> },
): RuleRun => {
  const problems: AnyProblem[] = [];
  const unchecked: { reason: string; at?: Target }[] = [];
  const run: { -readonly [Key in keyof RuleRun]: RuleRun[Key] } = { rule, severity, visitor: SILENT, problems, unchecked, failure: undefined };
  const notChecked = (reason: string, at?: Target): void => {
    if (unchecked.length < MOST_PROBLEMS) unchecked.push(at === undefined ? { reason } : { reason, at });
  };
  const uses: readonly ServiceName[] | undefined = rule.uses;
  const missing = uses?.filter((name) => services[name] === undefined) ?? NONE;
  if (missing.length > 0) {
    notChecked(`The rule needs the service ${missing.join(' and ')}, which is not given.`);
    return run;
  }
  let full = false;
  const report = (problem: AnyProblem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
    else if (!full) {
      full = true;
      unchecked.unshift({ reason: `The rule reported ${MOST_PROBLEMS} problems; what came after is left out.` });
    }
  };
  const context = { options, message, sending, signal, report, unchecked: notChecked };
  try {
    run.visitor = rule.create(uses && uses.length > 0 ? { ...Object.fromEntries(uses.map((name) => [name, services[name]])), ...context } : context);
  } catch (error) {
    run.failure = error ?? new Error('The rule threw nothing.');
  }
  return run;
};
