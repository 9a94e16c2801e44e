import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import { ConfigError } from './config-error.ts';
import type { RuleMap } from '../lint/any-rule.ts';
import type { Config } from './config.ts';
import { didYouMean } from './nearest.ts';
import { frameSchema, optionsSchema } from './schema.ts';
import type { JsonSchema } from './schema.ts';

/** What a configuration may name. */
export interface Known { readonly rules: RuleMap; readonly presets: readonly string[] }

/** A configuration that fits its schema. Throws a ConfigError with the first mistake: `where`, its path, what is wrong. */
export const validated = (value: unknown, { rules, presets }: Known, where: string): Config => {
  const ajv = new Ajv({ strict: false, verbose: true, formats: { file: true } });
  const check = (schema: JsonSchema, data: unknown, at = ''): void => {
    const validate = ajv.compile(schema);
    if (validate(data)) return;
    const [error] = validate.errors ?? [];
    throw new ConfigError(`${where}: ${error ? sentence({ ...error, instancePath: at + error.instancePath }) : 'the configuration is not valid.'}`);
  };
  // Compiling the options of 200 rules takes a second, and a configuration sets those of a few.
  check(frameSchema(presets), value);
  const config = value as Config;
  for (const [at, settings] of settingsIn(config)) {
    for (const [name, setting] of Object.entries(settings)) {
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      if (!rule) throw new ConfigError(`${where}: ${pathOf(at, name)}: there is no such rule.${didYouMean(name, Object.keys(rules))}`);
      if (Array.isArray(setting)) check(optionsSchema(rule), setting[1], `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}/1`);
    }
  }
  for (const [name, service] of Object.entries(config.services ?? {})) {
    if (typeof service !== 'function') throw new ConfigError(`${where}: services.${name} must be a function, not ${shown(service)}.`);
  }
  for (const [index, { with: render }] of (config.render ?? []).entries()) {
    if (render !== undefined && typeof render !== 'function') throw new ConfigError(`${where}: render[${index}].with must be a function, not ${shown(render)}.`);
  }
  return config;
};

/** Every place of a configuration that sets rules, by its JSON pointer. */
const settingsIn = ({ rules, overrides = [], extends: presets = [], plugins = [] }: Config): readonly (readonly [at: string, settings: object])[] => [
  ['/rules', rules ?? {}],
  ...presets.map((preset, index) => [`/extends/${index}/rules`, typeof preset === 'string' ? {} : preset.rules] as const),
  ...overrides.flatMap((layer, index) => [
    [`/overrides/${index}/rules`, layer.rules ?? {}] as const,
    ...(layer.extends ?? []).map((preset, at) => [`/overrides/${index}/extends/${at}/rules`, typeof preset === 'string' ? {} : preset.rules] as const),
  ]),
  ...plugins.flatMap((plugin, index) => Object.entries(plugin.presets ?? {}).map(([name, preset]) => [`/plugins/${index}/presets/${name}/rules`, preset.rules] as const)),
];

/** A path as it is written in JavaScript: `rules["size/total"][1].max`. */
export const pathOf = (pointer: string, ...more: readonly string[]): string => {
  // RFC 6901 §4: `~1` before `~0`.
  const keys = [...pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')), ...more];
  return keys.map((key, index) => (/^\d+$/u.test(key) ? `[${key}]` : /^[$\w]+$/u.test(key) ? `${index === 0 ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`)).join('');
};

const sentence = (error: ErrorObject): string => {
  const { keyword, instancePath, params, data } = error;
  const path = pathOf(instancePath) || 'the configuration';
  if (keyword === 'additionalProperties') return unknownKey(error, String(params['additionalProperty']));
  if (keyword === 'enum') return wrongValue(path, params['allowedValues'] as readonly unknown[], data);
  if (keyword === 'type') return `${path} must be ${article(String(params['type']))}, not ${shown(data)}.`;
  if (keyword === 'required') return `${path} has no "${String(params['missingProperty'])}".`;
  if (keyword === 'minItems' || keyword === 'maxItems') return wrongLength(path, error);
  return `${path} ${error.message ?? 'is not valid'}, not ${shown(data)}.`;
};

const wrongLength = (path: string, { keyword, params, data }: ErrorObject): string => {
  const limit = Number(params['limit']);
  if (/rules(?:\.\w+|\["[^"]+"\])$/u.test(path)) return `${path} must be [severity, options], not ${shown(data)}.`;
  return `${path} must have at ${keyword === 'minItems' ? 'least' : 'most'} ${limit} ${limit === 1 ? 'item' : 'items'}, not ${shown(data)}.`;
};

const unknownKey = ({ instancePath, parentSchema }: ErrorObject, key: string): string => {
  const { properties = {} } = (parentSchema ?? {}) as { readonly properties?: object };
  const what = /\/rules\/[^/]+\/1$/u.test(instancePath) ? 'option' : 'key';
  const known = Object.keys(properties);
  const none = known.length === 0 && what === 'option' ? ' The rule has no options.' : '';
  return `${pathOf(instancePath, key)}: there is no such ${what}.${didYouMean(key, known)}${none}`;
};

const wrongValue = (path: string, allowed: readonly unknown[], data: unknown): string => {
  const names = allowed.map(String);
  const near = typeof data === 'string' ? didYouMean(data, names) : '';
  if (names.length > 8) return `${path} is ${shown(data)}, which is not known.${near || ` Known are ${names.join(', ')}.`}`;
  const list = names.map((name) => `"${name}"`);
  const last = list.pop() ?? '';
  return `${path} must be ${list.length > 0 ? `${list.join(', ')} or ` : ''}${last}${names.includes('off') ? ', or [severity, options]' : ''}, not ${shown(data)}.${near}`;
};

const article = (type: string): string => (/^[aeio]/u.test(type) ? `an ${type}` : `a ${type}`);

/** A value in a sentence, short and without line ends. */
const shown = (value: unknown): string => {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'number') return String(value);
  const text = json(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const json = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
};
