import type { RuleMap } from '../lint/any-rule.ts';
import type { Severity } from '../rule.ts';
import type { Kind, Preset, PresetName } from './config.ts';

/** The built-in presets, in the order of the docs. */
export const PRESET_NAMES = ['recommended', 'transactional', 'bulk', 'strict', 'all'] as const satisfies readonly PresetName[];

/** Every preset by name, computed from what the rules say of themselves. */
export const presetsOf = (rules: RuleMap): Readonly<Record<PresetName, Preset>> => ({
  recommended: named('recommended', rules),
  transactional: named('transactional', rules, 'transactional'),
  bulk: named('bulk', rules, 'bulk'),
  strict: named('strict', rules),
  all: { name: 'all', rules: Object.fromEntries(Object.entries(rules).map(([name, { severity }]) => [name, severity])) },
});

const named = (name: PresetName, rules: RuleMap, kind?: Kind): Preset => ({
  name,
  ...(kind && { kind }),
  rules: Object.fromEntries(Object.entries(rules).flatMap(([rule, { presets }]) => {
    const setting: Severity | readonly [Severity, Readonly<Record<string, unknown>>] | undefined = presets[name];
    return setting === undefined ? [] : [[rule, setting]];
  })),
});
