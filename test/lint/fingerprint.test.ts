import { describe, expect, it } from 'vitest';
import type { Diagnostic, Result } from '../../src/lint/diagnostic.ts';
import { withFingerprints } from '../../src/lint/fingerprint.ts';

const diagnostic = (line: number, column: number, length: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'link/empty', severity: 'warning', message: 'The link leads nowhere.', messageId: 'empty', ...more,
  location: { path: 'a.html', start: { line, column }, end: { line, column: column + length }, offset: 0, length },
});
const fingerprints = (lines: readonly string[], diagnostics: readonly Diagnostic[]): readonly (string | undefined)[] => {
  const result: Result = { path: 'a.html', diagnostics, unchecked: [] };
  return withFingerprints(result, (_, from, to) => lines.slice(from - 1, to)).diagnostics.map(({ fingerprint }) => fingerprint);
};
const withoutLines = (message: string): string | undefined => withFingerprints({ path: 'a.html', diagnostics: [diagnostic(1, 4, 11, { message })], unchecked: [] }, () => undefined).diagnostics[0]?.fingerprint;
const LINE = '<p><a href="">one</a>';

describe('a fingerprint', () => {
  it('stays when lines move, when white space changes and when a number in the words does', () => {
    const [before] = fingerprints([LINE], [diagnostic(1, 4, 11)]);
    expect(before).toMatch(/^[0-9a-f]{32}$/u);
    expect(fingerprints(['', '', `    ${LINE}`], [diagnostic(3, 8, 11, { message: 'Other words, 7.' })])).toEqual([before]);
  });

  it('differs by rule, by words, by what is marked and by its line', () => {
    const all = [
      ...fingerprints([LINE], [diagnostic(1, 4, 11)]),
      ...fingerprints([LINE], [diagnostic(1, 4, 11, { rule: 'link/other' })]),
      ...fingerprints([LINE], [diagnostic(1, 4, 11, { messageId: 'other' })]),
      ...fingerprints([LINE], [diagnostic(1, 1, 3)]),
      ...fingerprints([`${LINE}!`], [diagnostic(1, 4, 11)]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('tells apart what is alike, by order', () => {
    const [first, second] = fingerprints([LINE, LINE], [diagnostic(1, 4, 11), diagnostic(2, 4, 11)]);
    expect(first).not.toBe(second);
    expect(fingerprints(['x', LINE], [diagnostic(2, 4, 11)])).toEqual([first]);
  });

  it('takes the words where the line cannot be had', () => {
    expect(withoutLines('One.')).not.toBe(withoutLines('Two.'));
  });
});
