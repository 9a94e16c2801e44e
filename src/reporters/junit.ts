import type { Diagnostic, Failure, Result } from '../lint/diagnostic.ts';
import type { Reporter } from '../lint/reporter.ts';
import { rootedIn } from './rooted.ts';
import { element, escapeXml } from './xml.ts';

interface Case { readonly xml: string; readonly failures: number; readonly errors: number; readonly skipped: number }

/**
 * JUnit's XML: a file is a suite, and what a rule found in it is one case, so that names are unique and stay from run to run. Errors and
 * warnings fail it; what could not be told is skipped, and what went wrong is an error. Rules that found nothing are not listed.
 */
export const junit: Reporter = ({ results, errors }, context) => {
  const rooted = rootedIn(context);
  const suites = new Map<string, readonly Case[]>(results.map((result) => [rooted(result.path), casesOf(result, rooted)]));
  for (const failure of errors) {
    const name = failure.path === undefined ? 'sendlint' : rooted(failure.path);
    suites.set(name, [...suites.get(name) ?? [], failedCase(failure, name)]);
  }
  const all = Array.from(suites, ([name, cases]) => ({ name, cases: cases.length > 0 ? cases : [passed(name)] }));
  const content = all.map(({ name, cases }) => element('testsuite', { name, package: 'sendlint', ...totals(cases) }, cases.map(({ xml }) => xml)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'sendlint', ...totals(all.flatMap(({ cases }) => cases)) }, content)}\n`;
};

type Rooted = (path: string) => string;

const casesOf = ({ path, diagnostics, unchecked }: Result, rooted: Rooted): readonly Case[] => {
  const found = grouped(diagnostics, ({ rule }) => rule);
  const unsure = grouped(unchecked.filter(({ rule }) => !found.has(rule)), ({ rule }) => rule);
  return [
    ...Array.from(found, ([rule, its]) => foundCase(rule, its, rooted(path), rooted)),
    ...Array.from(unsure, ([rule, its]) => ({ ...NONE, skipped: 1, xml: testcase(rule, rooted(path), [element('skipped', { message: [...new Set(its.map(({ reason }) => reason))].join(' ') })]) })),
  ];
};

const foundCase = (rule: string, its: readonly Diagnostic[], name: string, rooted: Rooted): Case => {
  const worst = its.find(({ severity }) => severity === 'error') ?? its.find(({ severity }) => severity === 'warning');
  const lines = its.map(({ severity, message, location: { path, start } }) => escapeXml(`${rooted(path)}:${start.line}:${start.column}: ${severity}: ${message}`));
  if (!worst) return { ...NONE, xml: testcase(rule, name, [element('system-out', {}, lines)]) };
  const message = `${worst.message}${its.length > 1 ? ` (and ${its.length - 1} more)` : ''}`;
  return { ...NONE, failures: 1, xml: testcase(rule, name, [element('failure', { type: worst.severity, message }, lines)]) };
};

const failedCase = ({ rule, message }: Failure, name: string): Case => ({ ...NONE, errors: 1, xml: testcase(rule ?? 'sendlint', name, [element('error', { type: 'failure', message })]) });

const passed = (name: string): Case => ({ ...NONE, xml: testcase('sendlint', name, []) });

const NONE = { failures: 0, errors: 0, skipped: 0 };

/** Jenkins takes what stands before the last dot of a class for its package: a name without an extension is no package. */
const testcase = (name: string, path: string, content: readonly string[]): string => element('testcase', { name, classname: path.replace(/\.[^./]*$/u, ''), file: path, time: 0 }, content);

const totals = (cases: readonly Case[]) => ({
  tests: cases.length,
  failures: cases.reduce((sum, { failures }) => sum + failures, 0),
  errors: cases.reduce((sum, { errors }) => sum + errors, 0),
  skipped: cases.reduce((sum, { skipped }) => sum + skipped, 0),
  time: 0,
});

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};
