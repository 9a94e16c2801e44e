import { ConfigError } from '../config/config-error.ts';
import { didYouMean } from '../config/nearest.ts';
import { PRESET_NAMES } from '../config/presets.ts';
import type { AnyRule } from '../lint/any-rule.ts';
import { metaOf } from '../lint/report.ts';
import type { OptionSchema, OptionsSchema, Reference, Twin } from '../rule.ts';
import type { Args } from './args.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import { printedFormat } from './report/outputs.ts';
import { projects } from './projects.ts';

/** `sendlint rules`: lists the rules, those of plugins too. `sendlint rules <name>`: tells one in full. */
export const rulesCommand = async (args: Args, { cwd, stdout }: Io): Promise<number> => {
  const format = printedFormat(args.formats, ['pretty', 'json'], 'rules');
  const { rules } = await projects(args, cwd).of(cwd);
  const all = Object.values(rules);
  const chosen = args.operands.map((name) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) throw new ConfigError(`There is no rule "${name}".${didYouMean(name, Object.keys(rules)) || ' sendlint rules lists them.'}`);
    return rule;
  });
  if (format === 'json') stdout.write(`${JSON.stringify((chosen.length > 0 ? chosen : all).map((rule) => ({ ...metaOf(rule), messages: rule.messages as unknown, options: (rule.options ?? {}) as unknown })), null, 2)}\n`);
  else stdout.write(chosen.length > 0 ? chosen.map(inFull).join('\n') : list(all, stdout.columns));
  return EXIT.clean;
};

/** One line a rule; on a terminal of `columns` none is broken. */
const list = (rules: readonly AnyRule[], columns = Infinity): string => {
  const width = Math.max(0, ...rules.map(({ name }) => name.length));
  const rows = rules.map(({ name, severity, description }) => cut(`${name.padEnd(width)}  ${severity.padEnd(7)}  ${description}`, columns));
  return `${rows.join('\n')}\n\n${rules.length} rules. sendlint rules <name> tells all about one.\n`;
};

const cut = (text: string, columns: number): string => (text.length <= columns ? text : `${text.slice(0, columns - 1)}…`);

const inFull = ({ name, description, advice, severity, presets, options = {}, messages, references, twins = [], deprecated }: AnyRule): string => [
  `${name} (${severity})`,
  '',
  description,
  advice,
  ...(deprecated ? [`Deprecated since ${deprecated.since}.${deprecated.use ? ` Use ${deprecated.use}.` : ''}`] : []),
  '',
  'Presets',
  ...PRESET_NAMES.map((preset) => `  ${preset.padEnd(14)} ${preset === 'all' ? severity : presetText(presets[preset])}`),
  '',
  'Options',
  ...optionLines(options as OptionsSchema),
  '',
  'Messages',
  ...Object.values(messages as Readonly<Record<string, string>>).map((message) => `  ${message}`),
  '',
  ...(twins.length === 0 ? [] : ['In spam filters', ...twins.map(twinLine), '']),
  'References',
  ...references.map(({ title, url }: Reference) => `  ${title}: ${url}`),
  '',
].join('\n');

const twinLine = ({ filter, symbol, score, differs }: Twin): string => `  ${filter} ${symbol}: ${score}${differs === undefined ? '' : `. ${differs}`}`;

const presetText = (setting: AnyRule['presets'][string] | undefined): string =>
  setting === undefined ? 'off' : typeof setting === 'string' ? setting : `${setting[0]} ${JSON.stringify(setting[1])}`;

const optionLines = (options: OptionsSchema): readonly string[] => {
  const entries = Object.entries(options);
  return entries.length === 0 ? ['  none'] : entries.flatMap(([name, schema]) => [`  ${name}: ${typeText(schema)}, ${JSON.stringify(schema.default)} by default`, `    ${schema.description}`]);
};

const typeText = (schema: OptionSchema): string => {
  if (schema.type === 'array') return schema.items.enum ? `a list of ${schema.items.enum.join(', ')}` : 'a list of texts';
  if (schema.type === 'string') return schema.enum ? schema.enum.join(' or ') : 'text';
  return schema.type;
};
