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

/** What all rules of one message are given. */
export interface Given { readonly message: Message | Part; readonly sending: Sending; readonly signal: AbortSignal; readonly services: Partial<Services> }

/** A hundred of these are made for each message, most of which say nothing. */
class Run implements RuleRun {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly problems: AnyProblem[] = [];
  readonly unchecked: { reason: string; at?: Target }[] = [];
  visitor = SILENT;
  failure: unknown = undefined;
  #full = false;

  constructor({ rule, severity }: ConfiguredRule) {
    this.rule = rule;
    this.severity = severity;
  }

  report(problem: AnyProblem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
    else if (!this.#full) {
      this.#full = true;
      this.unchecked.unshift({ reason: `The rule reported ${MOST_PROBLEMS} problems; what came after is left out.` });
    }
  }

  notChecked(reason: string, at: Target | undefined): void {
    if (this.unchecked.length < MOST_PROBLEMS) this.unchecked.push(at === undefined ? { reason } : { reason, at });
  }
}

/** Calls a rule's `create` with a context of its own: closures, so that a late report still lands where it belongs. */
export const startRule = (configured: ConfiguredRule, { message, sending, signal, services }: Given): RuleRun => {
  const run = new Run(configured);
  const { rule, options } = configured;
  const uses: readonly ServiceName[] | undefined = rule.uses;
  const missing = uses?.filter((name) => services[name] === undefined);
  if (missing && missing.length > 0) {
    run.notChecked(`The rule needs the service ${missing.join(' and ')}, which is not given.`, undefined);
    return run;
  }
  const context = {
    options, message, sending, signal,
    report: (problem: AnyProblem) => { run.report(problem); },
    unchecked: (reason: string, at?: Target) => { run.notChecked(reason, at); },
  };
  try {
    run.visitor = rule.create(uses && uses.length > 0 ? { ...Object.fromEntries(uses.map((name) => [name, services[name]])), ...context } : context);
  } catch (error) {
    run.failure = error ?? new Error('The rule threw nothing.');
  }
  return run;
};
