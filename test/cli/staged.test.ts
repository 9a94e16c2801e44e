import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/lint/report.ts';
import { folderWith } from '../folders.ts';
import { configWith, MESSAGE, run } from './run.ts';
import type { Ran } from './run.ts';

const loud = configWith("ignores: ['drafts'], rules: { 'test/subject': 'error' }");
const hasGit = spawnSync('git', ['--version']).status === 0;
if (!hasGit) console.warn('git is not there: --staged is not tested.');

/** What git sees: nothing of who runs the tests, and of a hook they may run in. */
const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };
const git = (cwd: string, ...argv: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'protocol.file.allow=always', ...argv], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
/** A repository with these files, none of them staged. */
const repository = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const cwd = folderWith({ 'sendlint.config.mjs': loud, ...files });
  git(cwd, 'init', '-q');
  return cwd;
};
const about = (subject: string): string => MESSAGE.replace('Minutes', subject);
const staged = (cwd: string, ...argv: readonly string[]): Promise<Ran> => run(['--staged', '--format', 'json', ...argv], { cwd, env });
/** Each file that was linted, with its subject. */
const linted = ({ stdout }: Ran): readonly string[] =>
  (JSON.parse(stdout) as Report).results.map(({ path, diagnostics }) => `${path}: ${diagnostics.map(({ message }) => message.replace(/^The subject is (.*)\.$/u, '$1')).join()}`);

