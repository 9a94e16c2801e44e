import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RuleMap } from '../lint/any-rule.ts';
import type { OptionsSchema } from '../rule.ts';
import { ConfigError } from './config-error.ts';
import type { Config, Extends, Settings } from './config.ts';
import { pathOf } from './validate.ts';

/** What is larger is no list that a person keeps, and V8 holds no string of more than twice this. */
const MOST_BYTES = 256 * 1024 * 1024;

type AnySettings = Readonly<Record<string, unknown>>;

/**
 * A configuration in which the options that name files hold the lines of those files instead: rules read no files. Names are relative to
 * `folder`; a file that is named twice is read once. Throws a ConfigError for one that cannot be read. The configuration is known to be valid.
 */
export const withOptionFiles = async (config: Config, rules: RuleMap, folder: string, where: string): Promise<Config> => {
  const read = reader(folder, where);
  const settings = async (all: Settings<RuleMap> | undefined, at: readonly string[]): Promise<Settings<RuleMap> | undefined> => {
    if (!all || !Object.keys(all).some((name) => fileOptions(rules, name).length > 0)) return all;
    const entries = Object.entries(all as AnySettings).map(async ([name, setting]) => [name, await withLines(setting, fileOptions(rules, name), [...at, name], read)] as const);
    return Object.fromEntries(await Promise.all(entries)) as Settings<RuleMap>;
  };
  const presets = (items: readonly Extends[] | undefined, at: readonly string[]): Promise<readonly Extends[]> | undefined =>
    items && Promise.all(items.map(async (item, index) => (typeof item === 'string' ? item : { ...item, rules: await settings(item.rules, [...at, String(index), 'rules']) ?? {} })));
  const layer = async <L extends Pick<Config, 'rules' | 'extends'>>(from: L, at: readonly string[]): Promise<L> => {
    const [own, bases] = [await settings(from.rules, [...at, 'rules']), await presets(from.extends, [...at, 'extends'])];
    return { ...from, ...(own && { rules: own }), ...(bases && { extends: bases }) };
  };
  const base = await layer(config, []);
  return config.overrides ? { ...base, overrides: await Promise.all(config.overrides.map((one, index) => layer(one, ['overrides', String(index)]))) } : base;
};

/** The options of a rule whose items are files. */
const fileOptions = (rules: RuleMap, name: string): readonly string[] => {
  const options: OptionsSchema = (Object.hasOwn(rules, name) ? rules[name]?.options : undefined) ?? {};
  return Object.entries(options).flatMap(([option, schema]) => (schema.type === 'array' && schema.items.format === 'file' ? [option] : []));
};

type Read = (name: string, at: readonly string[]) => Promise<readonly string[]>;

const withLines = async (setting: unknown, names: readonly string[], at: readonly string[], read: Read): Promise<unknown> => {
  if (names.length === 0 || !Array.isArray(setting)) return setting;
  const [severity, options]: readonly unknown[] = setting;
  const lines = names.map(async (name): Promise<readonly (readonly [string, unknown])[]> => {
    const files = (options as AnySettings)[name] as readonly string[] | undefined;
    if (!files) return [];
    const lists = await Promise.all(files.map((file, index) => read(file, [...at, '1', name, String(index)])));
    const [only] = lists;
    // Most have one list; a million lines are not copied.
    return [[name, lists.length === 1 ? only : lists.flat()]];
  });
  return [severity, { ...(options as AnySettings), ...Object.fromEntries((await Promise.all(lines)).flat()) }];
};

const reader = (folder: string, where: string): Read => {
  const known = new Map<string, Promise<readonly string[]>>();
  return (name, at) => {
    const path = resolve(folder, name);
    const lines = known.get(path) ?? linesOf(path);
    known.set(path, lines);
    return lines.catch((error: unknown) => { throw new ConfigError(`${where}: ${pathOf('', ...at)}: the file ${JSON.stringify(name)} ${why(error)}.`); });
  };
};

const linesOf = async (path: string): Promise<readonly string[]> => {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new ConfigError(`has ${size} bytes; at most ${MOST_BYTES} are read`);
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return text.includes('\r') ? lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)) : lines;
};

const why = (error: unknown): string => {
  if (error instanceof ConfigError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder';
  return `cannot be read (${code === '' ? 'no reason given' : code})`;
};
