import type { AnyRule } from '../lint/any-rule.ts';
import { PRESETS, presetText } from './rule-page.ts';

/** The table of all rules, by name, with links to their pages from `base`. */
export const rulesTable = (rules: readonly AnyRule[], base: string): string => [
  `| rule | what it says | ${PRESETS.join(' | ')} |`,
  `| --- | --- |${' --- |'.repeat(PRESETS.length)}`,
  ...rules.map((rule) => `| [${rule.name}](${base}${rule.name}.md) | ${rule.description} | ${PRESETS.map((preset) => presetText(rule.presets[preset])).join(' | ')} |`),
].join('\n');
