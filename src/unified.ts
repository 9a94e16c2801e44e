import { resolve } from 'node:path';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import builtInRules from '../rules/index.ts';
import { createLinter } from './index.ts';
import type { Config, Diagnostic, Linter, LintResult, Point } from './index.ts';
import type { RuleMap } from './lint/any-rule.ts';

export type { LintResult } from './index.ts';

declare module 'vfile' {
  interface DataMap { sendlint: LintResult }
}

/**
 * sendlint as a plugin of unified: what it finds in a message or in HTML becomes messages of the file, and `file.data.sendlint` has all of
 * it. Errors and warnings are `fatal: false`, so that unified-engine goes on and `frail` fails; info is `fatal: undefined`. Where no other plugin
 * parses and compiles, the file stays as it is.
 */
export const emailLint: Plugin<[config?: Config]> = function (config) {
  this.parser ??= () => ({ type: 'root' });
  this.compiler ??= (_, file) => file.value;
  const rules: RuleMap = Object.assign({}, builtInRules, ...(config?.plugins ?? []).map((plugin) => plugin.rules ?? {}));
  // Globs of the configuration start where the file's paths do.
  const linters = new Map<string, Linter>();
  const linterIn = (folder: string): Linter => {
    const linter = linters.get(folder) ?? createLinter(config, { folder });
    linters.set(folder, linter);
    return linter;
  };
  return async (_, file) => {
    const result = await linterIn(file.cwd).lint(file.value, file.path ? { path: resolve(file.cwd, file.path) } : {});
    file.data.sendlint = result;
    const placeOf = places(String(file));
    for (const diagnostic of result.diagnostics) tell(file, diagnostic, diagnostic.location.path === result.path ? placeOf(diagnostic) : undefined, rules);
    // A rule that threw is no finding, and no pass.
    for (const { message, rule } of result.failures) file.message(message, { source: 'sendlint', ...(rule !== undefined && { ruleId: rule }) }).fatal = true;
  };
};

type Place = { readonly start: Point & { readonly offset: number }; readonly end: Point & { readonly offset: number } };

const tell = (file: VFile, { rule, severity, message, location: { path, start } }: Diagnostic, place: Place | undefined, rules: RuleMap): void => {
  const { advice, references: [reference] = [] } = rules[rule] ?? {};
  const told = file.message(place ? message : `${path}:${start.line}:${start.column}: ${message}`, { source: 'sendlint', ruleId: rule, ...(place && { place }) });
  if (advice !== undefined) told.note = advice;
  if (reference) told.url = reference.url;
  if (!place) told.file = path;
  told.fatal = severity === 'info' ? undefined : false;
};

/** Places as unified has them: with offsets in UTF-16 units, where ours are bytes. */
const places = (text: string): ((diagnostic: Diagnostic) => Place) => {
  // A byte order mark takes no column.
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + end.length);
  const point = ({ line, column }: Point) => ({ line, column, offset: Math.min((starts[line - 1] ?? text.length) + column - 1, text.length) });
  return ({ location: { start, end } }) => ({ start: point(start), end: point(end) });
};
