import type { Diagnostic } from 'sendlint';
import type { Measured } from './measure.ts';

/** Findings of a rule to read, evenly spread over all there are: the same ones each time. */
export const sampleOf = (measured: readonly Measured[], rule: string, number: number): string => {
  const found = measured.flatMap(({ set, diagnostics }) => diagnostics.filter((diagnostic) => diagnostic.rule === rule).map((diagnostic) => ({ set: set.name, diagnostic })));
  const step = Math.max(1, found.length / number);
  const chosen = Array.from({ length: Math.min(number, found.length) }, (_, index) => found[Math.floor(index * step)]);
  return [`${found.length} findings; ${chosen.length} of them:`, ...chosen.map((item) => (item ? line(item.set, item.diagnostic) : ''))].join('\n');
};

const line = (set: string, { severity, message, location: { path, start } }: Diagnostic): string => `${set} ${path}:${start.line}:${start.column} ${severity} ${JSON.stringify(message)}`;
