import type { Reporter } from '../lint/reporter.ts';
import { rootedIn } from './rooted.ts';
import { element } from './xml.ts';

/** Checkstyle's XML: a file an element, a finding an error of its severity. What failed without a file stands under the name of the program. */
export const checkstyle: Reporter = ({ results, errors }, context) => {
  const files = new Map<string, string[]>();
  const rooted = rootedIn(context);
  const fileOf = (name: string): string[] => {
    const known = files.get(name) ?? [];
    files.set(name, known);
    return known;
  };
  for (const { path } of results) fileOf(rooted(path));
  for (const { rule, severity, message, location: { path, start } } of results.flatMap(({ diagnostics }) => diagnostics)) {
    fileOf(rooted(path)).push(element('error', { line: start.line, column: start.column, severity, message, source: `sendlint.${rule}` }));
  }
  for (const { path, message, rule } of errors) {
    fileOf(path === undefined ? 'sendlint' : rooted(path)).push(element('error', { line: 1, severity: 'error', message, source: rule === undefined ? 'sendlint' : `sendlint.${rule}` }));
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', { version: '4.3' }, Array.from(files, ([name, its]) => element('file', { name }, its)))}\n`;
};
