import { once } from '../once.ts';
import type { Message, Part } from '../rule.ts';
import type { ConfiguredRule } from './configured-rule.ts';
import { startRule, startStateless } from './context.ts';
import type { Given, RuleRun } from './context.ts';
import { dispatch, selectorsOf } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';
import { selectorCompiler } from './selector.ts';

/** Runs of rules, and whom of them to call with what. */
interface Team { readonly runs: readonly RuleRun[]; readonly table: Dispatch }

/** The rules that look at one message. */
export interface Crew {
  readonly runs: readonly RuleRun[];
  readonly tables: readonly Dispatch[];
  /** To be called when nothing is asked of the runs any more: those of stateless rules go on to another message. */
  dismiss(): void;
}

/** The rules of a configuration that a kind of message asks, as two lists: those that are made anew for each, and those that stay. */
interface Roster { readonly anew: readonly ConfiguredRule[]; readonly staying: readonly ConfiguredRule[]; readonly idle: Team[] }

/** The crew for a message. */
export const crewFor = async (message: Message | Part, rules: readonly ConfiguredRule[], given: Given): Promise<Crew> => {
  const { anew, staying, idle } = rosterFor(message, rules);
  const own = await team(anew.map((rule) => startRule(rule, given)));
  const standing = idle.pop() ?? await team(staying.map(startStateless));
  return {
    runs: [...own.runs, ...standing.runs],
    tables: [own.table, standing.table],
    dismiss() {
      for (const run of standing.runs) {
        if (run.failure !== undefined) return;
        run.clear();
      }
      idle.push(standing);
    },
  };
};

const team = async (runs: readonly RuleRun[]): Promise<Team> => {
  const selectors: string[] = [];
  for (const { visitor: { element } } of runs) if (element) selectors.push(...selectorsOf(element));
  return { runs, table: dispatch(runs, selectors.length === 0 ? NEVER : await selectorCompiler(selectors)) };
};

/** For visitors without selectors, and most have none. */
const NEVER = () => (): boolean => false;

const rosterFor = (message: Message | Part, rules: readonly ConfiguredRule[]): Roster => {
  const { mail, htmlMail, template } = rostersOf(rules);
  return message.type === 'part' ? template : hasHtml(message) ? htmlMail : mail;
};

const rostersOf = once((rules: readonly ConfiguredRule[]) => {
  const roster = (needs: ReadonlySet<string>): Roster => {
    const asked = rules.filter(({ rule }) => rule.needs === undefined || needs.has(rule.needs));
    return { anew: asked.filter(({ rule }) => !rule.stateless), staying: asked.filter(({ rule }) => rule.stateless), idle: [] };
  };
  return { mail: roster(new Set()), htmlMail: roster(new Set(['html'])), template: roster(new Set(['html', 'template'])) };
});

const hasHtml = (root: Part): boolean => {
  const waiting = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (part.mediaType.essence === 'text/html') return true;
    if (part.parts.length > 0) waiting.push(...part.parts);
  }
  return false;
};
