import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/fix/diff.ts';
import { ownTime } from '../own-time.ts';

const hasGit = (() => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    process.stderr.write('test/fix/diff.test.ts: git is not installed; what it makes of a diff is not tested.\n');
    return false;
  }
})();

const text = (word: string): string => Array.from({ length: 50_000 }, (_, index) => `${word} ${index}\n`).join('');

const diff = (before: string, after: string): string => unifiedDiff('a.html', Buffer.from(before), Buffer.from(after));

describe('unifiedDiff', () => {
  it('shows three lines around a change', () => {
    const lines = Array.from({ length: 10 }, (_, index) => `line ${index + 1}\n`);
    expect(diff(lines.join(''), lines.with(4, 'five\n').join(''))).toBe('--- a/a.html\n+++ b/a.html\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+five\n line 6\n line 7\n line 8\n');
  });

  it('is empty where nothing changed', () => {
    expect(diff('a\n', 'a\n')).toBe('');
  });

  it('says where there is no line end at the end', () => {
    expect(diff('a', 'b')).toBe('--- a/a.html\n+++ b/a.html\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n');
  });

  it('quotes a name as git does', () => {
    expect(unifiedDiff('é "x".html', Buffer.from('a\n'), Buffer.from('b\n')).split('\n')[0]).toBe('--- "a/\\303\\251 \\"x\\".html"');
  });

  it('takes little time for texts that have nothing in common', () => {
    const started = ownTime();
    expect(diff(text('one'), text('two')).split('\n').length).toBeGreaterThan(100_000);
    expect(ownTime() - started).toBeLessThan(3000);
  });

  it.skipIf(!hasGit)('is what git applies', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sendlint-diff-'));
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', 'a\r', '\u00e9'), { maxLength: 30 }).map((all) => all.join('\n'));
    try {
      fc.assert(fc.property(lines, lines, (before, after) => {
        const patch = unifiedDiff('a.txt', Buffer.from(before), Buffer.from(after));
        if (before === after) expect(patch).toBe('');
        if (patch === '') return;
        writeFileSync(join(folder, 'a.txt'), before);
        execFileSync('git', ['apply', '--whitespace=nowarn', '--unidiff-zero', '-'], { cwd: folder, input: Buffer.from(patch, 'latin1') });
        expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(after);
      }), { numRuns: 60 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
