import type { Twin } from '../rule.ts';
import type { AnyRule } from './any-rule.ts';
import type { AnyProblem, RuleRun } from './context.ts';

export type Filter = Twin['filter'];
/** The filters there are twins of, in the order they are told. */
export const FILTERS: readonly Filter[] = ['SpamAssassin', 'rspamd'];

/** A symbol of a filter that a rule's problems stand for, and the points it adds there. */
export interface Hit { readonly rule: string; readonly filter: Filter; readonly symbol: string; readonly points: number }

/**
 * What the twins of what was found add up to in each filter: its published points, rules that need no network. What a filter has beyond
 * the twins (Bayes, blocklists, caps of groups) is not in it, so it is no verdict.
 */
export interface Score {
  readonly total: Readonly<Record<Filter, number>>;
  /** Every symbol once a rule, in the order of rules. */
  readonly hits: readonly Hit[];
  /** What mending one rule alone would take away; less than its hits where another rule has the same symbol. Most first. */
  readonly gains: readonly { readonly rule: string; readonly points: Readonly<Record<Filter, number>> }[];
  /** Rules with twins that could not be told, so that nothing of theirs is counted. */
  readonly unchecked: readonly string[];
}

/** Adds up the twins of the problems of some runs. `counts` says whether a problem is the author's to mend. */
export const scoreOf = (runs: readonly RuleRun[], counts: (problem: AnyProblem) => boolean): Score => {
  const scored = runs.filter(({ rule }) => twinsOf(rule).length > 0);
  const hits = scored.flatMap(({ rule, problems }) => hitsOf(rule, problems.filter(counts)));
  const rules = [...new Set(hits.map(({ rule }) => rule))];
  const total = totalOf(hits);
  const gains = rules.map((rule) => ({ rule, points: difference(total, totalOf(hits.filter((hit) => hit.rule !== rule))) }));
  return {
    total,
    hits,
    gains: gains.toSorted((a, b) => sum(b.points) - sum(a.points) || (a.rule < b.rule ? -1 : 1)),
    unchecked: scored.filter(({ problems, unchecked }) => problems.length === 0 && unchecked.length > 0).map(({ rule }) => rule.name).toSorted(),
  };
};

/** Of the renderings of one template the one with most points: it is as bad as its worst message. */
export const worstScore = (scores: readonly Score[]): Score | undefined => scores.toSorted((a, b) => sum(b.total) - sum(a.total))[0];

const twinsOf = ({ twins = [] }: AnyRule): readonly Twin[] => twins;

/** A symbol is there or not, however many problems stand for it. */
const hitsOf = (rule: AnyRule, problems: readonly AnyProblem[]): readonly Hit[] => twinsOf(rule).flatMap((twin) => {
  const meant = problems.filter((problem) => isMeant(twin, problem));
  if (meant.length === 0) return [];
  return [{ rule: rule.name, filter: twin.filter, symbol: twin.symbol, points: round(Math.max(...meant.map((problem) => pointsOf(twin, problem)))) }];
});

const isMeant = ({ of, band }: Twin, { messageId, data }: AnyProblem): boolean => {
  if (of && !of.includes(messageId)) return false;
  if (!band) return true;
  const measure = Number(data?.[band.of]);
  return measure > band.over && measure <= (band.to ?? Infinity);
};

const pointsOf = ({ score, grows }: Twin, { data }: AnyProblem): number => {
  if (!grows) return score;
  const measure = Number(data?.[grows.of]);
  return Number.isFinite(measure) ? score * Math.min(1, Math.max(0, measure / grows.full)) : score;
};

const totalOf = (hits: readonly Hit[]): Record<Filter, number> => {
  const most = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.filter} ${hit.symbol}`;
    if (hit.points > (most.get(key)?.points ?? -Infinity)) most.set(key, hit);
  }
  const total: Record<Filter, number> = { SpamAssassin: 0, rspamd: 0 };
  for (const { filter, points } of most.values()) total[filter] = round(total[filter] + points);
  return total;
};

const difference = (a: Readonly<Record<Filter, number>>, b: Readonly<Record<Filter, number>>): Record<Filter, number> =>
  ({ SpamAssassin: round(a.SpamAssassin - b.SpamAssassin), rspamd: round(a.rspamd - b.rspamd) });

const sum = (points: Readonly<Record<Filter, number>>): number => points.SpamAssassin + points.rspamd;

/** Filters publish three decimals; adding binary fractions makes more. */
const round = (points: number): number => Math.round(points * 1000) / 1000;
