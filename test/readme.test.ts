import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import rules from '../rules/index.ts';
import { parse } from '../src/cli/args.ts';
import type { Report } from '../src/lint/report.ts';
import { folderWith, run } from './cli/run.ts';

const readme = readFileSync('README.md', 'utf8');
const cwd = process.cwd();

/** The fenced blocks of one language. */
const blocks = (language: string): readonly string[] => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu'))].map(([, text]) => text ?? '');
/** The arguments of every `npx sendlint` in the README, split as a shell does. */
const commands = [...readme.matchAll(/npx sendlint([^\n`]*)/gu)].map(([, text = '']) => [...text.matchAll(/"([^"]*)"|([^\s"&]+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? ''));

describe('the README', () => {
  it.each(commands.map((argv) => [argv.join(' '), argv] as const))('sendlint %s is understood', (_, argv) => {
    expect(() => parse(argv)).not.toThrow();
  });

  it.each(commands.filter((argv) => argv.includes('examples/') || argv[0] === 'rules').map((argv) => [argv.join(' '), argv] as const))('sendlint %s does what is said', async (_, argv) => {
    const { code, stdout, stderr } = await run(argv, { cwd });
    expect(stderr).toBe('');
    expect(code).toBe(argv.includes('examples/') ? 1 : 0);
    expect(stdout).not.toBe('');
  });

  it('the first command builds, and the second tests, as package.json says', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(blocks('sh').slice(0, 2)).toEqual(['npm ci && npx sendlint examples/\n', 'npm test\n']);
    expect(scripts).toMatchObject({ prepare: expect.stringContaining('build') as unknown, test: 'vitest run' });
  });

  it('the configuration it shows is valid', async () => {
    const [configuration = ''] = blocks('js');
    const folder = folderWith({ 'sendlint.config.mjs': configuration.replace(/^import .*\n/u, 'const defineConfig = (config) => config;\n') });
    const printed = JSON.parse((await run(['--print-config', 'receipts/a.eml'], { cwd: folder })).stdout) as { kind: string; service: string; rules: Record<string, unknown> };
    expect(printed).toMatchObject({ kind: 'transactional', service: 'amazon-ses', rules: { 'size/html-clip': ['error', expect.anything()] } });
    expect(printed.rules).not.toHaveProperty('content/all-caps');
  });

  it('the calls it shows run', () => {
    const code = `${blocks('js')[1] ?? ''}\nconsole.log(diagnostics.length >= 0, unchecked.length >= 0, result.path);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', code], { cwd, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe('true true welcome.html\n');
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
  it('are a message, templates, and two projects that build theirs', () => {
    expect(readdirSync('examples').toSorted()).toEqual(['maizzle', 'newsletter.html', 'react-email', 'spring-sale.eml', 'templates']);
  });

  it('show all six families, and each finding has its place', async () => {
    const { results, errors } = JSON.parse((await run(['examples/', '--format', 'json'], { cwd })).stdout) as Report;
    expect(errors).toEqual([]);
    const found = results.flatMap(({ diagnostics }) => diagnostics);
    const said = new Set(found.map(({ rule }) => rule));
    for (const family of [/^content\/(?:text-image-ratio|image-only)$/u, /^html\/valid$/u, /^content\/all-caps$/u, /^unsubscribe\//u, /^attachment\//u, /^size\//u]) {
      expect([...said].some((rule) => family.test(rule)), String(family)).toBe(true);
    }
    for (const { location } of found) expect(location.start.line).toBeGreaterThan(0);
    const [own, templates] = [false, true].map((rendered) => results.filter(({ path }) => path.includes('templates/') === rendered));
    expect(own?.map(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))).toEqual([true, true]);
    // Four templates with a partial each: the partial's own mistake is told in its own result.
    expect(templates?.map(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))).toEqual(Array.from({ length: 8 }, () => true));
  });
});
