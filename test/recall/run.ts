import rules from '../../rules/index.ts';
import { createLinter } from '../../src/index.ts';
import type { Config, Linter } from '../../src/index.ts';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import { clean } from './clean.ts';
import { defects } from './defects.ts';
import type { Planted } from './defects.ts';

/**
 * Plants defects, one at a time, and counts what is reported: under the right rule, at the right line, at the severity of docs/rules.md.
 * Linted with `recommended`, and the rule of the defect turned on where that preset leaves it off.
 */
const NEEDED = Math.ceil(0.95 * defects.length);
const byName: Readonly<Record<string, AnyRule>> = rules;

const severityOf = (name: string): string | undefined => {
  const setting = byName[name]?.presets['recommended'];
  return (typeof setting === 'string' ? setting : setting?.[0]) ?? byName[name]?.severity;
};

const lineOf = (source: string, at: Planted['at']): number => source.slice(0, typeof at === 'string' ? source.indexOf(at) : at(source)).split('\n').length;

type Linted = Pick<Planted, 'into' | 'kind' | 'providers' | 'service' | 'final' | 'path'> & { readonly rule?: string };

/** One linter for all that are sent alike. */
const linters = new Map<string, Linter>();
const linterFor = ({ rule, kind, providers, service, final }: Linted): Linter => {
  const off = rule !== undefined && byName[rule]?.presets['recommended'] === undefined;
  const config = { extends: ['recommended'], ...(kind && { kind }), ...(providers && { providers }), ...(service && { service }), ...(final && { final }), ...(off && { rules: { [rule]: byName[rule]?.severity } }) } as Config;
  const key = JSON.stringify(config);
  const linter = linters.get(key) ?? createLinter(config);
  linters.set(key, linter);
  return linter;
};

const lint = (how: Linted, source: string) => linterFor(how).lint(source, { path: how.path ?? (how.into === 'template' ? 'template.html' : 'message.eml') });

/** What keeps a planted defect from counting; `undefined` when it was found. */
const missed = async (defect: Planted): Promise<string | undefined> => {
  const source = defect.plant(clean[defect.into]);
  const { diagnostics } = await lint(defect, source);
  const found = diagnostics.filter(({ rule }) => rule === defect.rule);
  if (found.length === 0) return `not reported (said: ${diagnostics.map(({ rule }) => rule).join(', ') || 'nothing'})`;
  const line = lineOf(source, defect.at);
  const atLine = found.find(({ location }) => location.start.line === line);
  if (!atLine) return `at line ${found.map(({ location }) => location.start.line).join(', ')} instead of ${line}`;
  return atLine.severity === severityOf(defect.rule) ? undefined : `as ${atLine.severity} instead of ${String(severityOf(defect.rule))}`;
};

let failed = 0;
for (const [name, source] of Object.entries(clean)) {
  const { diagnostics } = await lint({ into: name === 'template' ? 'template' : 'newsletter', ...(name !== 'receipt' && { kind: 'bulk' as const }) }, source);
  for (const { rule, message, location } of diagnostics) {
    failed += 1;
    process.stdout.write(`clean ${name} is not clean: ${location.start.line}:${location.start.column} ${rule} ${JSON.stringify(message)}\n`);
  }
}

let found = 0;
for (const family of new Set(defects.map((defect) => defect.family))) {
  const its = defects.filter((defect) => defect.family === family);
  const before = found;
  for (const defect of its) {
    const why = await missed(defect);
    if (why === undefined) found += 1;
    else process.stdout.write(`  missed: ${defect.rule}, ${defect.name}: ${why}\n`);
  }
  process.stdout.write(`${family}: ${found - before} of ${its.length}\n`);
}
process.stdout.write(`Found ${found} of ${defects.length} planted defects; ${NEEDED} are needed. ${failed} false alarms on the clean sources.\n`);
process.exitCode = found < NEEDED || failed > 0 ? 1 : 0;
