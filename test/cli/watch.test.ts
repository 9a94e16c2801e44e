import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folderWith } from '../folders.ts';
import { configWith, MESSAGE, run } from './run.ts';

const loud = configWith("rules: { 'test/subject': 'error' }");
const about = (subject: string): string => MESSAGE.replace('Minutes', subject);

/** A program that watches. `said` is what it has written since it was asked last, once `awaited` is in it. */
interface Watched { said(awaited: string): Promise<string>; stop(): Promise<number> }

const running: Watched[] = [];
afterEach(async () => { for (const watched of running.splice(0)) await watched.stop(); });

/** As patient as a machine with other things to do may need; a run takes a fraction of a second. */
const PATIENCE = 100_000;

const watching = (read: () => string, end: () => Promise<number>): Watched => {
  let from = 0;
  const made: Watched = {
    said: async (awaited) => {
      const isThere = (): boolean => read().slice(from).includes(awaited) && read().endsWith('Ctrl-C ends it.\n');
      for (const last = Date.now() + PATIENCE; !isThere() && Date.now() < last;) await wait(10);
      const said = read().slice(from);
      from += said.length;
      expect(said).toContain(awaited);
      return said;
    },
    stop: end,
  };
  running.push(made);
  return made;
};

const watched = (argv: readonly string[], cwd: string, isTTY = false): Watched => {
  let text = '';
  const interrupt = new AbortController();
  const output = { isTTY, columns: 100, write: (more: string) => { text += more; } };
  const code = main(['--watch', ...argv], { stdin: Readable.from([]), stdout: output, stderr: output, cwd, env: {} }, interrupt.signal);
  return watching(() => text, () => {
    interrupt.abort();
    return code;
  });
};

