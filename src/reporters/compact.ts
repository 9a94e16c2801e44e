import type { Reporter } from '../lint/reporter.ts';
import { escapeControls } from './escape.ts';
import { rootedIn } from './rooted.ts';

/** A finding a line, for editors and for whoever greps: `path:line:column: severity: message [rule]`. What failed has no place. */
export const compact: Reporter = ({ results, errors }, context) => {
  const rooted = rootedIn(context);
  const lines = [
    ...results.flatMap(({ diagnostics }) => diagnostics).map(({ rule, severity, message, location: { path, start } }) => `${nameOf(rooted(path))}:${start.line}:${start.column}: ${severity}: ${message} [${rule}]`),
    ...errors.map(({ path, rule, message }) => `${path === undefined ? 'sendlint' : nameOf(rooted(path))}:1:1: error: ${message} [${rule ?? 'sendlint/failure'}]`),
  ];
  return lines.map((line) => `${printed(line)}\n`).join('');
};

/** A line that begins with `::` is a command to GitHub, whoever wrote it. */
const nameOf = (path: string): string => (/^[\s:]/u.test(path) ? `./${path}` : path);

/** `##[` is one anywhere in a line, in its older form. */
const printed = (line: string): string => escapeControls(line).replaceAll('##[', '#\\x23[');
