import { resolve } from 'node:path';
import builtInRules from '../rules/index.ts';
import { isMailObject } from './build/mail-object.ts';
import type { MailObject } from './build/mail-object.ts';
import { builtIns } from './built-in.ts';
import type { Config, Plugin } from './config/config.ts';
import { presetsOf } from './config/presets.ts';
import { project } from './config/project.ts';
import { configSchema as schemaOf } from './config/schema.ts';
import type { RuleMap } from './lint/any-rule.ts';
import type { Failure, Result } from './lint/diagnostic.ts';
import type { Setup } from './lint/linter.ts';
import { sourceFile } from './lint/source.ts';
import type { Source } from './lint/source.ts';
import { lazyRenderer } from './render/lazy-renderer.ts';
import type { LazyRenderer } from './render/lazy-renderer.ts';
import type { Envelope, Severity } from './rule.ts';
import type { SourceFile } from './source/source-file.ts';

export type { Extends, Kind, Layer, Override, Plugin, Preset, PresetName, Setting, Settings } from './config/config.ts';
export { ConfigError } from './config/config-error.ts';
export { LintError } from './build/lint-error.ts';
export type { MailObject } from './build/mail-object.ts';
export type { AnyRule, RuleMap } from './lint/any-rule.ts';
export type { Diagnostic, Failure, Result, TextEdit, Unchecked } from './lint/diagnostic.ts';
export type { Hit, Score } from './lint/score.ts';
export type { Report } from './lint/report.ts';
export { REPORT_SCHEMA as reportSchema } from './lint/report-schema.ts';
export type { Source } from './lint/source.ts';
export type { Reader } from './read/reader.ts';
export type { Reporter, ReporterContext } from './lint/reporter.ts';
export type { Envelope, Message, Part, Services, Severity } from './rule.ts';
export type { ByteSource, Location, Point, SourceFile } from './source/source-file.ts';

/** The built-in rules by name. */
export const rules = builtInRules;
export type BuiltInRules = typeof builtInRules;
/** The built-in presets by name. */
export const presets = presetsOf(builtInRules);

/** The JSON Schema of a configuration of built-in rules. */
export const configSchema = () => schemaOf(builtInRules, Object.keys(presets));

/** A configuration of built-in rules, and of the rules of `Plugins`. */
type ConfigOf<Plugins extends readonly Plugin[] = readonly Plugin[]> = Config<BuiltInRules & RulesOf<Plugins>> & { readonly plugins?: Plugins };
type RulesOf<Plugins extends readonly Plugin[]> = Intersection<{ [Index in keyof Plugins]: Plugins[Index] extends { readonly rules: infer Rules extends RuleMap } ? Rules : unknown }[number]>;
type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (all: infer All) => void ? (All extends RuleMap ? All : {}) : {};
export type { ConfigOf as Config };

/** Declares a configuration. It changes nothing; it makes rule names and options known to the type checker. */
export const defineConfig = <const Plugins extends readonly Plugin[] = []>(config: ConfigOf<Plugins>): ConfigOf<Plugins> => config;

/** One file to lint: how it is called, who gets it, and what ends the work early. */
export interface LintOptions {
  /** Its extension chooses the reader. Where none is given, `<` at the start means HTML. */
  readonly path?: string;
  readonly envelope?: Envelope;
  readonly signal?: AbortSignal;
}

/** What one message came to; `failures` are rules that threw, while the others went on. */
export interface LintResult extends Result { readonly failures: readonly Failure[] }

/** What fails a check: findings as severe as that or more; errors where nothing is said. */
export interface CheckOptions extends LintOptions { readonly failOn?: Severity }

/** Whether what a rule only suggests is taken too, where it suggests one thing. */
export interface FixOptions extends LintOptions { readonly suggestions?: boolean }

/** What fixing one file came to. */
export interface FixResult {
  /** The bytes with all that could be mended; those of the source where that was nothing. */
  readonly output: Uint8Array;
  /** How many problems of each rule were mended. */
  readonly fixed: Readonly<Record<string, number>>;
  /** What linting the output says. */
  readonly left: LintResult;
}

