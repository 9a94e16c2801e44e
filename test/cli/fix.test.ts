import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defineRule } from 'sendlint/rule';
import { Fixes } from '../../src/cli/fixes.ts';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { emlReader } from '../../src/read/eml.ts';
import { templateReader } from '../../src/read/template.ts';
import { bytesSource } from '../../src/source/source-file.ts';
import { folderWith } from '../folders.ts';
import { run } from './run.ts';

/** Rules that mend `teh`, and suggest to drop `maybe`. */
const CONFIG = `
const base = { description: 'A rule for tests.', advice: 'Spell it right.', severity: 'error', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }] };
const each = (text, word) => [...text.value.matchAll(word)].map(({ index, 0: found }) => text.span(index, index + found.length));
const typo = { ...base, name: 'test/typo', messages: { typo: 'A typo.' }, create: ({ report }) => ({ part: { 'text/*': ({ text }) => { for (const at of each(text, /teh/g)) report({ at, messageId: 'typo', fix: [{ at, text: 'the' }] }); } } }) };
const maybe = { ...base, name: 'test/maybe', severity: 'warning', messages: { maybe: 'Say it.' }, create: ({ report }) => ({ part: { 'text/*': ({ text }) => { for (const at of each(text, /maybe/g)) report({ at, messageId: 'maybe', suggest: [{ title: 'Drop it', edits: [{ at, text: '' }] }] }); } } }) };
const plugin = { name: 'test', rules: { 'test/typo': typo, 'test/maybe': maybe } };
export default { extends: [], plugins: [plugin], rules: { 'test/typo': 'error', 'test/maybe': 'warning', 'suppression/used': 'info' } };
`;

const folder = (files: Readonly<Record<string, string | Uint8Array>>): string => folderWith({ 'sendlint.config.mjs': CONFIG, ...files });
const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');

describe('--fix', () => {
  it('writes what is mended, and reports what is left', async () => {
    const cwd = folder({ 'a.html': '<p>teh end, maybe teh end\n', 'b.html': '<p>teh\n', 'c.html': '<p>fine\n' });
    const { code, stdout, stderr } = await run(['--fix', 'a.html', 'b.html', 'c.html'], { cwd });
    expect(read(cwd, 'a.html')).toBe('<p>the end, maybe the end\n');
    expect(read(cwd, 'b.html')).toBe('<p>the\n');
    expect(stdout).toContain('a.html:1:13 warning test/maybe');
    expect(stdout).toContain('1 warning in 1 of 3 files.\nFixed 3 problems in 2 files.\n');
    expect([code, stderr]).toEqual([0, '']);
    expect((await run(['--fix', 'a.html', 'b.html'], { cwd })).stdout).not.toContain('Fixed');
  });

  it('says what could be mended where it is not asked to', async () => {
    const cwd = folder({ 'a.html': '<p>teh maybe\n' });
    expect((await run(['a.html'], { cwd })).stdout).toContain('1 of them can be mended with --fix, 1 more with --fix-suggestions.');
    expect(read(cwd, 'a.html')).toBe('<p>teh maybe\n');
  });

  it('takes suggestions where it is asked to, and tells which', async () => {
    const cwd = folder({ 'a.html': '<p>teh maybe\n' });
    const { stderr } = await run(['--fix-suggestions', 'a.html'], { cwd });
    expect(read(cwd, 'a.html')).toBe('<p>the \n');
    expect(stderr).toBe('sendlint: a.html:1:8 test/maybe: Drop it\n');
  });

  it('keeps the mode of a file, and a link', async () => {
    const cwd = folder({ 'a.html': '<p>teh\n' });
    chmodSync(join(cwd, 'a.html'), 0o640);
    symlinkSync('a.html', join(cwd, 'link.html'));
    await run(['--fix', 'link.html'], { cwd });
    expect(read(cwd, 'a.html')).toBe('<p>the\n');
    expect(statSync(join(cwd, 'a.html')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'link.html')).isSymbolicLink()).toBe(true);
  });

  it('tells counts in the JSON report', async () => {
    const cwd = folder({ 'a.html': '<p>teh teh\n' });
    const { stdout } = await run(['--fix', '--format', 'json', 'a.html'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ results: [{ fixed: { written: true, rules: { 'test/typo': 2 } }, diagnostics: [] }] });
  });

  it('prints what standard input becomes, and reports beside it', async () => {
    const { stdout, stderr, code } = await run(['--fix', '--stdin-filename', 'a.html', '-'], { cwd: folder({}), stdin: '<p>é teh maybe\n' });
    expect(stdout).toBe('<p>é the maybe\n');
    expect(stderr).toContain('test/maybe');
    expect(code).toBe(0);
  });

  it('says once which messages are signed', async () => {
    const signed = 'From: a@one.example\nDKIM-Signature: v=1; b=x\n\nteh\n';
    const cwd = folder({ 'a.eml': signed, 'b.eml': signed });
    const { stderr } = await run(['--fix', 'a.eml', 'b.eml'], { cwd });
    expect(stderr).toBe('sendlint: a.eml, b.eml were not fixed: any change breaks the DKIM signature.\n');
    expect(read(cwd, 'a.eml')).toBe(signed);
  });

  it('takes out a comment that silences nothing', async () => {
    const cwd = folder({ 'a.html': '<!doctype html><p>x</p>\n<!-- sendlint-disable-next-line test/typo -- old -->\n<p>fine teh</p>\n<!-- sendlint-disable-next-line test/typo -- gone -->\n<p>fine</p>\n' });
    const { stdout } = await run(['--fix', 'a.html'], { cwd });
    expect(read(cwd, 'a.html')).toContain('-- old -->\n<p>fine teh');
    expect(read(cwd, 'a.html')).not.toContain('gone');
    expect(stdout).toContain('Fixed 1 problem in 1 file.');
  });

  it('does not write what is staged', async () => {
    const { code, stderr } = await run(['--fix', '--staged'], { cwd: folder({}) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^sendlint: --staged .*\n$/u);
  });
});

