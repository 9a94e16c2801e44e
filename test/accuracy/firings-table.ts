import type { Severity } from 'sendlint';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import type { Label } from './data-sets.ts';
import type { Measured } from './measure.ts';

/** How often one rule spoke. */
export interface Firings {
  readonly rule: string;
  readonly severity: Severity;
  /** Files with at least one finding, by set. */
  readonly files: ReadonlyMap<string, number>;
  readonly findings: number;
  readonly unchecked: number;
  /** Per 1,000 files of a label; `undefined` where there is none. */
  readonly legitimate: number | undefined;
  readonly unwanted: number | undefined;
}

/** Counts for each rule, in the order of the rules, those that never spoke too. */
export const firingsOf = (measured: readonly Measured[], rules: readonly AnyRule[]): readonly Firings[] => {
  const sizes = new Map<Label, number>();
  for (const { set: { label } } of measured) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const counts = new Map(rules.map(({ name }) => [name, { files: new Map<string, number>(), labels: new Map<Label, number>(), findings: 0, unchecked: 0 }]));
  for (const { set, diagnostics, unchecked } of measured) {
    for (const { rule } of diagnostics) {
      const count = counts.get(rule);
      if (count) count.findings += 1;
    }
    for (const rule of new Set(diagnostics.map((diagnostic) => diagnostic.rule))) {
      const count = counts.get(rule);
      if (!count) continue;
      count.files.set(set.name, (count.files.get(set.name) ?? 0) + 1);
      count.labels.set(set.label, (count.labels.get(set.label) ?? 0) + 1);
    }
    for (const rule of unchecked) {
      const count = counts.get(rule);
      if (count) count.unchecked += 1;
    }
  }
  const perThousand = (labels: ReadonlyMap<Label, number>, label: Label): number | undefined => {
    const size = sizes.get(label);
    return size === undefined ? undefined : (1000 * (labels.get(label) ?? 0)) / size;
  };
  return rules.map(({ name, severity }) => {
    const { files, labels, findings, unchecked } = counts.get(name) ?? { files: new Map(), labels: new Map(), findings: 0, unchecked: 0 };
    return { rule: name, severity, files, findings, unchecked, legitimate: perThousand(labels, 'legitimate'), unwanted: perThousand(labels, 'unwanted') };
  });
};

/** The firings as a Markdown table: a column a set, then per 1,000 of wanted and of unwanted mail. */
export const firingsTable = (firings: readonly Firings[], sets: readonly string[]): string => [
  `| rule | severity | ${sets.join(' | ')} | per 1,000 legitimate | per 1,000 unwanted | unchecked |`,
  `| --- | --- |${' --- |'.repeat(sets.length + 3)}`,
  ...firings.map(({ rule, severity, files, legitimate, unwanted, unchecked }) =>
    `| \`${rule}\` | ${severity} | ${sets.map((set) => files.get(set) ?? 0).join(' | ')} | ${rate(legitimate)} | ${rate(unwanted)} | ${unchecked} |`),
].join('\n');

const rate = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1));
