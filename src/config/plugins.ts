import type { AnyRule, RuleMap } from '../lint/any-rule.ts';
import { ConfigError } from './config-error.ts';
import type { Plugin } from './config.ts';

/** Checks what a schema cannot: that the plugins of a configuration are plugins. Throws a ConfigError with the path of the mistake. */
export const pluginsOf = (config: unknown, builtIn: RuleMap, where: string): readonly Plugin[] => {
  const { plugins } = config as { readonly plugins?: unknown };
  if (plugins === undefined) return [];
  if (!Array.isArray(plugins)) throw new ConfigError(`${where}: plugins must be an array of plugins.`);
  const taken = new Map(Object.keys(builtIn).map((name) => [name, 'a built-in rule']));
  for (const [index, plugin] of plugins.entries()) {
    const mistake = mistakeIn(plugin, taken);
    if (mistake !== undefined) throw new ConfigError(`${where}: plugins[${index}]${mistake}`);
    for (const name of Object.keys((plugin as Plugin).rules ?? {})) taken.set(name, `a rule of the plugin "${(plugin as Plugin).name}"`);
  }
  return plugins as readonly Plugin[];
};

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const mistakeIn = (plugin: unknown, taken: ReadonlyMap<string, string>): string | undefined => {
  if (typeof plugin === 'string') return ` is the text ${JSON.stringify(plugin)}; import the plugin and pass the object.`;
  if (!isObject(plugin)) return ` must be a plugin, an object with a name and rules, presets, readers or reporters.`;
  if (isObject(plugin['default'])) return ' is a module, not a plugin; pass its default export.';
  if (typeof plugin['name'] !== 'string' || !/^[^\s/]+$/u.test(plugin['name'])) return '.name must be a name without spaces and slashes.';
  if (!['rules', 'presets', 'readers', 'reporters'].some((key) => plugin[key] !== undefined)) return ` is no plugin: it has no rules, presets, readers or reporters.`;
  return mistakeInRules(plugin['rules'], taken) ?? mistakeInReaders(plugin['readers']) ?? mistakeInReporters(plugin['reporters']);
};

const mistakeInRules = (rules: unknown, taken: ReadonlyMap<string, string>): string | undefined => {
  if (rules === undefined) return undefined;
  if (!isObject(rules)) return '.rules must be an object of rules by name.';
  for (const [name, rule] of Object.entries(rules)) {
    const at = `.rules[${JSON.stringify(name)}]`;
    if (!isRule(rule)) return `${at} is no rule; make it with defineRule.`;
    if (rule.name !== name) return `${at} is named ${JSON.stringify(rule.name)}; both names must be the same.`;
    const other = taken.get(name);
    if (other !== undefined) return `${at} has the name of ${other}.`;
  }
  return undefined;
};

const isRule = (rule: unknown): rule is AnyRule =>
  isObject(rule) && ['name', 'description', 'advice'].every((key) => typeof rule[key] === 'string') && typeof rule['create'] === 'function'
  && isObject(rule['messages']) && Array.isArray(rule['references']) && isSeverity(rule['severity'])
  && isObject(rule['presets']) && Object.values(rule['presets']).every((setting) => isSeverity(Array.isArray(setting) ? setting[0] : setting)) && (rule['options'] === undefined || isOptions(rule['options']));

const isSeverity = (value: unknown): boolean => value === 'error' || value === 'warning' || value === 'info';

const isOptions = (options: unknown): boolean => isObject(options) && Object.values(options).every((option) => isObject(option) && typeof option['type'] === 'string' && 'default' in option);

const mistakeInReaders = (readers: unknown): string | undefined => {
  if (readers === undefined) return undefined;
  const fine = Array.isArray(readers) && readers.every((reader: unknown) => isObject(reader) && typeof reader['read'] === 'function' && Array.isArray(reader['extensions']));
  return fine ? undefined : '.readers must be an array of readers, each with extensions and a read function.';
};

const mistakeInReporters = (reporters: unknown): string | undefined => {
  if (reporters === undefined) return undefined;
  return isObject(reporters) && Object.values(reporters).every((reporter) => typeof reporter === 'function') ? undefined : '.reporters must be an object of functions by name.';
};