describe.skipIf(!hasGit)('--staged', () => {
  it('lints what is staged, as it is staged, and nothing else', async () => {
    const cwd = repository({ 'a.eml': about('good'), 'old.eml': about('old'), 'notes.txt': 'x', 'drafts/d.eml': about('draft'), 'b/c.html': '<p>Hi</p>', 'gone.eml': MESSAGE, 'was.eml': about('moved') });
    git(cwd, 'add', 'old.eml', 'gone.eml', 'was.eml');
    git(cwd, 'commit', '-q', '-m', 'first');
    git(cwd, 'rm', '-q', 'gone.eml');
    git(cwd, 'mv', 'was.eml', 'is.eml');
    git(cwd, 'add', 'a.eml', 'notes.txt', 'drafts', 'b');
    // Changed again since, deleted since, changed and not staged.
    writeFileSync(join(cwd, 'a.eml'), about('bad'));
    rmSync(join(cwd, 'b/c.html'));
    writeFileSync(join(cwd, 'old.eml'), about('new'));
    const ran = await staged(cwd);
    expect(linted(ran)).toEqual(['a.eml: good', 'b/c.html: ', 'is.eml: moved']);
    expect(ran.code).toBe(1);
    // Lines that are shown are those that are staged.
    expect((await run(['--staged'], { cwd, env })).stdout).toContain('3 │ Subject: good');
  });

  it('knows a repository without a commit, and one with nothing staged', async () => {
    const cwd = repository({ 'a.eml': about('first') });
    expect(await run(['--staged'], { cwd, env })).toEqual({ code: 0, stdout: 'Nothing was linted.\n', stderr: '' });
    git(cwd, 'add', '-N', 'a.eml');
    expect(linted(await staged(cwd))).toEqual([]);
    git(cwd, 'add', 'a.eml');
    expect(linted(await staged(cwd))).toEqual(['a.eml: first']);
  });

  it.skipIf(process.platform === 'win32')('takes names as they are', async () => {
    const names = ['-f.eml', 'it\'s "new".eml', 'line\nend.eml', 'tab\tand  space.eml', 'ünïcode 邮件.eml', 'a*[b].eml', ':(top)x.eml'];
    const cwd = repository(Object.fromEntries(names.map((name) => [name, about('x')])));
    git(cwd, 'add', '-A');
    const ran = await staged(cwd);
    expect(linted(ran).toSorted()).toEqual(names.map((name) => `${name}: x`).toSorted());
    expect(linted(await staged(cwd, '--', '-f.eml', 'a*[b].eml'))).toEqual(['-f.eml: x', 'a*[b].eml: x']);
  });

  it('works in a folder of the repository, in a worktree, and with the index of a hook', async () => {
    const cwd = repository({ 'a.eml': about('a'), 'mail/b.eml': about('b') });
    git(cwd, 'add', '-A');
    expect(linted(await staged(join(cwd, 'mail')))).toEqual(['../a.eml: a', 'b.eml: b']);
    expect(linted(await staged(join(cwd, 'mail'), '.'))).toEqual(['b.eml: b']);
    git(cwd, 'commit', '-q', '-m', 'first');
    const tree = join(folderWith({}), 'tree');
    git(cwd, 'worktree', 'add', '-q', tree);
    writeFileSync(join(tree, 'a.eml'), about('other'));
    git(tree, 'add', 'a.eml');
    expect(linted(await staged(tree))).toEqual(['a.eml: other']);
    expect(linted(await staged(cwd))).toEqual([]);
    // `git commit <path>` makes an index of its own, and names it from the top of the repository.
    writeFileSync(join(cwd, 'mail/b.eml'), about('only'));
    const hook = { ...env, GIT_INDEX_FILE: '.git/next-index' };
    execFileSync('git', ['read-tree', 'HEAD'], { cwd, env: hook });
    execFileSync('git', ['update-index', 'mail/b.eml'], { cwd, env: hook });
    expect(linted(await run(['--staged', '--format', 'json'], { cwd: join(cwd, 'mail'), env: hook }))).toEqual(['b.eml: only']);
  });

  it('leaves out symbolic links and submodules', async () => {
    const inner = repository({ 'x.eml': MESSAGE });
    git(inner, 'add', '-A');
    git(inner, 'commit', '-q', '-m', 'inner');
    const cwd = repository({ 'a.eml': about('a') });
    symlinkSync('a.eml', join(cwd, 'link.eml'));
    git(cwd, 'submodule', '--quiet', 'add', inner, 'module.eml');
    git(cwd, 'add', '-A');
    expect(git(cwd, 'diff', '--cached', '--name-only').split('\n')).toEqual(expect.arrayContaining(['link.eml', 'module.eml']));
    expect(linted(await staged(cwd))).toEqual(['a.eml: a']);
    // What was a link and is a file now.
    git(cwd, 'commit', '-q', '-m', 'all');
    rmSync(join(cwd, 'link.eml'));
    writeFileSync(join(cwd, 'link.eml'), about('no link'));
    git(cwd, 'add', '-A');
    expect(linted(await staged(cwd))).toEqual(['link.eml: no link']);
  });

  it('is restricted by operands, of which a slip is told', async () => {
    const cwd = repository({ 'mail/a.eml': about('a'), 'mail/sub/b.eml': about('b'), 'mailing/c.eml': about('c'), 'drafts/d.eml': about('d'), 'raw.1': about('raw'), 'n.txt': 'x', 'unstaged.eml': MESSAGE });
    git(cwd, 'add', 'mail', 'mailing', 'drafts', 'raw.1', 'n.txt');
    expect(linted(await staged(cwd, 'mail'))).toEqual(['mail/a.eml: a', 'mail/sub/b.eml: b']);
    expect(linted(await staged(cwd, join(cwd, 'mailing'), '**/b.*'))).toEqual(['mail/sub/b.eml: b', 'mailing/c.eml: c']);
    // One that is named is linted, ignored or not, as without --staged.
    expect(linted(await staged(cwd, 'drafts/d.eml', 'raw.1', 'unstaged.eml'))).toEqual(['drafts/d.eml: d', 'raw.1: raw']);
    const slips = await run(['--staged', 'mial', '', 'n.txt'], { cwd, env });
    expect(slips.code).toBe(2);
    expect(slips.stdout.split('\n').filter((line) => line.startsWith('failed'))).toEqual(['failed mial does not exist.', 'failed An empty name is no file.', 'failed n.txt is plain text; if it holds a raw message, name it .eml.']);
  });

  it('reads many files and large ones with one process', async () => {
    const large = Buffer.concat([Buffer.from(about('large')), Buffer.alloc(17 << 20, 'Nothing to see here.\n')]);
    const cwd = repository({ 'large.eml': large, 'z.eml': about('after'), 'empty.eml': '', ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`m${index}.eml`, about(`m${index}`)])) });
    git(cwd, 'add', '-A');
    const ran = await staged(cwd);
    expect(linted(ran)).toHaveLength(62);
    expect(linted(ran)).toEqual(expect.arrayContaining(['large.eml: large', 'm59.eml: m59', 'z.eml: after']));
    expect((JSON.parse(ran.stdout) as Report).errors).toEqual([{ path: 'empty.eml', message: 'empty.eml is empty.' }]);
  });

  it('lints what a checkout makes of a file in LFS', async () => {
    const cwd = repository({ '.gitattributes': '*.eml filter=lfs\n', 'a.eml': about('a'), 'pointer.eml': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n' });
    git(cwd, 'config', 'filter.lfs.smudge', "sed -n '$!p; s/size 1/Subject: smudged/p'");
    git(cwd, 'add', '-A');
    expect(linted(await staged(cwd, '*.eml'))).toEqual(['a.eml: a', expect.stringMatching(/^pointer\.eml: /u)]);
    expect((await run(['--staged', 'pointer.eml'], { cwd, env })).stdout).toContain('Subject: smudged');
  });

  it('says in one sentence where git cannot answer', async () => {
    const cwd = repository({ 'a.eml': MESSAGE });
    expect(await run(['--staged'], { cwd: folderWith({}), env })).toEqual({ code: 2, stdout: '', stderr: 'sendlint: --staged needs a git repository, and this folder is in none.\n' });
    expect(await run(['--staged'], { cwd, env: { PATH: '/nonexistent' } })).toMatchObject({ code: 2, stderr: 'sendlint: --staged needs git, which is not there.\n' });
    expect(await run(['--staged'], { cwd: join(cwd, '.git'), env })).toMatchObject({ code: 2, stderr: 'sendlint: --staged needs the files of a git repository, and this folder is not one of them.\n' });
    git(cwd, 'add', 'a.eml');
    const broken = await run(['--staged'], { cwd, env: { ...env, GIT_INDEX_FILE: join(cwd, 'a.eml') } });
    expect(broken).toMatchObject({ code: 2, stdout: '' });
    expect(broken.stderr).toMatch(/^sendlint: --staged: git says: [^\n]+\n$/u);
    renameSync(join(cwd, '.git/objects'), join(cwd, '.git/lost'));
    mkdirSync(join(cwd, '.git/objects'));
    const lost = await run(['--staged'], { cwd, env });
    expect(lost.code).toBe(2);
    expect(`${lost.stdout}${lost.stderr}`).toMatch(/a\.eml could not be linted: git does not have what is staged\./u);
  });

  it('does not go with standard input, nor with fixes', async () => {
    const cwd = repository({ 'a.eml': MESSAGE });
    expect((await run(['--staged', '-'], { cwd, env })).stderr).toBe('sendlint: --staged asks git for files, so standard input cannot be linted with it.\n');
    expect((await run(['--staged', '--fix'], { cwd, env })).stderr).toBe('sendlint: --staged looks at what git keeps for the next commit, which fixes do not reach: fix the files, and stage them.\n');
  });
});
