import type { RuleMap } from '../lint/any-rule.ts';
import { configureRule } from '../lint/configured-rule.ts';
import type { ConfiguredRule } from '../lint/configured-rule.ts';
import type { Setup } from '../lint/linter.ts';
import type { Reader } from '../read/reader.ts';
import type { Reporter } from '../lint/reporter.ts';
import { ConfigError } from './config-error.ts';
import type { Config, Kind, Layer, Preset, RenderEntry } from './config.ts';
import { globs } from './globs.ts';
import { didYouMean } from './nearest.ts';
import { readersOf, reportersOf } from './plugin-code.ts';
import { pluginsOf } from './plugins.ts';
import { presetsOf } from './presets.ts';
import { LANGUAGES } from '../template/language.ts';
import { ALIASES, PROVIDERS, SERVICES } from './sending-names.ts';
import { layered } from './settings.ts';
import type { FileSettings } from './settings.ts';

/** What the command line says on top of a configuration. */
export interface Flags {
  /** Instead of the configuration's `extends`. */
  readonly preset?: string;
  readonly rules?: readonly { readonly name: string; readonly severity: string }[];
  readonly kind?: string;
  readonly providers?: readonly string[];
  readonly service?: string;
  readonly templateLanguage?: string;
  readonly final?: boolean;
  /** Whether messages are scored, too. */
  readonly score?: boolean;
}

/** A configuration as it was found: its value unchecked, the folder its globs start from, and its name for messages. */
export interface FoundConfig { readonly value: unknown; readonly folder: string; readonly where: string }

/** What the program brings along. */
export interface BuiltIns { readonly rules: RuleMap; readonly readers: readonly Reader[] }

/** A checked configuration: how each file is linted. */
export interface Project {
  /** Built-in rules and those of plugins. */
  readonly rules: RuleMap;
  readonly reporters: Readonly<Record<string, Reporter>>;
  readonly readers: readonly Reader[];
  /** How templates are rendered with data. */
  readonly renderEntries: readonly RenderEntry[];
  settingsFor(path: string): FileSettings;
  setupFor(path: string): Setup;
  ignores(path: string): boolean;
}

/** Checks a configuration and the flags and makes them answer questions. `path`s are absolute. Throws a ConfigError. */
export const project = async (found: FoundConfig | undefined, builtIns: BuiltIns, flags: Flags = {}): Promise<Project> => {
  const { where = '', folder = '' } = found ?? {};
  if (found && (typeof found.value !== 'object' || found.value === null || Array.isArray(found.value))) throw new ConfigError(`${where}: the configuration must be an object.`);
  const plugins = found ? pluginsOf(found.value, builtIns.rules, where) : [];
  const rules: RuleMap = Object.assign({}, builtIns.rules, ...plugins.map((plugin) => plugin.rules ?? {})) as RuleMap;
  const presets: Readonly<Record<string, Preset>> = {
    ...presetsOf(rules),
    ...Object.fromEntries(plugins.flatMap((plugin) => Object.entries(plugin.presets ?? {}).map(([name, preset]) => [`${plugin.name}/${name}`, preset]))),
  };
  const config = found ? await checked(found, rules, Object.keys(presets)) : {};
  const { overrides = [], ignores = [], services } = config;
  const base: Layer = { ...config, extends: flags.preset === undefined ? config.extends ?? ['recommended'] : [presetNamed(flags.preset, presets)] };
  const last = layerOf(flags, rules);
  const glob = overrides.length + ignores.length > 0 ? await globs(folder) : undefined;
  const matching = overrides.map((layer) => ({ layer, matches: glob?.(layer.files) ?? (() => false) }));
  const ignored = glob?.(ignores.flatMap((pattern) => [pattern, `${pattern.replace(/\/$/u, '')}/**`])) ?? (() => false);
  const readers = [...readersOf(plugins), ...builtIns.readers];
  const ruleNames = new Set(Object.keys(rules));

  const cache = new Map<string, { readonly settings: FileSettings; readonly setup: Setup }>();
  const resolved = (path: string): { readonly settings: FileSettings; readonly setup: Setup } => {
    const layers = matching.filter(({ matches }) => matches(path));
    const key = matching.map((item) => (layers.includes(item) ? '1' : '0')).join('');
    const known = cache.get(key);
    if (known) return known;
    const settings = layered([base, ...layers.map(({ layer }) => layer), last], rules, presets);
    const { kind, providers, service, templateLanguage, final } = settings;
    const sending = { ...(kind && { kind }), ...(providers && { providers }), ...(service !== undefined && { service }) };
    const made = { settings, setup: { readers, rules: settings.rules, ruleNames, sending, reading: { final, ...(templateLanguage && { language: templateLanguage }) }, ...(services && { services }), ...(flags.score && { scoring: scoringRules(settings, rules) }) } };
    cache.set(key, made);
    return made;
  };
  return {
    rules,
    readers,
    reporters: reportersOf(plugins),
    renderEntries: config.render ?? [],
    settingsFor: (path) => resolved(path).settings,
    setupFor: (path) => resolved(path).setup,
    ignores: ignored,
  };
};

/** The rules that are off and have twins in spam filters. */
const scoringRules = (settings: FileSettings, rules: RuleMap): readonly ConfiguredRule[] => {
  const on = new Set(settings.rules.map(({ rule }) => rule));
  return Object.values(rules).filter((rule) => rule.twins && !on.has(rule)).map((rule) => configureRule(rule));
};

const checked = async ({ value, folder, where }: FoundConfig, rules: RuleMap, presets: readonly string[]): Promise<Config> => {
  // ajv takes 30 ms to import, so it is only for those who have a configuration.
  const [{ validated }, { withOptionFiles }] = await Promise.all([import('./validate.ts'), import('./option-files.ts')]);
  return withOptionFiles(validated(value, { rules, presets }, where), rules, folder, where);
};

const presetNamed = (name: string, presets: Readonly<Record<string, Preset>>): Preset => {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (!preset) throw new ConfigError(`--preset: there is no preset "${name}".${didYouMean(name, Object.keys(presets)) || ` There are ${Object.keys(presets).join(', ')}.`}`);
  return preset;
};

const SEVERITIES = ['off', 'error', 'warning', 'info'] as const;

const layerOf = (flags: Flags, rules: RuleMap): Layer => ({
  rules: Object.fromEntries((flags.rules ?? []).map(({ name, severity }) => [
    known('--rule', 'rule', name, Object.keys(rules)),
    known('--rule', 'severity', severity, SEVERITIES),
  ])),
  ...(flags.kind !== undefined && { kind: known<Kind>('--kind', 'kind', flags.kind, ['bulk', 'transactional']) }),
  ...(flags.providers && { providers: flags.providers.map((name) => known<string>('--provider', 'provider', name, [...PROVIDERS, ...ALIASES.keys()])) }),
  ...(flags.service !== undefined && { service: known<string>('--service', 'service', flags.service, [...SERVICES, ...ALIASES.keys()]) }),
  ...(flags.templateLanguage !== undefined && { templateLanguage: known('--template-language', 'template language', flags.templateLanguage, LANGUAGES) }),
  ...(flags.final && { final: true }),
});

const known = <Name extends string>(flag: string, what: string, name: string, names: readonly Name[]): Name => {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  const few = names.length <= 8 ? ` It may be ${names.join(', ')}.` : '';
  throw new ConfigError(`${flag}: there is no ${what} "${name}".${didYouMean(name, names) || few}`);
};