export interface Linter {
  /** Rejects with a ConfigError, the signal's reason, or what `source` rejects with; never because of what a message holds. An object as `sendMail` takes it is built by nodemailer. */
  lint(source: Source | MailObject, options?: LintOptions): Promise<LintResult>;
  /** The same, and rejects with a LintError for what must not be sent: its message is a report for people. */
  check(source: Source | MailObject, options?: CheckOptions): Promise<LintResult>;
  /** Mends what rules have a safe fix for, until nothing changes. Rejects as `lint` does. A DKIM-signed message stays as it is. */
  fix(source: Source, options?: FixOptions): Promise<FixResult>;
}

/** Where the configuration's globs and files start from, and whether messages are scored as spam filters would. */
export interface LinterOptions { readonly folder?: string; readonly score?: boolean }

/** A linter with one configuration, `recommended` where none is given. The configuration is checked at the first `lint`. */
export const createLinter = <const Plugins extends readonly Plugin[] = []>(config?: ConfigOf<Plugins>, options: LinterOptions = {}): Linter => {
  const { folder = '', score = false } = options;
  const found = config === undefined ? undefined : { value: config, folder, where: 'the configuration' };
  let prepared: ReturnType<typeof prepare> | undefined;
  let renderer: LazyRenderer | undefined;
  const prepare = () => Promise.all([import('./lint/linter.ts'), project(found, builtIns, { score })]);
  const opening = async (source: Source, path: string | undefined): Promise<{ readonly file: SourceFile; readonly setup: Setup }> => {
    const [, ready] = await (prepared ??= prepare());
    const file = await sourceFile(source, path);
    const render = (renderer ??= lazyRenderer({ entries: ready.renderEntries, folder: resolve(folder), cwd: resolve() })).of(file.path);
    return { file, setup: { ...ready.setupFor(file.path), ...(render && { render }) } };
  };
  const lintSource = async (source: Source, { path, ...rest }: LintOptions): Promise<{ readonly file: SourceFile; readonly result: LintResult }> => {
    const [{ lintFile }] = await (prepared ??= prepare());
    const { file, setup } = await opening(source, path);
    const { result, failures } = await lintFile(file, setup, rest);
    return { file, result: { ...result, failures } };
  };
  return {
    lint: (source, settings = {}) => opened(source, settings, async (bytes, more) => (await lintSource(bytes, more)).result),
    check: (source, { failOn, ...settings } = {}) => opened(source, settings, async (bytes, more) => {
      const { file, result } = await lintSource(bytes, more);
      const [[, { rules: known }], { refusalOf }] = await Promise.all([prepared ?? prepare(), import('./build/refusal.ts')]);
      const refusal = await refusalOf(result, file.source, known, failOn);
      if (refusal) throw refusal;
      return result;
    }),
    async fix(source, { path, ...rest } = {}) {
      const [{ file, setup }, { fixBytes, countsOf }] = await Promise.all([opening(source, path), import('./fix/fix.ts')]);
      const bytes = source instanceof Uint8Array ? source : await file.source.read(0, file.source.size);
      const { output, mended, outcome: { result, failures } } = await fixBytes(bytes, file.path, setup, rest);
      return { output, fixed: countsOf(mended), left: { ...result, failures } };
    },
  };
};

/** Does something with the bytes of a source; those of an object are there for as long as it takes. */
const opened = async <Answer>(source: Source | MailObject, settings: LintOptions, use: (bytes: Source, settings: LintOptions) => Promise<Answer>): Promise<Answer> => {
  if (!isMailObject(source)) return use(source, settings);
  const { source: bytes, envelope, close } = await (await import('./build/build-mail.ts')).buildMail(source, settings.signal);
  try {
    return await use(bytes, { envelope, ...settings });
  } finally {
    await close();
  }
};

/** Lints one message or template. For many with one configuration, `createLinter` checks it once. */
export const lint = <const Plugins extends readonly Plugin[] = []>(source: Source | MailObject, { config, ...options }: LintOptions & { readonly config?: ConfigOf<Plugins> } = {}): Promise<LintResult> =>
  createLinter(config).lint(source, options);
