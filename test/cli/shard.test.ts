import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shardOf } from '../../src/cli/shard.ts';
import type { Report } from '../../src/lint/report.ts';
import { folderWith } from '../folders.ts';
import { configWith, MESSAGE, PLUGIN_CONFIG, run } from './run.ts';

const targetsOf = (paths: readonly string[]) => paths.map((path) => ({ path, absolute: `/x/${path}` }));

describe('shards', () => {
  it('hold every file once, differ by one, and are the same in whatever order files are named', () => {
    const paths = Array.from({ length: 23 }, (_, index) => `${(index * 7) % 23}.eml`);
    for (const of of [1, 2, 3, 5, 23, 40]) {
      const shards = Array.from({ length: of }, (_, index) => shardOf(targetsOf(paths), { index: index + 1, of }).map(({ path }) => path));
      expect(shards.flat().toSorted()).toEqual(paths.toSorted());
      const sizes = shards.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      const turned = Array.from({ length: of }, (_, index) => shardOf(targetsOf(paths.toReversed()), { index: index + 1, of }).map(({ path }) => path));
      expect(turned.map((shard) => shard.toSorted())).toEqual(shards.map((shard) => shard.toSorted()));
    }
    expect(shardOf(targetsOf(paths), undefined)).toHaveLength(23);
  });

  it('keep the order in which files were named', () => {
    expect(shardOf(targetsOf(['d', 'b', 'a', 'c']), { index: 1, of: 2 }).map(({ path }) => path)).toEqual(['a', 'c']);
    expect(shardOf(targetsOf(['d', 'b', 'a', 'c']), { index: 2, of: 2 }).map(({ path }) => path)).toEqual(['d', 'b']);
  });

  it('may be empty, which is a clean run', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': configWith("rules: { 'test/subject': 'error' }") });
    expect(await run(['a.eml', '--shard', '2/2'], { cwd })).toEqual({ code: 0, stdout: 'Nothing was linted.\n', stderr: '' });
    for (const format of ['json', 'sarif', 'gitlab', 'junit', 'checkstyle', 'github', 'compact']) expect((await run(['a.eml', '--shard', '2/2', '-f', format], { cwd })).code, format).toBe(0);
    expect(JSON.parse((await run(['a.eml', '--shard', '2/2', '-f', 'json'], { cwd })).stdout)).toMatchObject({ version: 1, results: [], counts: { error: 0 } });
    expect((await run(['a.eml', '--shard', '3/2'], { cwd })).stderr).toBe('sendlint: --shard takes which part of how many, as in 2/5, not "3/2".\n');
  });
});

/** Templates that share a partial with a mistake, messages of two configurations, one that repairs itself, and a name of nothing. */
const files = {
  ...Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`t/page-${index}.hbs`, `<p>Page ${index}.</p>\n{{> foot}}\n`])),
  't/foot.hbs': '<p>It is late late.</p>\n',
  'm/a.eml': MESSAGE, 'm/b.eml': MESSAGE.replace('Minutes', 'The the minutes'), 'm/own/c.eml': MESSAGE, 'm/bad.eml': MESSAGE.replace('Subject: Minutes', 'Subject: \u001b \ud83d\udce7 <x>'),
  'm/own/sendlint.config.mjs': configWith("rules: { 'test/subject': 'warning', 'test/unsure': 'warning' }"),
  'sendlint.config.mjs': `${PLUGIN_CONFIG}
    export default { extends: [], plugins: [plugin], render: [{ files: ['t/**'], data: ['data.json'] }], rules: { 'content/repeated-words': 'error', 'test/subject': 'error', 'unsubscribe/link-required': 'error' }, overrides: [{ files: ['m/b.eml'], rules: { 'test/throws': 'error' } }] };\n`,
  'data.json': '{}',
};

/** Files that were named in another order come in another order. */
const unordered = ({ errors, results, ...rest }: Report) => ({ ...rest, results: results.toSorted((a, b) => (a.path < b.path ? -1 : 1)), errors: errors.toSorted((a, b) => (a.message < b.message ? -1 : 1)) });

