import type { RuleMap } from '../lint/any-rule.ts';
import type { Diagnostic, Failure, Result } from '../lint/diagnostic.ts';
import type { Severity } from '../rule.ts';
import type { ByteSource } from '../source/source-file.ts';
import { LintError } from './lint-error.ts';

/** The error of mail in which something is as severe as `failOn`, or for which a rule threw: that is no pass. `source` is what was linted. */
export const refusalOf = async (result: Result & { readonly failures: readonly Failure[] }, source: ByteSource, rules: RuleMap, failOn: Severity = 'error'): Promise<LintError | undefined> => {
  const isFailing = isFrom(failOn);
  const { failures } = result;
  const failing = result.diagnostics.filter(isFailing);
  if (failing.length + failures.length === 0) return undefined;
  // Most mail is fine: what prints is imported for the rest.
  const { reportText } = await import('./report-text.ts');
  return new LintError(counted(failing, failures), result, await reportText(result, source, rules, isFailing));
};

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

const isFrom = (failOn: Severity) => ({ severity }: Diagnostic): boolean => ORDER.indexOf(severity) <= ORDER.indexOf(failOn);

/** `2 errors and 1 warning`. */
const counted = (failing: readonly Diagnostic[], failures: readonly Failure[]): string => {
  const counts = [...ORDER.map((severity) => ({ noun: severity, count: failing.filter((diagnostic) => diagnostic.severity === severity).length })), { noun: 'failure', count: failures.length }];
  const words = counts.filter(({ count }) => count > 0).map(({ noun, count }) => `${count} ${noun}${count === 1 || noun === 'info' ? '' : 's'}`);
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');
};
