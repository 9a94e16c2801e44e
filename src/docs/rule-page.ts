import type { AnyRule } from '../lint/any-rule.ts';
import type { OptionSchema, OptionsSchema, Twin } from '../rule.ts';

/** A rule's page with the parts written that the rule itself knows: head, twins if it has any, options, references. Throws where a region is missing. */
export const writePage = (rule: AnyRule, page: string): string =>
  Object.entries({ head: head(rule), ...(rule.twins && { twins: twins(rule.twins) }), options: options(rule), references: references(rule) })
    .reduce((text, [region, content]) => fill(text, region, content, rule.name), page);

/** Writes `content` between `<!-- begin name -->` and `<!-- end name -->`. */
export const fill = (text: string, region: string, content: string, where: string): string => {
  const begin = `<!-- begin ${region} -->`;
  const end = `<!-- end ${region} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${where}: the page has no region "${region}".`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
};

/** How a rule is set in one preset: its severity and, where they differ, options. */
export const presetText = (setting: AnyRule['presets'][string] | undefined): string => {
  if (setting === undefined) return '–';
  if (typeof setting === 'string') return setting;
  const [severity, changed] = setting;
  return `${severity} (${Object.entries(changed).map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``).join(', ')})`;
};

/** The presets that are computed from the rules, in the order of the tables; `all` has every rule at its own severity. */
export const PRESETS = ['recommended', 'transactional', 'bulk', 'strict'] as const;

const head = (rule: AnyRule): string => [
  `${rule.description} ${rule.advice}`,
  '',
  `| ${PRESETS.join(' | ')} | all |`,
  `|${' --- |'.repeat(PRESETS.length + 1)}`,
  `| ${PRESETS.map((preset) => presetText(rule.presets[preset])).join(' | ')} | ${rule.severity} |`,
].join('\n');

const options = (rule: AnyRule): string => {
  const schemas: OptionsSchema = rule.options ?? {};
  const entries = Object.entries(schemas);
  if (entries.length === 0) return '## Options\n\nThe rule has none.';
  return ['## Options', '', '| name | type | default | meaning |', '| --- | --- | --- | --- |', ...entries.map(([name, schema]) => `| \`${name}\` | ${typeText(schema)} | \`${JSON.stringify(schema.default)}\` | ${schema.description} |`)].join('\n');
};

const typeText = (schema: OptionSchema): string => {
  if (schema.type === 'array' && schema.items.format === 'file') return 'array of files';
  if (schema.type === 'array') return schema.items.enum ? `array of ${schema.items.enum.map((value) => `\`${value}\``).join(', ')}` : 'array of strings';
  if (schema.type === 'string' && schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.type !== 'integer' && schema.type !== 'number') return schema.type;
  const bounds = [schema.minimum === undefined ? [] : `from ${schema.minimum}`, schema.maximum === undefined ? [] : `to ${schema.maximum}`].flat();
  return [schema.type, ...bounds].join(' ');
};

const twins = (all: readonly Twin[]): string => [
  '## In spam filters', '',
  '| filter | symbol | points | where ours differs |', '| --- | --- | --- | --- |',
  ...all.map((twin) => `| ${twin.filter} | ${twin.symbol} | ${pointsText(twin)} | ${twin.differs ?? '–'} |`),
].join('\n');

const pointsText = ({ score, band, grows }: Twin): string => {
  if (grows) return `up to ${score}, all of it at ${grows.full} (${grows.of})`;
  return band ? `${score}, ${band.of} over ${band.over}${band.to === undefined ? '' : ` and at most ${band.to}`}` : `${score}`;
};

const references = (rule: AnyRule): string =>
  ['## References', '', ...rule.references.map(({ title, url }: { title: string; url: string }) => `- [${title}](${url})`)].join('\n');
