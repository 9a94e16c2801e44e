import { createHash } from 'node:crypto';
import type { Diagnostic, Result } from './diagnostic.ts';
import type { ReporterContext } from './reporter.ts';

/**
 * The result with a fingerprint on each diagnostic: 32 hexadecimal digits that stay when lines are put in or taken out above, and when
 * the measured numbers in its words change. It is made of the rule, the id of the words, the text that is marked and the line it stands
 * in, white space aside; of several that are alike in one file, each has its number. The path is not in it: a file may be renamed.
 */
export const withFingerprints = (result: Result, lines: ReporterContext['lines']): Result => {
  const seen = new Map<string, number>();
  return {
    ...result,
    diagnostics: result.diagnostics.map((diagnostic) => {
      const { rule, messageId, location: { path } } = diagnostic;
      const key = [rule, messageId, ...textOf(diagnostic, lines)].join('\n');
      const place = `${path}\n${key}`;
      const before = seen.get(place) ?? 0;
      seen.set(place, before + 1);
      return { ...diagnostic, fingerprint: createHash('sha256').update(`${key}\n${before}`).digest('hex').slice(0, 32) };
    }),
  };
};

/** The marked text and its line; the words alone where the line cannot be had. */
const textOf = ({ message, location: { path, start, end } }: Diagnostic, lines: ReporterContext['lines']): readonly string[] => {
  const [line] = lines(path, start.line, start.line) ?? [];
  if (line === undefined) return [message];
  const marked = line.slice(start.column - 1, end.line > start.line ? undefined : end.column - 1);
  return [squeezed(marked), squeezed(line)];
};

const squeezed = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');
