import { createHash } from 'node:crypto';
import { identityOf } from '../lint/diagnostic.ts';
import type { Reporter } from '../lint/reporter.ts';
import type { Severity } from '../rule.ts';
import { jsonText } from './json-text.ts';
import { rootedIn } from './rooted.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality: an array of findings. What failed is a blocker; it has a place in a file, since GitLab takes nothing without one. */
export const gitlab: Reporter = ({ results, errors }, context) => {
  const rooted = rootedIn(context);
  const unique = uniqueHash();
  return jsonText([
    ...errors.map(({ path = 'sendlint', rule = 'sendlint', message }) => ({ description: message, check_name: rule, fingerprint: unique(['failed', rooted(path), rule, message]), severity: 'blocker', location: { path: rooted(path), lines: { begin: 1 } } })),
    ...results.flatMap(({ diagnostics }) => diagnostics).map((diagnostic) => {
      const { rule, severity, message, fingerprint = identityOf(diagnostic), location: { path, start, end } } = diagnostic;
      return { description: message, check_name: rule, fingerprint: unique([rooted(path), fingerprint]), severity: SEVERITIES[severity], location: { path: rooted(path), lines: { begin: start.line, end: end.line } } };
    }),
  ], 2);
};

/** Of two findings with one fingerprint GitLab would show the first. */
const uniqueHash = (): ((parts: readonly string[]) => string) => {
  const seen = new Map<string, number>();
  return (parts) => {
    const key = parts.join('\n');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256').update(before === 0 ? key : `${key}\n${before}`).digest('hex').slice(0, 32);
  };
};
