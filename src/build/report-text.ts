import { resolve } from 'node:path';
import { openPath } from '../files/byte-sources.ts';
import { shownLines } from '../files/shown-lines.ts';
import type { RuleMap } from '../lint/any-rule.ts';
import type { Diagnostic, Failure, Result } from '../lint/diagnostic.ts';
import { only, reportOf } from '../lint/report.ts';
import { pretty } from '../reporters/pretty.ts';
import type { ByteSource } from '../source/source-file.ts';

/** The diagnostics of one file that `keep` names, as the program prints them, without colours. `source` is what was linted. */
export const reportText = async ({ failures, ...result }: Result & { readonly failures: readonly Failure[] }, source: ByteSource, rules: RuleMap, keep: (diagnostic: Diagnostic) => boolean): Promise<string> => {
  const shown = shownLines();
  await shown.keep(result, source, (path) => openPath(resolve(path)));
  const report = only(reportOf([result], failures, Object.values(rules)), keep);
  return pretty(report, { color: false, width: 100, lines: shown.lines, flags: false }).trimEnd();
};