/** The same in a process of its own, which Ctrl-C ends. */
const spawned = (argv: readonly string[], cwd: string): Watched => {
  let text = '';
  // One pipe for both, so that their order stays.
  const child = spawn('sh', ['-c', 'exec "$0" "$@" 2>&1', process.execPath, '--conditions=source', '--import', import.meta.resolve('tsx'), resolve('src/cli/bin.ts'), '--watch', ...argv], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit').then(([code]) => Number(code));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
  return watching(() => text, () => {
    child.kill('SIGINT');
    return exit;
  });
};

const subjectsIn = (said: string): readonly string[] => [...said.matchAll(/The subject is (.*)\./gu)].map(([, subject = '']) => subject);

describe('--watch', { timeout: 2 * PATIENCE }, () => {
  it('lints all, then what changes, what is new, and what is in new folders, until it is interrupted', async () => {
    const cwd = folderWith({ 'mail/a.eml': about('a'), 'mail/b.eml': about('b'), 'sendlint.config.mjs': loud });
    const watch = watched(['mail'], cwd);
    expect(subjectsIn(await watch.said('Watching 2 files'))).toEqual(['a', 'b']);
    writeFileSync(join(cwd, 'mail/a.eml'), about('changed'));
    const changed = await watch.said('changed');
    expect(changed).toMatch(/^\[\d\d:\d\d:\d\d\] mail\/a\.eml has changed\.\nmail\/a\.eml:3:10 error test\/subject\n/u);
    expect(subjectsIn(changed)).toEqual(['changed']);
    writeFileSync(join(cwd, 'mail/c.eml'), about('new'));
    expect(subjectsIn(await watch.said('Watching 3 files'))).toEqual(['new']);
    mkdirSync(join(cwd, 'mail/sub/inner'), { recursive: true });
    writeFileSync(join(cwd, 'mail/sub/inner/d.eml'), about('deep'));
    expect(subjectsIn(await watch.said('Watching 4 files'))).toEqual(['deep']);
    // Editors write another file and rename it; what is gone, or no mail, is about nothing.
    rmSync(join(cwd, 'mail/b.eml'));
    writeFileSync(join(cwd, 'mail/notes.log'), 'x');
    writeFileSync(join(cwd, 'mail/sub/inner/e.tmp'), about('saved'));
    await wait(200);
    renameSync(join(cwd, 'mail/sub/inner/e.tmp'), join(cwd, 'mail/sub/inner/d.eml'));
    const saved = await watch.said('Watching 3 files');
    expect(subjectsIn(saved)).toEqual(['saved']);
    expect(await watch.stop()).toBe(130);
  });

  it('lints a template whose partial, data or sidecar changes, and no other', async () => {
    const cwd = folderWith({
      'emails/a.hbs': '<p>{{> foot}} {{name}}</p>', 'emails/b.hbs': '<p>b</p>', 'emails/a.meta.json': '{"subject": "Hi"}', 'partials/foot.hbs': 'foot', 'data/x.json': '{"name": "Ann"}',
      'sendlint.config.mjs': "export default { extends: [], rules: { 'content/repeated-words': 'info', 'header/subject-spaces': 'error' }, render: [{ files: ['emails/*.hbs'], data: ['data/*.json'] }] };\n",
    });
    const watch = watched(['emails'], cwd);
    expect(await watch.said('Watching 2 files')).toContain('No problems in 2 files.');
    writeFileSync(join(cwd, 'partials/foot.hbs'), 'the the');
    const partial = await watch.said('partials/foot.hbs has changed');
    expect(partial).toContain('content/repeated-words');
    expect(partial).toContain('in 1 file.');
    writeFileSync(join(cwd, 'emails/a.meta.json'), '{"subject": "Hi  "}');
    const sidecar = await watch.said('emails/a.meta.json has changed');
    expect(sidecar).toContain('emails/a.meta.json:1:');
    expect(sidecar).toContain('in 1 file.');
    writeFileSync(join(cwd, 'data/y.json'), '{"name": "our our"}');
    expect(await watch.said('data/y.json has changed')).toContain('with data/y.json');
    // Data that is broken keeps both from being linted; once it is mended they are.
    writeFileSync(join(cwd, 'data/y.json'), '{');
    expect(await watch.said('no JSON')).toContain('emails/a.hbs and 1 more');
    writeFileSync(join(cwd, 'data/y.json'), '{}');
    expect(await watch.said('data/y.json has changed')).toContain('1 info in 1 of 2 files.');
  });

  it('reads a changed configuration and what it imports, tells its mistakes, and goes on', async () => {
    const cwd = folderWith({ 'a.eml': about('a'), 'b.eml': about('b'), 'lint/level.mjs': "export const level = 'info';\n", 'sendlint.config.mjs': `import { level } from './lint/level.mjs';\n${configWith("rules: { 'test/subject': level }")}` });
    // A process of its own: Vitest does not let modules be imported anew.
    const watch = spawned(['*.eml'], cwd);
    expect(await watch.said('Watching 2 files')).toContain('2 info in 2 files.');
    writeFileSync(join(cwd, 'lint/level.mjs'), "export const level = 'warning';\n");
    expect(await watch.said('lint/level.mjs has changed')).toContain('2 warnings in 2 files.');
    writeFileSync(join(cwd, 'sendlint.config.mjs'), 'export default { rulez: {} };\n');
    expect(await watch.said('sendlint: ')).toMatch(/\] sendlint\.config\.mjs has changed\.\nsendlint: sendlint\.config\.mjs[^\n]*rulez[^\n]*\nWatching 2 files\. Ctrl-C ends it\.\n$/u);
    writeFileSync(join(cwd, 'sendlint.config.mjs'), loud);
    expect(await watch.said('errors in')).toContain('2 errors in 2 files.');
    expect(await watch.stop()).toBe(130);
  });

  it('writes reports whole, and is not woken by them', async () => {
    const cwd = folderWith({ 'a.eml': about('a'), 'b.eml': about('b'), 'sendlint.config.mjs': loud });
    const watch = watched(['.', '--format', 'json=report.json', '--format', 'pretty'], cwd);
    await watch.said('Watching 2 files');
    writeFileSync(join(cwd, 'a.eml'), about('other'));
    await watch.said('a.eml has changed');
    const { results } = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as { readonly results: readonly unknown[] };
    expect(results).toHaveLength(2);
    // Its own report and the temporary file beside it have changed, too.
    await wait(500);
    expect(await watch.said('')).toBe('');
  });

  it('clears the screen of a terminal, and shows names without their controls', async () => {
    const cwd = folderWith({ 'a.eml': about('a'), 'sendlint.config.mjs': loud });
    const watch = watched(['.', '--no-color'], cwd, true);
    expect(await watch.said('Watching 1 file.')).toMatch(/^\u001b\[2J\u001b\[Ha\.eml:3:10 /u);
    writeFileSync(join(cwd, 'b\u001b[31m.eml'), about('b'));
    expect(await watch.said('Watching 2 files')).toContain('b\\x1b[31m.eml has changed.');
  });

  it('does not go with what is no file, and with what takes everything over', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE });
    expect(await run(['--watch'], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: Nothing to watch: name files, folders or globs. See sendlint --help.\n' });
    expect(await run(['--watch', '-'], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: --watch watches files; standard input is read once.\n' });
    expect(await run(['--watch', '--staged', '.'], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: --watch watches files, and --staged lints what git keeps of them: one of the two.\n' });
    expect(await run(['--watch', '--update-baseline', '.'], { cwd })).toMatchObject({ code: 2 });
  });
});
