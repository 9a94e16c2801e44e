import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folders.ts';
import { configWith, MESSAGE, run } from './run.ts';

const loud = configWith("rules: { 'test/subject': 'error' }");
const files = { 'mail/a.eml': MESSAGE, 'mail/b c.eml': MESSAGE, 'sendlint.config.mjs': loud };

interface Sarif { readonly runs: readonly [{ readonly results: readonly { readonly partialFingerprints: Readonly<Record<string, string>>; readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly startLine: number } } }] }[] }] }

describe('several formats', () => {
  it('one is printed, the others are files, whole and of the same run', async () => {
    const cwd = folderWith({ ...files, 'out/old.sarif': 'old' });
    const { code, stdout, stderr } = await run(['mail', '-f', 'pretty', '-f', 'sarif=out/old.sarif', '-f', 'junit=out/x=y.xml', '-f', 'json=all.json'], { cwd });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('2 errors in 2 files.');
    expect((JSON.parse(readFileSync(join(cwd, 'out/old.sarif'), 'utf8')) as Sarif).runs[0].results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri)).toEqual(['mail/a.eml', 'mail/b%20c.eml']);
    expect(readFileSync(join(cwd, 'out/x=y.xml'), 'utf8')).toContain('<testsuite name="mail/b c.eml"');
    expect((JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8')) as { counts: object }).counts).toEqual({ error: 2, warning: 0, info: 0 });
    expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual(['old.sarif', 'x=y.xml']);
  });

  it('files alone print nothing', async () => {
    const cwd = folderWith(files);
    expect(await run(['mail', '-f', 'json=a.json'], { cwd })).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it('what cannot be written is said in one sentence, before anything is linted where that can be known', async () => {
    const cwd = folderWith(files);
    mkdirSync(join(cwd, 'folder'));
    expect(await run(['mail', '-f', 'sarif=gone/a.sarif'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'sendlint: gone/a.sarif cannot be written: its folder does not exist.\n' });
    expect(await run(['mail', '-f', 'sarif=folder'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'sendlint: folder cannot be written: it is a folder.\n' });
    expect((await run(['mail', '-f', 'sarfi=a.sarif'], { cwd })).stderr).toBe('sendlint: --format: there is no format "sarfi". Did you mean "sarif"?\n');
    expect((await run(['mail', '-f', 'sarif', '-f', 'json'], { cwd })).stderr).toBe('sendlint: --format: json needs a file (--format json=<file>): one format can be printed.\n');
    expect(existsSync(join(cwd, 'gone'))).toBe(false);
  });

  it.skipIf(!existsSync('/dev/full'))('a disk that is full leaves the old report', async () => {
    const cwd = folderWith({ ...files, 'old.json': 'old' });
    expect(await run(['mail', '-f', 'sarif=/dev/full', '-f', 'json=old.json'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'sendlint: /dev/full cannot be written: the disk is full.\n' });
    expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe('old');
  });

  it('a file that is linted is not written over, by whatever name', async () => {
    const cwd = folderWith(files);
    symlinkSync('mail/a.eml', join(cwd, 'link.json'));
    for (const name of ['mail/a.eml', './mail/../mail/a.eml', 'link.json']) {
      expect(await run(['mail', '-f', `json=${name}`], { cwd })).toEqual({ code: 2, stdout: '', stderr: `sendlint: ${name} cannot be written: it is one of the files that are linted; write it elsewhere, or name it in the configuration's "ignores".\n` });
    }
    // Nor what another shard lints.
    expect((await run(['mail', '-f', 'json=mail/b c.eml', '--shard', '1/2'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'mail/a.eml'), 'utf8')).toBe(MESSAGE);
    expect(readFileSync(join(cwd, 'mail/b c.eml'), 'utf8')).toBe(MESSAGE);
  });
});

describe('paths', () => {
  it('are told from the root of the repository where CI says where that is', async () => {
    const root = folderWith({ 'packages/mail/a.eml': MESSAGE, 'packages/mail/sendlint.config.mjs': loud });
    const cwd = join(root, 'packages/mail');
    for (const env of [{ GITHUB_WORKSPACE: root }, { CI_PROJECT_DIR: root }, { WORKSPACE: root }]) {
      expect((await run(['a.eml', '-f', 'compact'], { cwd, env })).stdout).toMatch(/^packages\/mail\/a\.eml:3:10: error: /u);
    }
    expect((await run(['a.eml', '-f', 'compact'], { cwd, env: { GITHUB_WORKSPACE: join(root, 'other'), WORKSPACE: '.' } })).stdout).toMatch(/^a\.eml:3:10/u);
    // A name of its own, not of the folder above.
    expect((await run(['a.eml', '-f', 'compact'], { cwd, env: { GITHUB_WORKSPACE: join(root, 'pack') } })).stdout).toMatch(/^a\.eml:3:10/u);
  });

  it('are relative, however a file was named', async () => {
    const cwd = folderWith({ ...files, '..odd/c.eml': MESSAGE });
    const told = async (...operands: string[]): Promise<readonly string[]> => (await run([...operands, '-f', 'compact'], { cwd })).stdout.trim().split('\n').map((line) => line.split(':', 1)[0] ?? '');
    expect(await told(join(cwd, 'mail'))).toEqual(['mail/a.eml', 'mail/b c.eml']);
    expect(await told('./mail/../mail/a.eml', '..odd/c.eml')).toEqual(['mail/a.eml', '..odd/c.eml']);
    writeFileSync(join(cwd, 'mail/sendlint.config.mjs'), loud);
    const { stdout } = await run(['../..odd/c.eml', '-f', 'sarif', '--config', 'sendlint.config.mjs'], { cwd: join(cwd, 'mail') });
    expect((JSON.parse(stdout) as Sarif).runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe('../..odd/c.eml');
  });
});

it('SARIF: fingerprints are one each, and stay when ten lines are put in above', async () => {
  const images = '<p>Hi,</p>\n<p><img src="https://a.example/x.png" width="300" height="200"></p>\n<p><img src="https://a.example/x.png" width="300" height="200"></p>\n<p>It is late late in the year.</p>';
  const page = (lead: string): string => `<!doctype html>\n<html lang="en"><head><title>News</title></head><body>\n${lead}${images}\n</body></html>\n`;
  const ten = Array.from({ length: 10 }, (_, index) => `<p>Here ${index} things are new.</p>\n`).join('');
  const cwd = folderWith({ 'a.html': page(''), 'b.html': page(ten), 'sendlint.config.json': '{"extends":[],"rules":{"content/repeated-words":"error","image/alt-required":"error"}}' });
  const placed = async (file: string) => (JSON.parse((await run([file, '--format', 'sarif'], { cwd })).stdout) as Sarif).runs[0].results
    .map(({ partialFingerprints, locations: [{ physicalLocation: { region } }] }) => ({ print: partialFingerprints['sendlint/v1'], line: region.startLine }));
  const before = await placed('a.html');
  expect(before.map(({ line }) => line)).toEqual([4, 5, 6]);
  expect(new Set(before.map(({ print }) => print)).size).toBe(3);
  expect(before[0]?.print).toMatch(/^[0-9a-f]{32}$/u);
  expect(await placed('b.html')).toEqual(before.map(({ print, line }) => ({ print, line: line + 10 })));
});
