import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBaseline } from '../../src/cli/report/baseline-file.ts';
import { compared, readBaseline, writtenBaseline } from '../../src/lint/baseline.ts';
import { reportOf } from '../../src/lint/report.ts';
import type { Report } from '../../src/lint/report.ts';
import { folderWith } from '../folders.ts';
import { run } from './run.ts';
import { ownTime } from '../own-time.ts';

const image = (name: string): string => `<img src="https://garden.example/${name}.png" width="60" height="60">`;
const page = (...names: readonly string[]): string => `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Ferns</title></head><body>\n${names.map((name) => `<p>${image(name)}</p>\n`).join('')}</body></html>\n`;
const CONFIG = { 'sendlint.config.json': '{ "extends": [], "rules": { "image/alt-required": "error" } }' };
const folderOf = (files: Readonly<Record<string, string>>): string => folderWith({ ...CONFIG, ...files });
const entriesOf = (cwd: string, file = 'sendlint-baseline.json'): Readonly<Record<string, readonly { readonly message: string }[]>> => (JSON.parse(readFileSync(join(cwd, file), 'utf8')) as { files: Record<string, { message: string }[]> }).files;
const countsIn = (cwd: string): Readonly<Record<string, number>> => Object.fromEntries(Object.entries(entriesOf(cwd)).map(([path, findings]) => [path, findings.length]));

