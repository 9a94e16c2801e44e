import type { AnyRule } from '../../src/lint/any-rule.ts';
import type { Difference } from './difference.ts';
import type { Measured } from './measure.ts';

/** A symbol, and the rules that together are its twin. */
export interface Pair { readonly rules: readonly string[]; readonly symbol: string }

/** A symbol beside its twin, over the messages in which at least one of them speaks. */
export interface Agreement extends Pair {
  readonly ours: number;
  readonly theirs: number;
  readonly both: number;
  /** Disagreements that a predicate explains, by its reason. */
  readonly explained: ReadonlyMap<Difference, number>;
  /** Where one speaks alone and nothing explains it. */
  readonly open: readonly { readonly path: string; readonly only: Difference['only'] }[];
}

/** Every SpamAssassin symbol that has a twin, in the order of the rules. */
export const pairsOf = (rules: readonly AnyRule[]): readonly Pair[] => {
  const bySymbol = new Map<string, string[]>();
  for (const { name, twins = [] } of rules) {
    for (const { filter, symbol } of twins) {
      if (filter !== 'SpamAssassin') continue;
      const names = bySymbol.get(symbol) ?? [];
      if (!names.includes(name)) names.push(name);
      bySymbol.set(symbol, names);
    }
  }
  return Array.from(bySymbol, ([symbol, names]) => ({ rules: names, symbol }));
};

/** Compares message by message. `explain` is asked only where exactly one of the two speaks. */
export const agreementOf = async (
  { rules, symbol }: Pair,
  measured: readonly Measured[],
  hits: ReadonlyMap<string, ReadonlySet<string>>,
  explain: (path: string, candidates: readonly Difference[]) => Promise<Difference | undefined>,
  differences: readonly Difference[],
): Promise<Agreement> => {
  const own = differences.filter((difference) => rules.includes(difference.rule) && difference.symbol === symbol);
  const explained = new Map<Difference, number>();
  const open: { path: string; only: Difference['only'] }[] = [];
  let [ours, theirs, both] = [0, 0, 0];
  for (const { path, hits: found } of measured) {
    const here = found.some((hit) => rules.includes(hit.rule) && hit.filter === 'SpamAssassin' && hit.symbol === symbol);
    const there = hits.get(path)?.has(symbol) ?? false;
    if (here) ours += 1;
    if (there) theirs += 1;
    if (here && there) both += 1;
    if (here === there) continue;
    const only = here ? 'sendlint' : 'SpamAssassin';
    const why = await explain(path, own.filter((difference) => difference.only === only));
    if (why) explained.set(why, (explained.get(why) ?? 0) + 1);
    else open.push({ path, only });
  }
  return { rules, symbol, ours, theirs, both, explained, open };
};

const union = ({ ours, theirs, both }: Agreement): number => ours + theirs - both;

/** Both speak, of the messages in which one does; 1 where none does. */
export const raw = (agreement: Agreement): number => (union(agreement) === 0 ? 1 : agreement.both / union(agreement));
/** The same with what is explained. */
export const after = (agreement: Agreement): number => (union(agreement) === 0 ? 1 : 1 - agreement.open.length / union(agreement));

/** Whether either side speaks often enough to say something. */
export const isTold = ({ ours, theirs }: Agreement, fewest = 20): boolean => Math.max(ours, theirs) >= fewest;

export const agreementTable = (agreements: readonly Agreement[]): string => [
  '| rule | SpamAssassin | sendlint | SpamAssassin | both | raw agreement | explained | after |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...agreements.map((agreement) => `| ${names(agreement)} | ${agreement.symbol} | ${agreement.ours} | ${agreement.theirs} | ${agreement.both} | ${percent(raw(agreement))} | ${[...agreement.explained.values()].reduce((sum, count) => sum + count, 0)} | ${percent(after(agreement))} |`),
].join('\n');

/** What explains the differences: who speaks alone, why, and in how many messages. */
export const differenceTable = (agreements: readonly Agreement[]): string => [
  '| rule | SpamAssassin | who speaks alone | messages | why |',
  '| --- | --- | --- | --- | --- |',
  ...agreements.flatMap(({ symbol, explained }) => [...explained].map(([{ rule, only, because, wrong }, count]) => `| \`${rule}\` | ${symbol} | ${only} | ${count} | ${wrong ? 'SpamAssassin is wrong: ' : ''}${because} |`)),
].join('\n');

const names = ({ rules }: Agreement): string => rules.map((rule) => `\`${rule}\``).join(', ');

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