describe('--fix-dry-run and --diff', () => {
  it('report what would be left', async () => {
    const cwd = folder({ 'a.html': '<p>teh maybe\n' });
    const { stdout, code } = await run(['--fix-dry-run', 'a.html'], { cwd });
    expect(stdout).toContain('1 warning in 1 file.\nWould fix 1 problem in 1 file.');
    expect(code).toBe(0);
    expect(read(cwd, 'a.html')).toBe('<p>teh maybe\n');
  });

  it('show what would change', async () => {
    const cwd = folder({ 'a.html': '<p>teh maybe\r\n', 'b.html': '<p>fine\n' });
    const { stdout, stderr, code } = await run(['--diff', 'a.html', 'b.html'], { cwd });
    expect(stdout).toBe('--- a/a.html\n+++ b/a.html\n@@ -1 +1 @@\n-<p>teh maybe\r\n+<p>the maybe\r\n');
    expect(stderr).toBe('sendlint: Would fix 1 problem in 1 file.\n');
    expect(code).toBe(1);
    expect(await run(['--diff', 'b.html'], { cwd })).toEqual({ code: 0, stdout: '', stderr: 'sendlint: Nothing to fix.\n' });
  });

  it('obey nothing that a file says to a terminal', async () => {
    const cwd = folder({ 'a.html': '<p>teh \u001b[2J\n' });
    expect((await run(['--diff', 'a.html'], { cwd, terminal: true })).stdout).not.toContain('\u001b[2J');
  });
});

/** A rule that mends `teh` at the beginning; `meanwhile` is done while it looks. */
const typo = (meanwhile: () => void) => defineRule({
  name: 'test/typo', description: 'A rule.', advice: 'Do it.', severity: 'error', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }], messages: { typo: 'A typo.' },
  create: ({ report }) => ({ part: { 'text/*'({ text }) {
    meanwhile();
    if (text?.value.startsWith('teh')) report({ at: text.span(0, 3), messageId: 'typo', fix: [{ at: text.span(0, 3), text: 'the' }] });
  } } }),
});

describe('a file that cannot be written', () => {
  const sink = { write: (): void => {} };
  const fix = async (cwd: string, meanwhile: () => void): Promise<string | undefined> => {
    const path = join(cwd, 'a.html');
    const before = readFileSync(path);
    const setup = { readers: [emlReader, templateReader], rules: [configureRule(typo(meanwhile))], sending: {} };
    const fixes = new Fixes({ write: true, diff: false, suggestions: false }, { stdin: (await import('node:stream')).Readable.from([]), stdout: sink, stderr: sink, cwd, env: {} });
    const { failure, outcome } = await fixes.fix({ path: 'a.html', absolute: path, source: bytesSource(before), setup, options: {} }, async () => ({ result: { path: 'a.html', diagnostics: [], unchecked: [] }, failures: [] }));
    expect(outcome.result.fixed).toBeUndefined();
    return failure;
  };

  it('since it was changed meanwhile', async () => {
    const cwd = folder({ 'a.html': 'teh\n' });
    expect(await fix(cwd, () => { writeFileSync(join(cwd, 'a.html'), 'mine\n'); })).toBe('a.html was not fixed: it was changed meanwhile.');
    expect(read(cwd, 'a.html')).toBe('mine\n');
  });

  it('since it was deleted meanwhile', async () => {
    const cwd = folder({ 'a.html': 'teh\n' });
    expect(await fix(cwd, () => { rmSync(join(cwd, 'a.html'), { force: true }); })).toBe('a.html was not fixed: it was deleted meanwhile.');
    expect(() => read(cwd, 'a.html')).toThrow('ENOENT');
  });

  it('since the disk is full', async () => {
    const cwd = folder({ 'a.html': '<p>teh\n' });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', cwd], { stdio: 'ignore' });
    } catch {
      process.stderr.write('test/cli/fix.test.ts: no small file system can be made here; a full disk is not tested.\n');
      return;
    }
    try {
      const before = `<p>teh ${'x'.repeat(40_000)}\n`;
      writeFileSync(join(cwd, 'a.html'), before);
      writeFileSync(join(cwd, 'sendlint.config.mjs'), CONFIG);
      const { code, stdout } = await run(['--fix', 'a.html'], { cwd });
      expect(stdout).toContain('failed a.html cannot be written: the disk is full.');
      expect(code).toBe(2);
      expect(read(cwd, 'a.html')).toBe(before);
      expect(readdirSync(cwd).toSorted()).toEqual(['a.html', 'sendlint.config.mjs']);
    } finally {
      execFileSync('umount', [cwd]);
    }
  });

  it('fails the run with one sentence, and is linted as it is', async () => {
    const cwd = folder({ 'a.html': '<p>teh\n' });
    if (process.getuid?.() === 0) {
      process.stderr.write('test/cli/fix.test.ts: root may write everywhere; a read-only file is not tested.\n');
      return;
    }
    chmodSync(join(cwd, 'a.html'), 0o444);
    const { code, stdout, stderr } = await run(['--fix', 'a.html'], { cwd });
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toContain('failed a.html cannot be written: permission denied.');
    expect(stdout).toContain('a.html:1:4 error test/typo');
  });
});
