import { FILTERS } from '../lint/score.ts';
import type { Filter, Score } from '../lint/score.ts';
import { escapeControls } from './escape.ts';
import type { Paint } from './paint.ts';

/** What a message's findings add up to in spam filters: a line a rule, with what mending it takes away, most first. */
export const scoreTable = (path: string, { total, hits, gains, unchecked }: Score, paint: Paint): string => {
  const rows = gains.map(({ rule, points }) => ({ rule, points, symbols: symbolsOf(rule, hits) }));
  const width = Math.max('all of them'.length, ...rows.map(({ rule }) => rule.length));
  const line = (name: string, points: Readonly<Record<Filter, number>>, rest: string): string =>
    `  ${name.padEnd(width)}  ${FILTERS.map((filter) => points[filter].toFixed(3).padStart(filter.length)).join('  ')}${rest === '' ? '' : `  ${rest}`}`;
  return [
    `${paint('bold', escapeControls(path))} ${paint('dim', 'score: the points of the same rules in spam filters, offline rules only; no verdict')}`,
    paint('dim', `  ${'mending'.padEnd(width)}  ${FILTERS.join('  ')}  what is hit there`),
    ...rows.map(({ rule, points, symbols }) => line(rule, points, paint('dim', symbols))),
    paint('bold', line('all of them', total, '')),
    ...(unchecked.length === 0 ? [] : [paint('dim', `  not counted, since not checked: ${unchecked.join(', ')}`)]),
  ].join('\n');
};

/** A symbol that another rule has too is not gained by mending this one. */
const symbolsOf = (rule: string, hits: Score['hits']): string => {
  const own = hits.filter((hit) => hit.rule === rule);
  const symbols = [...new Set(own.map(({ symbol }) => symbol))];
  return symbols.map((symbol) => (hits.some((hit) => hit.symbol === symbol && hit.rule !== rule) ? `${symbol} (another rule too)` : symbol)).join(', ');
};
