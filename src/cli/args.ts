import { parseArgs } from 'node:util';
import { ConfigError } from '../config/config-error.ts';
import { didYouMean } from '../config/nearest.ts';

const OPTIONS = {
  config: { type: 'string' },
  preset: { type: 'string' },
  rule: { type: 'string', multiple: true },
  kind: { type: 'string' },
  provider: { type: 'string', multiple: true },
  service: { type: 'string' },
  final: { type: 'boolean' },
  'template-language': { type: 'string' },
  data: { type: 'string', multiple: true },
  staged: { type: 'boolean' },
  shard: { type: 'string' },
  watch: { type: 'boolean' },
  fix: { type: 'boolean' },
  'fix-suggestions': { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  diff: { type: 'boolean' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  format: { type: 'string', short: 'f', multiple: true },
  'max-warnings': { type: 'string' },
  'fail-on': { type: 'string' },
  score: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'per-day': { type: 'string' },
  column: { type: 'string' },
  all: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  'print-config': { type: 'string' },
  version: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

const COMMANDS = ['lint', 'rules', 'init', 'recipients', 'merge-reports'] as const;
const LEVELS = ['error', 'warning', 'info'] as const;

/** What needs more than the command line to be answered. */
export type Command = 'lint' | 'watch' | 'rules' | 'init' | 'recipients' | 'merge-reports' | 'print-config';

/** A reporter by name, and the file it writes to instead of standard output. */
export interface Format { readonly name: string; readonly file: string | undefined }

/** Which fixes are applied, and whether files are written or only shown as they would be. */
export interface Fixing { readonly suggestions: boolean; readonly write: boolean; readonly diff: boolean }

/** The file of findings that are known, and whether it is written anew. */
export interface Baseline { readonly file: string; readonly update: boolean }

/** What the command line asks for, as far as it can be checked without a configuration. */
export interface Args {
  readonly command: Command | 'version' | 'help';
  /** Files, folders and globs to lint, or the rules to tell about. */
  readonly operands: readonly string[];
  readonly config: string | undefined;
  readonly preset: string | undefined;
  readonly rules: readonly { readonly name: string; readonly severity: string }[];
  readonly kind: string | undefined;
  readonly providers: readonly string[] | undefined;
  readonly service: string | undefined;
  /** What is linted is what will be sent: no placeholder may be left. */
  readonly final: boolean;
  readonly templateLanguage: string | undefined;
  /** JSON files that templates are rendered with. */
  readonly data: readonly string[];
  /** Only what is staged for the next commit, as it is staged. */
  readonly staged: boolean;
  /** Every `of`th file, beginning with the `index`th, from 1. */
  readonly shard: { readonly index: number; readonly of: number } | undefined;
  readonly watch: boolean;
  readonly fixing: Fixing | undefined;
  readonly baseline: Baseline | undefined;
  /** At least one; of those without a file there is one at most. */
  readonly formats: readonly Format[];
  readonly maxWarnings: number | undefined;
  readonly failOn: typeof LEVELS[number];
  /** Whether messages are scored as spam filters would. */
  readonly score: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly stdinFilename: string | undefined;
  /** Of `sendlint recipients`: recipients a day, the column of the addresses, and whether all findings are told. */
  readonly perDay: number | undefined;
  readonly column: string | undefined;
  readonly all: boolean;
  /** What help is asked for. */
  readonly topic: 'recipients' | undefined;
  /** `undefined`: as the terminal and the environment say. */
  readonly color: boolean | undefined;
}

/** Reads the command line. Throws a ConfigError with one sentence where it cannot be understood. */
export const parse = (argv: readonly string[]): Args => {
  const { values, positionals } = parsed(argv);
  const [first = '', ...rest] = positionals;
  const named = values['print-config'] !== undefined ? 'print-config' : COMMANDS.find((command) => command === first && command !== 'lint');
  const command = values.help ? 'help' : values.version ? 'version' : named ?? (values.watch ? 'watch' : 'lint');
  const strange = named === 'recipients' ? undefined : (['per-day', 'column', 'all'] as const).find((flag) => values[flag] !== undefined);
  if (strange !== undefined) throw new ConfigError(`--${strange} is for sendlint recipients.`);
  return {
    command,
    operands: values['print-config'] !== undefined ? [values['print-config'], ...positionals] : named === undefined ? positionals : rest,
    config: values.config,
    preset: values.preset,
    rules: (values.rule ?? []).flatMap((text) => text.split(',')).map(ruleSetting),
    kind: values.kind,
    providers: values.provider?.flatMap((text) => text.split(',')),
    service: values.service,
    final: values.final ?? false,
    templateLanguage: values['template-language'],
    data: values.data ?? [],
    staged: values.staged ?? false,
    shard: values.shard === undefined ? undefined : shard(values.shard),
    watch: values.watch ?? false,
    fixing: fixing(values),
    baseline: baseline(values.baseline, values['update-baseline'] ?? false),
    formats: formats(values.format ?? []),
    maxWarnings: values['max-warnings'] === undefined ? undefined : count('--max-warnings', values['max-warnings'], 0),
    failOn: level(values['fail-on'] ?? 'error'),
    score: values.score ?? false,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    stdinFilename: values['stdin-filename'],
    perDay: values['per-day'] === undefined ? undefined : count('--per-day', values['per-day'], 1),
    column: values.column,
    all: values.all ?? false,
    topic: named === 'recipients' ? 'recipients' : undefined,
    color: values['no-color'] ? false : values.color,
  };
};

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new ConfigError(mistake(argv, error));
  }
};

/** parseArgs tells what is wrong in several sentences with advice about quoting; one with the nearest flag says more. */
const mistake = (argv: readonly string[], error: unknown): string => {
  const flags = Object.keys(OPTIONS).map((name) => `--${name}`);
  const end = argv.indexOf('--');
  for (const argument of end < 0 ? argv : argv.slice(0, end)) {
    const [flag = ''] = argument.split('=', 1);
    if (flag.startsWith('--') && !flags.includes(flag)) return `There is no flag "${flag}".${didYouMean(flag, flags) || ' See sendlint --help.'}`;
    // `-qf json` is `-q -f json`; behind the `f` stands its value.
    const [, letter] = /^-[qvh]*([^-fqvh])/u.exec(flag) ?? [];
    if (letter !== undefined) return `There is no flag "-${letter}". See sendlint --help.`;
  }
  const text = error instanceof Error ? error.message : String(error);
  const [, flag] = /'(?:-\w, )?(--[\w-]+)/u.exec(text) ?? [];
  if (flag === undefined) return text.split('\n', 1)[0] ?? text;
  return text.includes('does not take an argument') ? `${flag} takes no value.` : `${flag} needs a value.`;
};

const ruleSetting = (text: string): { name: string; severity: string } => {
  const colon = text.lastIndexOf(':');
  if (colon < 1 || colon === text.length - 1) throw new ConfigError(`--rule takes <name>:<severity>, as in size/total:error, not "${text}".`);
  return { name: text.slice(0, colon), severity: text.slice(colon + 1) };
};

const shard = (text: string): { index: number; of: number } => {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? []).map(Number);
  if (index < 1 || index > of) throw new ConfigError(`--shard takes which part of how many, as in 2/5, not "${text}".`);
  return { index, of };
};

