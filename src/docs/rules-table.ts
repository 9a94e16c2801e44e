import type { AnyRule } from '../lint/any-rule.ts';
import { PRESETS, presetText } from './rule-page.ts';

/** The tables of all rules, one a category, by name, with links to their pages from `base`. */
export const rulesTable = (rules: readonly AnyRule[], base: string): string =>
  [...new Set(rules.map(categoryOf))].map((category) => {
    const own = rules.filter((rule) => categoryOf(rule) === category);
    return [
      `## ${category} (${own.length})`,
      '',
      `| rule | what it says | ${PRESETS.join(' | ')} |`,
      `| --- | --- |${' --- |'.repeat(PRESETS.length)}`,
      ...own.map((rule) => `| [${rule.name}](${base}${rule.name}.md) | ${rule.description} | ${PRESETS.map((preset) => presetText(rule.presets[preset])).join(' | ')} |`),
    ].join('\n');
  }).join('\n\n');

const categoryOf = ({ name }: AnyRule): string => name.slice(0, name.indexOf('/'));

const MEANT_FOR: Readonly<Record<typeof PRESETS[number] | 'all', string>> = {
  recommended: 'any mail; what is an error here is broken for sure',
  transactional: 'mail that answers what one person did: receipts, codes, notices; sets `kind` to `transactional`',
  bulk: 'newsletters and campaigns: adds what Google, Yahoo and Microsoft ask of bulk senders; sets `kind` to `bulk`',
  strict: 'teams that want every sourced rule kept',
  all: 'measuring: every rule, each at its own severity',
};

/** What the presets are for, and how many rules each turns on, by severity. */
export const presetsTable = (rules: readonly AnyRule[]): string => [
  '| preset | for | rules | error | warning | info |',
  '| --- | --- | --- | --- | --- | --- |',
  ...([...PRESETS, 'all'] as const).map((preset) => {
    const severities = rules.flatMap((rule) => severityIn(rule, preset) ?? []);
    const count = (severity: string): number => severities.filter((one) => one === severity).length;
    return `| \`${preset}\` | ${MEANT_FOR[preset]} | ${severities.length} | ${count('error')} | ${count('warning')} | ${count('info')} |`;
  }),
].join('\n');

const severityIn = ({ presets, severity }: AnyRule, preset: string): string | undefined => {
  if (preset === 'all') return severity;
  const setting: AnyRule['presets'][string] | undefined = presets[preset];
  return typeof setting === 'string' ? setting : setting?.[0];
};