describe('a baseline', () => {
  it('keeps what is known out of the report, and fails for what is new', async () => {
    const cwd = folderOf({ 'a.html': page('one', 'two') });
    expect((await run(['a.html'], { cwd })).code).toBe(1);
    const updated = await run(['a.html', '--update-baseline'], { cwd });
    expect(updated).toMatchObject({ code: 0, stderr: '' });
    expect(updated.stdout).toContain('No problems in 1 file.\n2 known findings are in the baseline.\n');

    writeFileSync(join(cwd, 'a.html'), `\n\n${page('zero', 'one', 'two')}`);
    const { code, stdout } = await run(['a.html', '--baseline', 'sendlint-baseline.json'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1 error in 1 file\.\n(?:.*\n)?2 known findings are in the baseline\.$/mu);
    expect(stdout).toContain('a.html:5:');
    expect(stdout).not.toContain('two.png');
  });

  it('tells what is gone, and takes it out when asked', async () => {
    const cwd = folderOf({ 'a.html': page('one', 'two', 'three') });
    await run(['a.html', '--update-baseline'], { cwd });
    writeFileSync(join(cwd, 'a.html'), page('two'));
    const before = readFileSync(join(cwd, 'sendlint-baseline.json'), 'utf8');
    const { code, stdout } = await run(['a.html', '--baseline', 'sendlint-baseline.json'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('1 known finding is in the baseline. 2 that it knows are gone; --update-baseline takes them out.\n');
    expect(readFileSync(join(cwd, 'sendlint-baseline.json'), 'utf8')).toBe(before);
    await run(['a.html', '--update-baseline'], { cwd });
    expect(countsIn(cwd)).toEqual({ 'a.html': 1 });
    writeFileSync(join(cwd, 'a.html'), page());
    expect((await run(['a.html', '--update-baseline'], { cwd })).stdout).toContain('No known finding is left out.');
    expect(readFileSync(join(cwd, 'sendlint-baseline.json'), 'utf8')).toBe('{\n  "version": 1,\n  "files": {}\n}\n');
  });

  it('says nothing of files that were not linted, and keeps what it knows of them while they are there', async () => {
    const cwd = folderOf({ 'a.html': page('one'), 'b.html': page('two'), 'c.html': page('three') });
    await run(['.', '--update-baseline'], { cwd });
    writeFileSync(join(cwd, 'b.html'), page());
    rmSync(join(cwd, 'c.html'));
    expect((await run(['a.html', '--baseline', 'sendlint-baseline.json'], { cwd })).stdout).not.toContain('gone');
    await run(['a.html', '--update-baseline'], { cwd });
    expect(countsIn(cwd)).toEqual({ 'a.html': 1, 'b.html': 1 });
    expect((await run(['.', '--baseline', 'sendlint-baseline.json'], { cwd })).stdout).toContain('1 that it knows is gone; --update-baseline takes it out.');
  });

  it('has paths from its own folder, so that it serves from any other', async () => {
    const cwd = folderOf({ 'mail/a.html': page('one'), 'ci/empty.html': page() });
    await run(['mail', '--baseline', 'ci/known.json', '--update-baseline'], { cwd });
    expect(Object.keys(entriesOf(cwd, 'ci/known.json'))).toEqual(['../mail/a.html']);
    expect((await run(['a.html', '--baseline', '../ci/known.json'], { cwd: join(cwd, 'mail') })).code).toBe(0);
    expect((await run([join(cwd, 'mail/a.html'), '--baseline', join(cwd, 'ci/known.json')], { cwd: join(cwd, 'ci') })).code).toBe(0);
  });

  it('has a line for each finding, in order, and is not written anew for nothing', async () => {
    const cwd = folderOf({ 'b.html': page('one', 'one'), 'a.html': page('two') });
    await run(['b.html', 'a.html', '--update-baseline'], { cwd });
    const text = readFileSync(join(cwd, 'sendlint-baseline.json'), 'utf8');
    expect(text.split('\n').filter((line) => line.includes('fingerprint'))).toHaveLength(3);
    expect(text.indexOf('a.html')).toBeLessThan(text.indexOf('b.html'));
    await run(['a.html', 'b.html', '--update-baseline'], { cwd });
    expect(readFileSync(join(cwd, 'sendlint-baseline.json'), 'utf8')).toBe(text);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('counts in the report of a program, and for --max-warnings and --quiet', async () => {
    const cwd = folderWith({ 'sendlint.config.json': '{ "extends": [], "rules": { "image/alt-required": "warning" } }', 'a.html': page('one', 'two') });
    await run(['a.html', '--update-baseline', '--quiet'], { cwd });
    expect(countsIn(cwd)).toEqual({ 'a.html': 2 });
    const { code, stdout } = await run(['a.html', '--baseline', 'sendlint-baseline.json', '-f', 'json', '--max-warnings', '0'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ baseline: { known: 2, gone: 0 }, counts: { warning: 0 }, results: [{ diagnostics: [] }] });
  });

  it('is made by shards, one after the other', async () => {
    const cwd = folderOf({ 'a.html': page('one'), 'b.html': page('two'), 'c.html': page('three') });
    for (const shard of ['1/2', '2/2']) await run(['.', '--shard', shard, '--update-baseline'], { cwd });
    expect(countsIn(cwd)).toEqual({ 'a.html': 1, 'b.html': 1, 'c.html': 1 });
    for (const shard of ['1/2', '2/2']) expect(await run(['.', '--shard', shard, '--baseline', 'sendlint-baseline.json'], { cwd })).toMatchObject({ code: 0 });
  });

  it('is written through a symbolic link, with the mode it has', async () => {
    const cwd = folderOf({ 'a.html': page('one'), 'ci/real.json': '{"version":1,"files":{}}' });
    symlinkSync('ci/real.json', join(cwd, 'known.json'));
    await run(['a.html', '--baseline', 'known.json', '--update-baseline'], { cwd });
    expect(Object.keys(entriesOf(cwd, 'ci/real.json'))).toEqual(['a.html']);
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(readFileSync(join(cwd, 'ci/real.json'), 'utf8'));
  });

  it('knows a renamed file no more', async () => {
    const cwd = folderOf({ 'a.html': page('one') });
    await run(['a.html', '--update-baseline'], { cwd });
    renameSync(join(cwd, 'a.html'), join(cwd, 'b.html'));
    expect((await run(['b.html', '--baseline', 'sendlint-baseline.json'], { cwd })).code).toBe(1);
  });
});

describe('a baseline that cannot serve', () => {
  it.each([
    ['{"version":1,"files":', 'known.json is no JSON.'],
    ['{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n}', 'known.json has the marks of a conflict in it.'],
    ['{"version":2,"files":[]}', 'known.json was written by a newer sendlint (version 2; this one reads 1).'],
    ['{"version":0}', 'known.json is no baseline of sendlint.'],
    ['[]', 'known.json is no baseline of sendlint.'],
    ['', 'known.json is no JSON.'],
    ['{"version":1}', 'known.json is no baseline of sendlint.'],
    ['{"version":1,"files":{"a.html":[{"rule":1}]}}', 'known.json is no baseline of sendlint: what it says of "a.html" is no list of findings.'],
  ])('%j', async (content, sentence) => {
    const cwd = folderOf({ 'a.html': page('one'), 'known.json': content });
    for (const more of [[], ['--update-baseline']]) {
      expect(await run(['a.html', '--baseline', 'known.json', ...more], { cwd })).toEqual({ code: 2, stdout: '', stderr: `sendlint: ${sentence}\n` });
      expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(content);
    }
  });

  it('is not there, or is a folder, or has no folder', async () => {
    const cwd = folderOf({ 'a.html': page('one') });
    mkdirSync(join(cwd, 'folder'));
    expect((await run(['a.html', '--baseline', 'known.json'], { cwd })).stderr).toBe('sendlint: There is no baseline known.json; --update-baseline writes one.\n');
    expect((await run(['a.html', '--baseline', 'folder', '--update-baseline'], { cwd })).stderr).toBe('sendlint: folder is a folder.\n');
    expect(await run(['a.html', '--baseline', 'no/known.json', '--update-baseline'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'sendlint: no/known.json cannot be written: its folder does not exist.\n' });
  });

  it.skipIf(process.getuid?.() === 0)('cannot be written', async () => {
    const cwd = folderOf({ 'a.html': page('one'), 'known.json': '{"version":1,"files":{}}' });
    chmodSync(join(cwd, 'known.json'), 0o444);
    expect(await run(['a.html', '--baseline', 'known.json', '--update-baseline'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'sendlint: known.json cannot be written: permission denied.\n' });
  });

  it('was changed by another run meanwhile: the file stays as that one left it', async () => {
    const cwd = folderOf({ 'known.json': writtenBaseline(new Map()) });
    const [one, other] = await Promise.all([1, 2].map(() => openBaseline({ file: 'known.json', update: true }, cwd)));
    await one?.apply(report('a.html', ['f1']));
    const after = readFileSync(join(cwd, 'known.json'), 'utf8');
    await expect(other?.apply(report('b.html', ['f2']))).rejects.toThrow('known.json was changed by somebody else meanwhile, so it is left as it is; run sendlint again.');
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(after);
    expect(readdirSync(cwd)).not.toContainEqual(expect.stringContaining('.tmp'));
    rmSync(join(cwd, 'known.json'));
    const last = await openBaseline({ file: 'known.json', update: true }, cwd);
    writeFileSync(join(cwd, 'known.json'), 'new');
    await expect(last.apply(report('b.html', ['f2']))).rejects.toThrow('was changed by somebody else');
    expect(existsSync(join(cwd, 'known.json'))).toBe(true);
  });
});

const location = (path: string) => ({ path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 }, offset: 0, length: 1 });
/** A report of one file, with findings of these fingerprints, in the file itself or in another. */
const report = (path: string, fingerprints: readonly string[], { in: other = path, unchecked = [] as readonly string[], message = 'Said.' } = {}): Report => reportOf([{
  path,
  diagnostics: fingerprints.map((fingerprint, offset) => ({ rule: 'test/rule', severity: 'error', message, messageId: 'said', fingerprint, location: { ...location(other), offset } })),
  unchecked: unchecked.map((rule) => ({ rule, reason: 'Nobody knows.' })),
}], [], []);
const same = (path: string): string => path;
const always = (): boolean => true;

describe('comparing', () => {
  it('keeps what a rule cannot tell now', () => {
    const { next } = compared(report('a.html', ['f1']), new Map(), same, always);
    const later = compared(report('a.html', [], { unchecked: ['test/rule'] }), next, same, always);
    expect([later.gone, writtenBaseline(later.next)]).toEqual([0, writtenBaseline(next)]);
  });

  it('keeps the words it has, whatever number is in them now', () => {
    const { next } = compared(report('a.html', ['f1'], { message: '3 words.' }), new Map(), same, always);
    expect(writtenBaseline(compared(report('a.html', ['f1'], { message: '4 words.' }), next, same, always).next)).toBe(writtenBaseline(next));
  });

  it('knows what stands in a partial by the partial, and calls it gone only with the template it was found with', () => {
    const { next } = compared(report('a.html', ['f1'], { in: 'part.html' }), new Map(), same, always);
    expect([...next]).toEqual([['part.html', [{ rule: 'test/rule', fingerprint: 'f1', with: 'a.html', message: 'Said.' }]]]);
    expect(compared(report('b.html', ['f1'], { in: 'part.html' }), next, same, always).report.counts.error).toBe(0);
    expect(compared(report('part.html', []), next, same, always).gone).toBe(0);
    expect(compared(report('a.html', []), next, same, always).gone).toBe(1);
  });

  it('reads what it wrote, whatever the paths are', () => {
    const { next } = compared(report('__proto__', ['f1', 'f2'], { message: 'With "quotes" \u2028 and\nlines.' }), new Map(), same, always);
    expect(readBaseline(writtenBaseline(next))).toEqual(next);
    expect(readBaseline(`\ufeff${writtenBaseline(next).replaceAll('\n', '\r\n')}`)).toEqual(next);
  });

  it('is linear', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `f${index}`);
    const start = ownTime();
    const { next } = compared(report('a.html', many), new Map(), same, always);
    const again = compared(report('a.html', many.slice(1)), next, same, always);
    expect([again.gone, again.report.counts.error]).toEqual([1, 0]);
    expect(ownTime() - start).toBeLessThan(5000);
  });
});

describe('docs/suppressions.md', () => {
  const doc = readFileSync('docs/suppressions.md', 'utf8');
  const blocks = (language: string): readonly string[] => [...doc.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu'))].map(([, text = '']) => text);

  it('has comments that silence what stands below them', async () => {
    const cwd = folderWith({ 'sendlint.config.json': '{ "extends": ["strict"] }', 'a.html': `<html lang="en"><body>\n${blocks('html')[0] ?? ''}</body></html>` });
    const { results } = JSON.parse((await run(['a.html', '-f', 'json'], { cwd })).stdout) as Report;
    expect(results[0]?.suppressed?.map(({ diagnostic: { rule } }) => rule)).toEqual(expect.arrayContaining(['image/https']));
    expect(results[0]?.diagnostics.map(({ rule }) => rule)).not.toEqual(expect.arrayContaining(['image/https']));
  });

  it('has a configuration that is valid, and commands that run', async () => {
    const cwd = folderWith({ 'sendlint.config.mjs': blocks('js')[0] ?? '', 'emails/a.html': page('one') });
    const codes: number[] = [];
    for (const [, argv = ''] of (blocks('sh')[0] ?? '').matchAll(/^npx sendlint (.*)$/gmu)) codes.push((await run(argv.split(' '), { cwd })).code);
    expect(codes).toEqual([0, 0]);
    expect(countsIn(cwd)).toEqual({ 'emails/a.html': expect.any(Number) as number });
  });
});
