import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folders.ts';
import { configWith, MESSAGE, run } from './run.ts';

const quiet = configWith('');
const loud = configWith("rules: { 'test/subject': 'error' }");

describe('what is printed without linting', () => {
  const cwd = folderWith({});

  it('the version and the help', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'], { cwd })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect((await run(['--help'], { cwd })).stdout).toMatch(/^sendlint: .*\n\nUsage\n/u);
  });

  it('a bad flag', async () => {
    expect(await run(['--formt', 'json'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'sendlint: There is no flag "--formt". Did you mean "--format"?\n' });
    expect(await run(['-qz', 'a.eml'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'sendlint: There is no flag "-z". See sendlint --help.\n' });
  });

  it('a bad format, preset, rule, severity, kind, provider and service, each with what was meant', async () => {
    const messages = await Promise.all([['--format', 'jsn'], ['--preset', 'recomended'], ['--rule', 'test/subjekt:error'], ['--rule', 'test/subject:eror'], ['--kind', 'bullk'], ['--provider', 'gmial'], ['--service', 'amazonses']]
      .map(async (flags) => (await run([...flags, 'a.eml'], { cwd: folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': quiet }) })).stderr));
    expect(messages).toEqual([
      'sendlint: --format: there is no format "jsn". Did you mean "json"?\n',
      'sendlint: --preset: there is no preset "recomended". Did you mean "recommended"?\n',
      'sendlint: --rule: there is no rule "test/subjekt". Did you mean "test/subject"?\n',
      'sendlint: --rule: there is no severity "eror". Did you mean "error"?\n',
      'sendlint: --kind: there is no kind "bullk". Did you mean "bulk"?\n',
      'sendlint: --provider: there is no provider "gmial". Did you mean "gmail"?\n',
      'sendlint: --service: there is no service "amazonses". Did you mean "amazon-ses"?\n',
    ]);
  });
});

describe('exit codes', () => {
  it('0 where nothing is found, and it says so and what was not checked', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': quiet });
    expect(await run(['a.eml'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file.\nNothing was left unchecked.\n', stderr: '' });
  });

  it('1 for findings from --fail-on up', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': loud });
    expect((await run(['a.eml'], { cwd })).code).toBe(1);
    expect((await run(['a.eml', '--rule', 'test/subject:warning'], { cwd })).code).toBe(0);
    expect((await run(['a.eml', '--rule', 'test/subject:warning', '--fail-on', 'warning'], { cwd })).code).toBe(1);
    expect((await run(['a.eml', '--rule', 'test/subject:info', '--fail-on', 'warning'], { cwd })).code).toBe(0);
    expect((await run(['a.eml', '--rule', 'test/subject:info', '--fail-on', 'info'], { cwd })).code).toBe(1);
  });

  it('1 for more warnings than --max-warnings, which --quiet hides and does not forgive', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE, 'b.eml': MESSAGE, 'sendlint.config.mjs': configWith("rules: { 'test/subject': 'warning' }") });
    expect((await run(['.', '--max-warnings', '2'], { cwd })).code).toBe(0);
    const over = await run(['.', '--max-warnings', '1', '--quiet'], { cwd });
    expect(over.code).toBe(1);
    expect(over.stderr).toBe('sendlint: there are more warnings (2) than --max-warnings allows (1).\n');
    expect(over.stdout).not.toContain('test/subject');
  });

  it('2 where a rule throws; the other rules go on', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': configWith("rules: { 'test/subject': 'error', 'test/throws': 'error' }") });
    const { code, stdout } = await run(['a.eml'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('The rule test/throws failed: Nobody expected this');
    expect(stdout).toContain('a.eml:3:10 error test/subject');
  });

  it('130 where it is interrupted', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': loud });
    const interrupt = new AbortController();
    interrupt.abort();
    expect((await run(['a.eml'], { cwd, signal: interrupt.signal })).code).toBe(130);
  });
});

describe('what is linted', () => {
  it('folders, whatever the case of the extension, without node_modules, .git and what is ignored', async () => {
    const files = ['a.eml', 'b.HTML', 'sub/c.htm', 'sub/.d/e.eml', 'node_modules/x/f.eml', '.git/g.eml', 'drafts/h.eml', 'notes.txt'];
    const cwd = folderWith({ ...Object.fromEntries(files.map((file) => [file, MESSAGE])), 'sendlint.config.mjs': configWith("ignores: ['drafts']") });
    const { stdout } = await run(['.', '--format', 'json'], { cwd });
    expect((JSON.parse(stdout) as { results: { path: string }[] }).results.map(({ path }) => path)).toEqual(['a.eml', 'b.HTML', 'sub/.d/e.eml', 'sub/c.htm']);
  });

  it('globs, and a file twice named only once, and an ignored one that is named', async () => {
    const cwd = folderWith({ 'mail/a.eml': MESSAGE, 'mail/b.eml': MESSAGE, 'mail/c.txt': '', 'sendlint.config.mjs': configWith("ignores: ['mail/b.eml']") });
    const paths = async (...operands: string[]) => (JSON.parse((await run([...operands, '--format', 'json'], { cwd })).stdout) as { results: { path: string }[] }).results.map(({ path }) => path);
    expect(await paths('mail/*')).toEqual(['mail/a.eml']);
    expect(await paths('mail/b.eml', './mail/b.eml', 'mail')).toEqual(['mail/b.eml', 'mail/a.eml']);
  });

  it('a file that links lead to only once, by its own path, and circles of folders', async () => {
    const cwd = folderWith({ 'mail/a.eml': MESSAGE, 'mail/sub/b.eml': MESSAGE, 'sendlint.config.mjs': configWith('') });
    symlinkSync('..', join(cwd, 'mail/sub/circle'));
    symlinkSync('a.eml', join(cwd, 'mail/0-link.eml'));
    const { stdout } = await run(['mail', '--format', 'json'], { cwd });
    expect((JSON.parse(stdout) as { results: { path: string }[] }).results.map(({ path }) => path)).toEqual(['mail/a.eml', 'mail/sub/b.eml']);
  });

  it('standard input, named by --stdin-filename, else by what it begins with', async () => {
    const cwd = folderWith({ 'sendlint.config.mjs': loud });
    expect((await run(['-'], { cwd, stdin: MESSAGE })).stdout).toContain('<stdin>:3:10 error test/subject');
    expect((await run(['-', '--stdin-filename', 'x/new.eml'], { cwd, stdin: MESSAGE })).stdout).toContain('x/new.eml:3:10 error');
    expect((await run(['-'], { cwd, stdin: '<p>Subject: no field</p>' })).code).toBe(0);
  });

  it('standard input larger than what is kept in memory', async () => {
    const cwd = folderWith({ 'sendlint.config.mjs': loud });
    const body = Buffer.alloc(17 << 20, `${'x'.repeat(70)}\n`);
    const { code, stdout } = await run(['-'], { cwd, stdin: Buffer.concat([Buffer.from(MESSAGE), body]) });
    expect(stdout).toContain('  3 │ Subject: Minutes');
    expect(code).toBe(1);
  });

  it('a message without an extension, and HTML under another one', async () => {
    const cwd = folderWith({ '0001.7c53336b': MESSAGE, 'page.xhtml': '<p>Hello</p>', 'sendlint.config.mjs': loud });
    expect((await run(['0001.7c53336b', 'page.xhtml'], { cwd })).stdout).toContain('1 error in 1 of 2 files.');
  });
});

describe('what cannot be linted is named, and the rest is linted', () => {
  it('files of other kinds, empty and missing ones, binary and UTF-16 ones', async () => {
    const ole2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const cwd = folderWith({ 'good.eml': MESSAGE, 'a.msg': ole2, 'b.txt': 'x', 'c.tsx': '<a>', 'd.eml': '', 'e.eml': Buffer.concat([ole2, Buffer.alloc(600)]), 'f.html': Buffer.from('\ufeff<p>', 'utf16le'), 'f2.html': Buffer.from('<p>', 'utf16le'), 'g.eml': Buffer.alloc(600, 1), 'h.log': 'nothing here', 'sendlint.config.mjs': loud });
    mkdirSync(join(cwd, 'empty'));
    const { code, stdout } = await run(['a.msg', 'b.txt', 'c.tsx', 'd.eml', 'e.eml', 'f.html', 'f2.html', 'g.eml', 'h.log', 'nope.eml', 'empty', '*.zip', 'good.eml'], { cwd });
    expect(code).toBe(2);
    expect(stdout.split('\n').filter((line) => line.startsWith('failed '))).toEqual([
      "failed a.msg is in Outlook's own format; save the message as .eml.",
      'failed b.txt is plain text; if it holds a raw message, name it .eml.',
      'failed c.tsx is rendered by its own build; run it, and lint the HTML that comes out with --final.',
      'failed nope.eml does not exist.',
      'failed Nothing to lint in empty: no message (.eml), HTML, MJML or other template is in it.',
      'failed Nothing to lint: no file matches *.zip.',
      'failed d.eml is empty.',
      "failed e.eml is in Outlook's own format or an old Office document; save the message as .eml.",
      'failed f.html is UTF-16; save it as UTF-8.',
      'failed f2.html is UTF-16; save it as UTF-8.',
      'failed g.eml is binary, neither a message nor HTML.',
      'failed h.log is neither a message nor HTML, and its name is that of no template.',
    ]);
    expect(stdout).toContain('good.eml:3:10 error test/subject');
    expect(stdout).toContain('1 error in 1 file; 12 failures.');
  });

  it('an empty standard input, nothing at all, a circle of links, a device', async () => {
    const cwd = folderWith({});
    symlinkSync('loop.eml', join(cwd, 'loop.eml'));
    expect((await run(['-'], { cwd })).stdout).toBe('failed Standard input is empty.\n\nNothing was linted; 1 failure.\n');
    expect((await run([''], { cwd })).stdout).toContain('failed An empty name is no file.');
    expect(await run([], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: Nothing to lint: name files, folders or globs, or - for standard input. See sendlint --help.\n' });
    expect((await run(['loop.eml', '/dev/null'], { cwd })).stdout).toMatch(/^failed loop\.eml cannot be read: .*\n\nfailed \/dev\/null is no file: it is a device or a socket\.\n/u);
  });

  it.skipIf(process.getuid?.() === 0)('a file without permission (skipped for root, who may read all)', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE });
    execFileSync('chmod', ['000', join(cwd, 'a.eml')]);
    expect((await run(['a.eml'], { cwd })).stdout).toContain('failed a.eml cannot be read: permission denied.');
  });

  it('names with control characters are shown escaped', async () => {
    const cwd = folderWith({});
    expect((await run(['\u001b[31m.eml'], { cwd })).stdout).toContain('failed \\x1b[31m.eml does not exist.');
    expect((await run(['--rule', '\u001b]0;x:error', 'a.eml'], { cwd })).stderr).not.toContain('\u001b');
  });
});

describe('--print-config, rules and init', () => {
  it('prints how a file would be linted', async () => {
    const cwd = folderWith({ 'sendlint.config.mjs': configWith("overrides: [{ files: ['news/*.eml'], kind: 'bulk', rules: { 'test/subject': ['warning', { max: 9 }] } }]") });
    const printed = JSON.parse((await run(['--print-config', 'news/a.eml', '--service', 'postmark'], { cwd })).stdout) as object;
    expect(printed).toEqual({ file: 'news/a.eml', config: join(cwd, 'sendlint.config.mjs'), ignored: false, kind: 'bulk', providers: [], service: 'postmark', templateLanguage: null, final: false, rules: { 'test/subject': ['warning', { max: 9 }] } });
  });

  it('takes one file for --print-config, and no other format for rules', async () => {
    const cwd = folderWith({ 'sendlint.config.mjs': quiet });
    expect(await run(['--print-config', 'a.eml', 'b.eml'], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: --print-config needs the path of one file.\n' });
    expect(await run(['rules', '--format', 'xml'], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: --format: rules are told as pretty or json, not as "xml".\n' });
  });

  it('lists the rules and tells one in full', async () => {
    const cwd = folderWith({ 'sendlint.config.mjs': quiet });
    expect((await run(['rules'], { cwd })).stdout).toContain('test/subject');
    expect((await run(['rules', 'test/subject'], { cwd })).stdout).toContain('  max: integer, 3 by default\n    How long.');
    expect(await run(['rules', 'test/subjct'], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: There is no rule "test/subjct". Did you mean "test/subject"?\n' });
  });

  it.each(['module', 'commonjs'])('writes a configuration that loads in a %s package, and never over one', async (type) => {
    const cwd = folderWith({ 'package.json': JSON.stringify({ type }), 'a.eml': MESSAGE });
    expect(await run(['init'], { cwd })).toMatchObject({ code: 0, stdout: 'Wrote sendlint.config.js.\n' });
    const written = readFileSync(join(cwd, 'sendlint.config.js'), 'utf8');
    expect((await run(['--print-config', 'a.eml'], { cwd })).stdout).toContain(join(cwd, 'sendlint.config.js'));
    expect(await run(['init'], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: sendlint.config.js exists already; it is left as it is.\n' });
    expect(readFileSync(join(cwd, 'sendlint.config.js'), 'utf8')).toBe(written);
  });
});

describe('a real process', () => {
  const bin = ['--conditions=source', '--import', 'tsx', 'src/cli/bin.ts'];
  const root = process.cwd();

  it('a reader that goes away is no error', () => {
    const cwd = folderWith({ 'sendlint.config.mjs': loud });
    for (let index = 0; index < 400; index += 1) writeFileSync(join(cwd, `${index}.eml`), MESSAGE);
    const { stdout, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" ${bin.join(' ')} "${cwd}" | head -n 1; echo "codes \${PIPESTATUS[*]}"`], { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^.*0\.eml:3:10 error test\/subject\ncodes 1 0\n$/u);
  });

  it.skipIf(process.platform === 'win32')('a pipe is read to its end, as shells make one for <(command)', () => {
    const cwd = folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': loud });
    const { stdout, status } = spawnSync('bash', ['-c', `"${process.execPath}" ${bin.join(' ')} --config "${cwd}/sendlint.config.mjs" <(cat "${cwd}/a.eml")`], { cwd: root, encoding: 'utf8' });
    expect(stdout).toMatch(/^\/dev\/fd\/\d+:3:10 error test\/subject\n/u);
    expect(status).toBe(1);
  });

  it('Ctrl-C while it waits for standard input ends with 130 and without a word', async () => {
    // How long a start takes here, on a machine that may be busy: before it is done nobody listens for the signal.
    const began = performance.now();
    spawnSync(process.execPath, [...bin, '--version'], { cwd: root });
    const start = performance.now() - began;
    const child = spawn(process.execPath, [...bin, '-'], { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.stdin.write('From: a@example.com\n');
    setTimeout(() => { child.kill('SIGINT'); }, 1000 + 3 * start);
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(said).toBe('');
  });
});

it('leaves nothing of a large standard input behind', async () => {
  const temporary = folderWith({});
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    await run(['-'], { cwd: temporary, stdin: Buffer.concat([Buffer.from(MESSAGE), Buffer.alloc(17 << 20, 'x\n')]) });
    expect(readdirSync(temporary)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
});
