import { createHash } from 'node:crypto';
import type { Diagnostic, Result } from '../lint/diagnostic.ts';
import { lintFile } from '../lint/linter.ts';
import type { LintFileOptions, Setup } from '../lint/linter.ts';
import type { Outcome } from '../lint/renderings.ts';
import type { Repairs } from '../lint/repairs.ts';
import type { Message, Part } from '../rule.ts';
import { bytesSource, SourceFile } from '../source/source-file.ts';
import { applyEdits } from './apply.ts';
import { choose } from './choose.ts';
import type { Chosen } from './choose.ts';

/** `suggestions`: also what a rule only suggests, where it suggests one thing. `takes` says of which rules; all of them where nothing is said. */
export interface FixOptions extends Omit<LintFileOptions, 'repairs'> { readonly suggestions?: boolean; readonly takes?: (rule: string) => boolean }

/** A problem that was mended: what was said of it, where it stood in its round, and the suggestion that was taken. */
export interface Mended { readonly diagnostic: Diagnostic; readonly title?: string }

/** What fixing one file came to. */
export interface Fixed {
  /** The very bytes that were given where nothing was mended. */
  readonly output: Uint8Array;
  readonly mended: readonly Mended[];
  /** What is left. */
  readonly outcome: Outcome;
  /** Rules whose fixes would have made something else wrong, and were left out. */
  readonly held: readonly string[];
  /** How many problems of a signed message could be mended if it were not signed. */
  readonly signed: number;
}

/** After so many rounds the fixes of two rules undo each other. */
const MOST_ROUNDS = 10;

/** One look at the bytes. */
interface Look { readonly bytes: Uint8Array; readonly outcome: Outcome; readonly repairs: Repairs; readonly seen: readonly (Message | Part)[] }

/** Lints and mends in turns until there is nothing more to mend. Throws what `lintFile` throws. */
export const fixBytes = async (bytes: Uint8Array, path: string, setup: Setup, { suggestions = false, takes: wanted = () => true, ...options }: FixOptions = {}): Promise<Fixed> => {
  const look = async (its: Uint8Array): Promise<Look> => {
    const repairs: Repairs = { all: [], signed: 0 };
    const seen: (Message | Part)[] = [];
    return { bytes: its, outcome: await lintFile(new SourceFile(path, bytesSource(its)), setup, { ...options, repairs, seen: (message) => { seen.push(message); } }), repairs, seen };
  };
  const held = new Set<string>();
  const mended: Mended[] = [];
  const seen = new Set([keyOf(bytes)]);
  let now = await look(bytes);
  const attempt = async ({ choices, edits }: Chosen): Promise<boolean> => {
    const next = await look(applyEdits(now.bytes, edits));
    if (seen.has(keyOf(next.bytes)) || isWorse(now.outcome, next.outcome)) return false;
    seen.add(keyOf(next.bytes));
    mended.push(...choices.map(({ repair: { diagnostic }, title }) => ({ diagnostic, ...(title !== undefined && { title }) })));
    now = next;
    return true;
  };
  const chosen = (takes: (rule: string) => boolean): Chosen => choose(now.repairs.all, now.outcome.result, suggestions, (rule) => !held.has(rule) && wanted(rule) && takes(rule));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const all = chosen(() => true);
    if (all.choices.length === 0) break;
    if (await attempt(all)) continue;
    // One of the rules makes it worse: they are tried one after the other.
    for (const name of new Set(all.choices.map(({ repair }) => repair.diagnostic.rule))) {
      const some = chosen((rule) => rule === name);
      if (some.choices.length > 0 && !(await attempt(some))) held.add(name);
    }
  }
  for (const message of now.seen) options.seen?.(message);
  return { output: now.bytes, mended, outcome: now.outcome, held: [...held], signed: now.repairs.signed };
};

/** How many problems of each rule were mended. */
export const countsOf = (mended: readonly Mended[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { diagnostic: { rule } } of mended) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

const keyOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** Whether something is said that was not said before, or more often; or a rule failed that did not. */
const isWorse = (before: Outcome, after: Outcome): boolean => {
  const counts = saidBy(before.result);
  for (const [key, count] of saidBy(after.result)) if (count > (counts.get(key) ?? 0)) return true;
  return after.failures.length > before.failures.length;
};

const saidBy = ({ diagnostics }: Result): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, messageId } of diagnostics) counts.set(`${rule} ${messageId}`, (counts.get(`${rule} ${messageId}`) ?? 0) + 1);
  return counts;
};
