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

/** What a rule could not tell, and why. */
interface NotChecked { readonly reason: string; readonly at?: Target }

/** One rule on one message: what it listens to and what it said. */
export interface RuleRun {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly visitor: Visitor;
  readonly problems: readonly AnyProblem[];
  readonly unchecked: readonly NotChecked[];
  /** What it said since it was last asked so; of a list there is no end to wait for. */
  takeProblems(): readonly AnyProblem[];
  /** Forgets a message, before the next. */
  clear(): void;
  /** Set when the rule threw: it is asked nothing more. */
  failure: unknown;
}

/** After so many problems of one rule in one message the rest tells a person nothing, and a hostile file could fill memory. */
const MOST_PROBLEMS = 1000;

const SILENT: Visitor = {};

/** What all rules of one message are given. */
export interface Given { readonly message: Message | Part; readonly sending: Sending; readonly signal: AbortSignal; readonly services: Partial<Services> }

const NONE: never[] = [];

/** A hundred of these are made for each message, most of which say nothing. */
class Run implements RuleRun {
  readonly rule: AnyRule;
  readonly severity: Severity;
  problems: AnyProblem[] = NONE;
  unchecked: NotChecked[] = NONE;
  visitor = SILENT;
  failure: unknown = undefined;

  constructor({ rule, severity }: ConfiguredRule) {
    this.rule = rule;
    this.severity = severity;
  }

  report(problem: AnyProblem): void {
    if (this.problems === NONE) this.problems = [];
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
    else if (this.unchecked[0]?.reason !== FULL) this.unchecked = [{ reason: FULL }, ...this.unchecked];
  }

  takeProblems(): readonly AnyProblem[] {
    const { problems } = this;
    this.problems = NONE;
    return problems;
  }

  clear(): void {
    this.problems = NONE;
    this.unchecked = NONE;
  }

  notChecked(reason: string, at: Target | undefined): void {
    if (this.unchecked === NONE) this.unchecked = [];
    if (this.unchecked.length < MOST_PROBLEMS) this.unchecked.push(at === undefined ? { reason } : { reason, at });
  }
}

const FULL = `The rule reported ${MOST_PROBLEMS} problems; what came after is left out.`;

/** What the `create` of a stateless rule is given: functions of its run, each made for a rule that takes it. */
class FixedContext {
  readonly options: ConfiguredRule['options'];
  readonly #run: Run;

  constructor(run: Run, options: ConfiguredRule['options']) {
    this.#run = run;
    this.options = options;
  }

  get report(): (problem: AnyProblem) => void {
    const run = this.#run;
    return (problem) => { run.report(problem); };
  }

  get unchecked(): (reason: string, at?: Target) => void {
    const run = this.#run;
    return (reason, at) => { run.notChecked(reason, at); };
  }
}

/** What any other is given. Its functions are its own, so that a late report still lands where it belongs. */
class Context extends FixedContext {
  readonly message: Message | Part;
  readonly sending: Sending;
  readonly signal: AbortSignal;

  constructor(run: Run, options: ConfiguredRule['options'], { message, sending, signal }: Given) {
    super(run, options);
    this.message = message;
    this.sending = sending;
    this.signal = signal;
  }
}

/** Calls a rule's `create` with a context of its own. */
export const startRule = (configured: ConfiguredRule, given: Given): RuleRun => {
  const { rule, options } = configured;
  if (rule.stateless) return startStateless(configured);
  const run = new Run(configured);
  const { services } = given;
  const uses: readonly ServiceName[] | undefined = rule.uses;
  const missing = uses?.filter((name) => services[name] === undefined);
  if (missing && missing.length > 0) {
    run.notChecked(`The rule needs the service ${missing.join(' and ')}, which is not given.`, undefined);
    return run;
  }
  const context = new Context(run, options, given);
  return created(run, uses && uses.length > 0 ? Object.assign(context, Object.fromEntries(uses.map((name) => [name, services[name]]))) : context);
};

/** The same for a stateless rule, which is given nothing of a message. */
export const startStateless = (configured: ConfiguredRule): RuleRun => {
  const run = new Run(configured);
  return created(run, new FixedContext(run, configured.options));
};

const created = (run: Run, context: FixedContext): Run => {
  try {
    run.visitor = run.rule.create(context as Context);
  } catch (error) {
    run.failure = error ?? new Error('The rule threw nothing.');
  }
  return run;
};
