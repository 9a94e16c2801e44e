import type { Address, Part, Services } from '../rule.ts';
import type { AnyRule } from './any-rule.ts';
import { configureRule } from './configured-rule.ts';
import type { ConfiguredRule } from './configured-rule.ts';
import { startRule } from './context.ts';
import type { AnyProblem, RuleRun } from './context.ts';
import type { Failure, Result } from './diagnostic.ts';
import { locate, locationOf } from './locate.ts';
import { sendingOf } from './sending.ts';
import type { SendingSettings } from './sending.ts';
import { settle, settleUnchecked } from './settle.ts';
import { wordsOf } from './thrown.ts';

/** A list of recipients, and the rules its mailboxes are shown to. */
export interface ListSetup {
  readonly path: string;
  readonly part: Part;
  readonly batches: AsyncIterable<readonly Address[]>;
  readonly rules: readonly ConfiguredRule[];
  /** Rules that are asked though their findings are not told: what is counted rests on them. */
  readonly counted: readonly AnyRule[];
  readonly sending: SendingSettings;
  readonly services?: Partial<Services> | undefined;
  /** So many problems of a rule are told; the others are counted. */
  readonly most: number;
  readonly signal: AbortSignal;
  /** Called for each mailbox, with the rules that said something of it at once. */
  readonly seen: (mailbox: Address, rules: ReadonlySet<string>) => void;
}

/** What a list came to: the first findings of each rule, how many there were of it, and rules that threw. */
export interface ListOutcome { readonly result: Result; readonly counts: ReadonlyMap<string, number>; readonly failures: readonly Failure[] }

/** A run of a rule over a list: its problems are taken from it row by row, so that only the first are kept. */
interface Tally { readonly run: RuleRun; readonly told: boolean; readonly kept: AnyProblem[]; count: number }

/** Promises of rules that look something up; more are not left open at once. */
const MOST_PENDING = 256;

/** Shows each mailbox of a list to the rules that have a `recipient` visitor. Rejects with what reading rejects with. */
export const lintList = async (setup: ListSetup): Promise<ListOutcome> => {
  const { path, part, batches, signal, seen } = setup;
  const tallies = start(setup);
  const said = new Set<string>();
  let pending: Promise<void>[] = [];
  for await (const mailboxes of batches) {
    signal.throwIfAborted();
    for (const mailbox of mailboxes) {
      if (said.size > 0) said.clear();
      for (const tally of tallies) {
        const { run } = tally;
        if (run.failure !== undefined) continue;
        const visited = visit(run, () => run.visitor.recipient?.(mailbox, part));
        if (visited) pending.push(visited);
        if (run.problems.length > 0 && take(tally, setup.most)) said.add(run.rule.name);
      }
      seen(mailbox, said);
      if (pending.length >= MOST_PENDING) pending = await settled(pending);
    }
    pending = await settled(pending);
  }
  for (const tally of tallies) {
    if (tally.run.failure !== undefined) continue;
    await visit(tally.run, () => tally.run.visitor.end?.(part));
    take(tally, setup.most);
  }
  return outcome(path, part, tallies.filter(({ told }) => told));
};

const start = ({ part, rules, counted, sending, services, signal }: ListSetup): readonly Tally[] => {
  const context = { message: part, signal, sending: sendingOf(part, sending), services: { clock: () => new Date(), ...services } };
  const silent = counted.filter((rule) => !rules.some((configured) => configured.rule === rule)).map((rule) => configureRule(rule));
  const tally = (told: boolean) => (rule: ConfiguredRule): Tally => ({ run: startRule(rule, context), told, kept: [], count: 0 });
  return [...rules.map(tally(true)), ...silent.map(tally(false))].filter(({ run }) => listens(run));
};

/** What has no ear for recipients is no part of this: neither its `end` nor what it could not tell of a message. A rule that lacks a service never says what it listens to. */
const listens = ({ rule, visitor, failure, unchecked }: RuleRun): boolean =>
  visitor.recipient !== undefined || failure !== undefined || (unchecked.length > 0 && rule.name.startsWith('recipient/'));

const visit = (run: RuleRun, call: () => void | Promise<void>): Promise<void> | undefined => {
  try {
    const visited = call();
    return visited === undefined ? undefined : visited.catch((error: unknown) => { fail(run, error); });
  } catch (error) {
    fail(run, error);
    return undefined;
  }
};

const fail = (run: RuleRun, error: unknown): void => {
  run.failure ??= error ?? new Error('The rule threw nothing.');
};

const settled = async (pending: readonly Promise<void>[]): Promise<Promise<void>[]> => {
  if (pending.length > 0) await Promise.all(pending);
  return [];
};

/** Takes what a rule reported; answers whether it was anything. */
const take = (tally: Tally, most: number): boolean => {
  const problems = tally.run.takeProblems();
  tally.count += problems.length;
  for (const problem of problems) if (tally.told && tally.kept.length < most) tally.kept.push(problem);
  return problems.length > 0;
};

const outcome = async (path: string, part: Part, tallies: readonly Tally[]): Promise<ListOutcome> => {
  const diagnostics = [];
  const unchecked = [];
  const failures: Failure[] = [];
  const counts = new Map<string, number>();
  for (const { run, kept, count } of tallies) {
    const { name } = run.rule;
    try {
      for (const problem of kept) diagnostics.push(await locate(problem, run, part));
      for (const { reason, at } of run.unchecked) unchecked.push(at === undefined ? { rule: name, reason } : { rule: name, reason, location: await locationOf(at, part) });
    } catch (error) {
      run.failure ??= error;
    }
    if (count > 0) counts.set(name, count);
    if (run.failure !== undefined) failures.push({ path, rule: name, message: `The rule ${name} failed: ${wordsOf(run.failure)}` });
  }
  return { result: { path, diagnostics: settle(path, diagnostics), unchecked: settleUnchecked(unchecked) }, counts, failures };
};
