import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import rules from '../rules/index.ts';
import { parse } from '../src/cli/args.ts';
import type { Report } from '../src/lint/report.ts';
import { folderWith } from './folders.ts';
import { run } from './cli/run.ts';

const readme = readFileSync('README.md', 'utf8');

/** The fenced blocks of one language. */
const blocks = (language: string): readonly string[] => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu'))].map(([, text]) => text ?? '');
/** The arguments of every `npx sendlint` in the README, split as a shell does. */
const commands = [...readme.matchAll(/npx sendlint([^\n`']*)/gu)].map(([, text = '']) => [...text.matchAll(/"([^"]*)"|([^\s"&]+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? ''));

/** Commands that find something where they run here, and those that then mend it or make it known. */
const FOUND = /examples|a\.eml|emails|mails|out\/|merge-reports|--staged|recipients/u;
const MENDED = /--update-baseline|--baseline|^init|^rules|--help|--print-config/u;

/** A project as the README thinks of one: messages with mistakes under each name it uses, in git. It is made once, and each command gets a copy. */
const make = async (): Promise<string> => {
  const message = readFileSync('examples/spring-sale.eml');
  const folder = folderWith({
    'list.csv': 'email\nann@example.com\nbob@@example.com\n',
    ...Object.fromEntries(['a.eml', 'emails/a.eml', 'mails/a.eml', 'mails/b.eml', 'mails/c.eml', 'out/a.eml'].map((path) => [path, message])),
  });
  cpSync('examples', join(folder, 'examples'), { recursive: true, filter: (path) => !path.includes('node_modules') });
  for (const before of [['--format', 'json=1.json', 'emails/'], ['--format', 'json=2.json', 'out/'], ['--update-baseline', 'mails/']]) await run(before, { cwd: folder });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', 'emails'], { cwd: folder });
  return folder;
};

let made: Promise<string> | undefined;
const project = async (): Promise<string> => {
  const folder = folderWith({});
  cpSync(await (made ??= make()), folder, { recursive: true });
  return folder;
};

/** What a piece of code prints in a process of its own. */
const evaluated = (code: string): string => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', code], { cwd: process.cwd(), encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
};

describe('the README', () => {
  it.each(commands.map((argv) => [argv.join(' '), argv] as const))('sendlint %s is understood', (_, argv) => {
    expect(() => parse(argv)).not.toThrow();
  });

  it.each(commands.map((argv) => [argv.join(' '), argv] as const))('sendlint %s runs', async (_, argv) => {
    const folder = await project();
    const watching = new AbortController();
    if (argv.includes('--watch')) setTimeout(() => { watching.abort(); }, 1500);
    const { code, stdout, stderr } = await run(argv, { cwd: folder, stdin: readFileSync('examples/spring-sale.eml'), signal: watching.signal });
    expect(stderr.replace(/^(?:Watching \d files\. Ctrl-C ends it|sendlint: (?:Would fix|Fixed) .*)\.\n/u, '')).toBe('');
    expect(code).toBe(argv.includes('--watch') ? 130 : MENDED.test(argv.join(' ')) ? 0 : FOUND.test(argv.join(' ')) ? 1 : 0);
    // What goes into files is not printed, too.
    if (!argv.some((argument) => argument.includes('='))) expect(stdout).not.toBe('');
    for (const file of argv.flatMap((argument) => argument.split('=')[1] ?? [])) expect(readFileSync(join(folder, file), 'utf8')).not.toBe('');
  });

  it('the first command after the installation builds, and the next tests, as package.json says', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const shell = blocks('sh');
    expect(shell[0]).toBe('npm install --save-dev sendlint\n');
    expect(shell.indexOf('npm test\n') - shell.indexOf('npm ci && npx sendlint examples/\n')).toBe(1);
    expect(scripts).toMatchObject({ prepare: expect.stringContaining('build') as unknown, test: 'vitest run' });
  });

  it('the configuration it shows is valid', async () => {
    const configuration = blocks('js').find((block) => block.includes('defineConfig')) ?? '';
    const folder = folderWith({ 'sendlint.config.mjs': configuration.replace(/^import .*\n/u, 'const defineConfig = (config) => config;\n') });
    const shown = JSON.parse((await run(['--print-config', 'receipts/a.eml'], { cwd: folder })).stdout) as { kind: string; service: string; rules: Record<string, unknown> };
    expect(shown).toMatchObject({ kind: 'transactional', service: 'amazon-ses', rules: { 'size/html-clip': ['error', expect.anything()] } });
    expect(shown.rules).not.toHaveProperty('content/all-caps');
  });

  it('the calls it shows run', () => {
    expect(evaluated(`${blocks('js').find((block) => block.includes('createLinter')) ?? ''}\nconsole.log(diagnostics.length >= 0, unchecked.length >= 0, result.path);`)).toBe('true true welcome.html\n');
  });

  it('the plugin it shows refuses a message', () => {
    const before = "import { createTransport } from 'nodemailer';\nconst transporter = createTransport({ streamTransport: true });\n";
    const after = "await transporter.sendMail({ from: 'a@example.com', to: 'b@example.com', text: 'x', attachments: [{ filename: 'a.exe', content: 'MZ' }] }).catch((error) => console.log(error.code));";
    expect(evaluated(`${before}${blocks('js').find((block) => block.includes('sendlint/nodemailer')) ?? ''}${after}`)).toBe('ESENDLINT\n');
  });

  it('its links lead to files', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('the rules it names exist', () => {
    const names = [...readme.matchAll(/\b(?:attachment|content|html|mime|size|template|unsubscribe)\/[a-z-]+\b(?!\.)/gu)].map(([name]) => name);
    expect(names.filter((name) => !Object.hasOwn(rules, name))).toEqual([]);
  });
});

describe('the examples', () => {
  it('are a message, templates, and three projects that build theirs', () => {
    expect(readdirSync('examples').toSorted()).toEqual(['maizzle', 'mjml', 'newsletter.html', 'react-email', 'spring-sale.eml', 'templates']);
  });

  it('show all six families, and each finding has its place', async () => {
    const { results, errors } = JSON.parse((await run(['examples/', '--format', 'json'], { cwd: process.cwd() })).stdout) as Report;
    expect(errors).toEqual([]);
    const found = results.flatMap(({ diagnostics }) => diagnostics);
    const said = new Set(found.map(({ rule }) => rule));
    for (const family of [/^content\/(?:text-image-ratio|image-only)$/u, /^html\/valid$/u, /^content\/all-caps$/u, /^unsubscribe\//u, /^attachment\//u, /^size\//u]) {
      expect([...said].some((rule) => family.test(rule)), String(family)).toBe(true);
    }
    for (const { location } of found) expect(location.start.line).toBeGreaterThan(0);
    // The projects build what may be sent.
    const [own, templates] = [false, true].map((rendered) => results.filter(({ path }) => path.includes('templates/') === rendered && !path.includes('mjml/')));
    expect(own?.map(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))).toEqual([true, true]);
    // Four templates with a partial each: the partial's own mistake is told in its own result.
    expect(templates?.map(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))).toEqual(Array.from({ length: 8 }, () => true));
  });
});