const fixing = (values: { readonly fix?: boolean; readonly 'fix-suggestions'?: boolean; readonly 'fix-dry-run'?: boolean; readonly diff?: boolean }): Fixing | undefined => {
  const { fix, 'fix-suggestions': suggestions = false, 'fix-dry-run': dry, diff = false } = values;
  if (!fix && !suggestions && !dry && !diff) return undefined;
  return { suggestions, write: !dry && !diff, diff };
};

/** The name of a baseline where `--update-baseline` stands alone. */
const BASELINE = 'sendlint-baseline.json';

const baseline = (file: string | undefined, update: boolean): Baseline | undefined => {
  if (file === '') throw new ConfigError('--baseline needs a value.');
  return file === undefined && !update ? undefined : { file: file ?? BASELINE, update };
};

/** `sarif=out.sarif` writes to a file. Two formats cannot share standard output: nobody could tell them apart. */
const formats = (texts: readonly string[]): readonly Format[] => {
  const all = texts.map((text) => {
    const [name = '', file] = text.includes('=') ? [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] : [text];
    if (name === '' || file === '') throw new ConfigError(`--format takes <name> or <name>=<file>, not "${text}".`);
    return { name, file };
  });
  const [, second] = all.filter(({ file }) => file === undefined);
  if (second) throw new ConfigError(`--format: ${second.name} needs a file (--format ${second.name}=<file>): one format can be printed.`);
  const twice = all.find(({ file }, index) => file !== undefined && all.findIndex((other) => other.file === file) < index);
  if (twice) throw new ConfigError(`--format: two formats would be written to ${twice.file ?? ''}.`);
  return all.length > 0 ? all : [{ name: 'pretty', file: undefined }];
};

const count = (flag: string, text: string, least: number): number => {
  if (!/^\d{1,9}$/u.test(text) || Number(text) < least) throw new ConfigError(`${flag} takes a whole number${least > 0 ? ` from ${least} on` : ''}, not "${text}".`);
  return Number(text);
};

const level = (text: string): Args['failOn'] => {
  const found = LEVELS.find((name) => name === text);
  if (!found) throw new ConfigError(`--fail-on takes error, warning or info, not "${text}".${didYouMean(text, LEVELS)}`);
  return found;
};
