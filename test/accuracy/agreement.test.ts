import { describe, expect, it } from 'vitest';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import rules from '../../rules/index.ts';
import { after, agreementOf, pairsOf, raw } from './agreement.ts';
import type { DataSet } from './data-sets.ts';
import type { Difference } from './difference.ts';
import { DIFFERENCES } from './differences/index.ts';
import { firingsOf } from './firings-table.ts';
import type { Measured } from './measure.ts';

const set: DataSet = { name: 'mail', label: 'legitimate', kind: 'mail', folder: '.', files: [] };
const measured = (path: string, ...symbols: readonly string[]): Measured => ({
  path, set, diagnostics: [], unchecked: new Set(), hits: symbols.map((symbol) => ({ rule: 'a/b', filter: 'SpamAssassin', symbol, points: 1 })),
});
const difference: Difference = { rule: 'a/b', symbol: 'X', only: 'sendlint', because: 'it is so', holds: () => true };

describe('agreement', () => {
  const messages = [measured('1', 'X'), measured('2', 'X'), measured('3'), measured('4')];
  const theirs = new Map([['1', new Set(['X'])], ['3', new Set(['X'])]]);

  it('is of the messages in which either speaks; what is explained counts only afterwards, and only for who spoke alone', async () => {
    const found = await agreementOf({ rules: ['a/b'], symbol: 'X' }, messages, theirs, (_, [first]) => Promise.resolve(first), [difference]);
    expect([found.ours, found.theirs, found.both, raw(found)]).toEqual([2, 2, 1, 1 / 3]);
    expect(found.open).toEqual([{ path: '3', only: 'SpamAssassin' }]);
    expect(after(found)).toBeCloseTo(2 / 3);
  });

  it('takes a symbol with all rules that are its twin', () => {
    const twin = { filter: 'SpamAssassin', symbol: 'X', score: 1 };
    expect(pairsOf([{ name: 'a/b', twins: [twin] }, { name: 'a/c', twins: [twin, { ...twin, filter: 'rspamd' }] }] as unknown as readonly AnyRule[])).toEqual([{ rules: ['a/b', 'a/c'], symbol: 'X' }]);
  });
});

it('firings are counted a message, and per thousand', () => {
  const location = { path: '1', start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, offset: 0, length: 0 };
  const said = { rule: 'a/b', severity: 'info', message: 'x', messageId: 'x', location } as const;
  const [row] = firingsOf([{ ...measured('1'), diagnostics: [said, said] }, measured('2')], [{ name: 'a/b', severity: 'info' } as unknown as AnyRule]);
  expect(row).toMatchObject({ findings: 2, legitimate: 500, unwanted: undefined });
  expect(row?.files.get('mail')).toBe(1);
});

it('every difference is of a rule and a symbol that are twins', () => {
  const pairs = pairsOf(Object.values<AnyRule>(rules));
  expect(DIFFERENCES.length).toBeGreaterThan(20);
  expect(DIFFERENCES.filter(({ rule, symbol }) => !pairs.some((pair) => pair.symbol === symbol && pair.rules.includes(rule))).map(({ rule, symbol }) => `${rule} ${symbol}`)).toEqual([]);
});