describe('merge-reports', () => {
  it('of the shards is the report of the whole run', async () => {
    const cwd = folderWith(files);
    const whole = await run(['.', 'gone.eml', '-f', 'json'], { cwd });
    expect(whole.stderr).toBe('');
    const codes = [];
    for (const index of [1, 2]) codes.push((await run(['.', 'gone.eml', '--shard', `${index}/2`, '-f', `json=${index}.json`], { cwd })).code);
    const merged = await run(['merge-reports', '2.json', '1.json', '-f', 'json'], { cwd });
    const [one, other] = [whole, merged].map(({ stdout }) => JSON.parse(stdout) as Report);
    expect(one?.results.length).toBe(10);
    expect(one?.results.flatMap(({ diagnostics }) => diagnostics).length).toBe(5);
    expect(unordered(other!)).toEqual(unordered(one!));
    expect(other!.results.map(({ path }) => path)).toEqual(other!.results.map(({ path }) => path).toSorted());
    expect([whole.code, merged.code, ...codes]).toEqual([2, 2, 2, 2]);
    // In the words of other formats, too; lines of the files are shown where the files are.
    const pretty = await run(['merge-reports', '1.json', '2.json', '-f', 'sarif=all.sarif', '-f', 'pretty'], { cwd });
    expect(pretty.stdout).toContain('3 │ Subject: Minutes');
    expect(readFileSync(join(cwd, 'all.sarif'), 'utf8')).toContain('"sendlint/v1"');
    rmSync(join(cwd, 'm'), { recursive: true });
    const without = await run(['merge-reports', '1.json', '2.json'], { cwd });
    expect(without.stdout).toContain('m/a.eml:3:10 error test/subject');
    expect(without.stdout).not.toContain('3 │ Subject: Minutes');
  });

  it('answers as the run would, by what is found', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE, 'b.eml': MESSAGE, 'sendlint.config.mjs': configWith("rules: { 'test/subject': 'warning' }") });
    for (const name of ['a', 'b']) await run([`${name}.eml`, '-f', `json=${name}.json`], { cwd });
    const code = async (...flags: string[]) => (await run(['merge-reports', 'a.json', 'b.json', ...flags], { cwd })).code;
    expect([await code(), await code('--fail-on', 'warning'), await code('--max-warnings', '2'), await code('--max-warnings', '1')]).toEqual([0, 1, 0, 1]);
    expect((await run(['merge-reports', 'a.json', 'b.json', '-q', '--max-warnings', '1'], { cwd })).stderr).toBe('sendlint: there are more warnings (2) than --max-warnings allows (1).\n');
  });

  it('keeps the bytes of repairs', async () => {
    const edit = { start: 1, end: 2, bytes: 'gP8=' };
    const location = { path: 'x.eml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 }, offset: 0, length: 1 };
    const found = { rule: 'a/b', severity: 'error', message: 'Words.', messageId: 'said', location, fix: [edit], suggest: [{ title: 'Do.', edits: [edit] }] };
    const report = { version: 1, results: [{ path: 'x.eml', diagnostics: [found], unchecked: [], suppressed: [{ diagnostic: found, by: location, reason: 'Known.' }] }], errors: [], rules: [], counts: { error: 1, warning: 0, info: 0 } };
    const cwd = folderWith({ 'a.json': `\ufeff${JSON.stringify(report)}` });
    expect(JSON.parse((await run(['merge-reports', 'a.json', '-f', 'json'], { cwd })).stdout)).toEqual(report);
    expect((await run(['merge-reports', 'a.json', '-f', 'sarif'], { cwd })).stdout).toContain('"binary": "gP8="');
  });

  it('says in one sentence what it cannot merge', async () => {
    const empty = { version: 1, results: [], errors: [], rules: [], counts: { error: 0, warning: 0, info: 0 } };
    const one = { ...empty, results: [{ path: 'x.eml', diagnostics: [], unchecked: [] }] };
    const cwd = folderWith({
      'a.json': JSON.stringify(one), 'b.json': JSON.stringify(one), 'twice.json': JSON.stringify({ ...one, results: [...one.results, ...one.results] }),
      'new.json': JSON.stringify({ ...empty, version: 2 }), 'cut.json': JSON.stringify(one).slice(0, 40), 'empty.json': '', 'other.json': '{"name":"x"}', 'list.json': '[]', 'null.json': 'null',
      'wrong.json': JSON.stringify({ ...one, results: [{ path: 7, diagnostics: [], unchecked: [] }] }), 'x.eml': MESSAGE,
    });
    mkdirSync(join(cwd, 'folder'));
    const said = async (...names: string[]): Promise<string> => {
      const { code, stdout, stderr } = await run(['merge-reports', ...names], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await said()).toBe('sendlint: Nothing to merge: name the reports that sendlint --format json wrote.\n');
    expect(await said('gone.json')).toBe('sendlint: gone.json does not exist.\n');
    expect(await said('folder')).toBe('sendlint: folder is a folder.\n');
    expect(await said('a.json', 'b.json')).toBe('sendlint: a.json and b.json both tell of x.eml: only reports of different files are merged.\n');
    expect(await said('a.json', 'a.json')).toBe('sendlint: a.json tells twice of x.eml: only reports of different files are merged.\n');
    expect(await said('twice.json')).toBe('sendlint: twice.json tells twice of x.eml: only reports of different files are merged.\n');
    expect(await said('new.json')).toBe('sendlint: new.json is a report of version 2, and this sendlint reads version 1.\n');
    expect(await said('cut.json')).toBe('sendlint: cut.json is no report that sendlint --format json wrote: it is no JSON.\n');
    expect(await said('empty.json')).toBe('sendlint: empty.json is no report that sendlint --format json wrote: it is no JSON, but empty.\n');
    expect(await said('other.json')).toBe("sendlint: other.json is no report that sendlint --format json wrote: it must have required property 'version'.\n");
    expect(await said('list.json')).toBe('sendlint: list.json is no report that sendlint --format json wrote: it must be object.\n');
    expect(await said('null.json')).toBe('sendlint: null.json is no report that sendlint --format json wrote: it must be object.\n');
    expect(await said('wrong.json')).toBe('sendlint: wrong.json is no report that sendlint --format json wrote: /results/0/path must be string.\n');
    expect(await said('a.json', '-f', 'json=x.eml')).toContain('x.eml cannot be written: it is one of the files that are linted');
    expect(readFileSync(join(cwd, 'x.eml'), 'utf8')).toBe(MESSAGE);
  });
});
