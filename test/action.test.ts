import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse } from '../src/cli/args.ts';
import { HELP } from '../src/cli/help.ts';
import { REPORT_SCHEMA } from '../src/lint/report-schema.ts';
import { compact } from '../src/reporters/compact.ts';
import { reporters } from '../src/reporters/index.ts';
import { folderWith } from './folders.ts';
import { HOSTILE, lines, REPORT } from './reporters/report.ts';

interface Step { readonly run: string; readonly shell: string; readonly env: Readonly<Record<string, string>> }
interface Action { readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>; readonly runs: { readonly using: string; readonly steps: readonly [Step] } }
interface Matcher { readonly owner: string; readonly severity?: string; readonly pattern: readonly [{ readonly regexp: string; readonly file: number; readonly line: number; readonly column: number; readonly severity?: number; readonly message: number; readonly code: number }] }

const action = parseYaml(readFileSync('action.yml', 'utf8')) as Action;
const [step] = action.runs.steps;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string; readonly files: readonly string[] };
const MATCHER = '.github/sendlint-matcher.json';
const { problemMatcher: matchers } = JSON.parse(readFileSync(MATCHER, 'utf8')) as { readonly problemMatcher: readonly Matcher[] };

const bash = spawnSync('bash', ['--version']).status === 0;
if (!bash) console.warn('Skipped: there is no bash, which the action runs in.');
/** What the step calls: npx is one that writes down how it was called, and has the project's own sendlint or not. */
const calls = (inputs: Readonly<Record<string, string>>, own: boolean): { readonly code: number | null; readonly stdout: string; readonly call: readonly string[] } => {
  const npx = `#!/bin/sh\nif [ "$4" = --version ]; then exit ${own ? 0 : 1}; fi\nprintf '%s\\n' "$@" > "$CALL"\nexit 1\n`;
  const folder = folderWith({ 'bin/npx': npx });
  chmodSync(join(folder, 'bin/npx'), 0o755);
  const env = { ...step.env, SENDLINT_FILES: '.', SENDLINT_PRESET: '', SENDLINT_ARGS: '', SENDLINT_VERSION: '', SENDLINT_MATCHER: '/action/matcher.json', ...inputs };
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], { cwd: folder, encoding: 'utf8', env: { ...env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, CALL: join(folder, 'call') } });
  return { code: status, stdout, call: existsSync(join(folder, 'call')) ? readFileSync(join(folder, 'call'), 'utf8').trimEnd().split('\n') : [] };
};

describe('action.yml', () => {
  it('is one composite step that runs the released version and gets its inputs as variables', () => {
    expect([action.runs.using, action.runs.steps.length, step.shell]).toEqual(['composite', 1, 'bash']);
    expect(step.env['SENDLINT_PINNED']).toBe(manifest.version);
    expect(step.run).not.toContain('${{');
    const passed = Object.values(step.env).flatMap((value) => /\$\{\{ inputs\.([\w-]+) \}\}/u.exec(value)?.[1] ?? []);
    expect([...passed, 'working-directory'].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/u);
  });

  it('turns on the matcher that is beside it, and in the package', () => {
    expect(step.env['SENDLINT_MATCHER']).toBe(`\${{ github.action_path }}/${MATCHER}`);
    expect(existsSync(MATCHER)).toBe(true);
    expect(manifest.files).toContain(MATCHER);
  });

  it.skipIf(!bash)('runs the version that is asked for, else that of the project, else the pinned one; its exit code is the step\'s', () => {
    expect(calls({}, true)).toEqual({ code: 1, stdout: '::add-matcher::/action/matcher.json\n', call: ['--no', '--', 'sendlint', '--format', 'github', '--', '.'] });
    expect(calls({}, false).call).toEqual(['--yes', '--', `sendlint@${manifest.version}`, '--format', 'github', '--', '.']);
    expect(calls({ SENDLINT_VERSION: '^1.2.0-rc.1' }, true).call.slice(0, 3)).toEqual(['--yes', '--', 'sendlint@^1.2.0-rc.1']);
  });

  it.skipIf(!bash)('runs nothing of what the inputs say', () => {
    const evil = '"; touch evil; $(touch evil) `touch evil` *';
    const { call } = calls({ SENDLINT_FILES: `mail/a b.eml\n\n${evil}\n-x.eml\n`, SENDLINT_PRESET: evil, SENDLINT_ARGS: "--kind bulk\n  --fail-on 'info' $(touch evil) *" }, true);
    expect(call.slice(3)).toEqual(['--format', 'github', `--preset=${evil}`, '--kind', 'bulk', '--fail-on', "'info'", '$(touch', 'evil)', '*', '--', 'mail/a b.eml', evil, '-x.eml']);
    for (const version of ['1.0; touch evil', 'npm:evil@1', 'https://evil.example/x.tgz', '../x', '--call=evil', 'file:x', '1.0 evil']) {
      expect(calls({ SENDLINT_VERSION: version }, true), version).toEqual({ code: 2, stdout: '::error::The input "version" of sendlint is no version.\n', call: [] });
    }
  });
});

/** As GitHub's runner reads a line: the first matcher that fits. */
const matched = (line: string) => matchers.flatMap(({ severity, pattern: [pattern] }) => {
  const found = new RegExp(pattern.regexp, 'u').exec(line);
  return found ? [{ file: found[pattern.file], line: Number(found[pattern.line]), column: Number(found[pattern.column]), severity: severity ?? found[pattern.severity ?? -1], message: found[pattern.message], code: found[pattern.code] }] : [];
})[0];

describe('the problem matcher', () => {
  it.each([['usual', REPORT], ['hostile', HOSTILE]] as const)('finds every line of compact, %s', (_, report) => {
    const printed = compact(report, { color: false, width: 80, lines }).trimEnd().split('\n').map(matched);
    const found = report.results.flatMap(({ diagnostics }) => diagnostics);
    expect(printed.map((one) => [one?.line, one?.column, one?.severity, one?.code])).toEqual([
      ...found.map(({ rule, severity, location: { start } }) => [start.line, start.column, severity === 'info' ? 'notice' : severity, rule]),
      ...report.errors.map(({ rule }) => [1, 1, 'error', rule ?? 'sendlint/failure']),
    ]);
    expect(printed.slice(0, found.length).map((one) => one?.file)).toEqual(found.map(({ location }) => location.path));
  });

  it('is silent about other lines', () => {
    for (const line of ['', '  2 │ <td>', 'news.html:2:5 error size/total', 'a.ts:1:2: error: no rule', 'src/x.c:1:2: fatal: x [y]']) expect(matched(line)).toBeUndefined();
  });
});

describe.each(['docs/ci.md', 'docs/reports.md'])('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  const blocks = (language: string): readonly string[] => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu'))].map(([, block]) => block ?? '');

  it('shows commands that are understood', () => {
    const commands = [...text.matchAll(/npx sendlint([^\n`"&|]*)/gu)].map(([, command = '']) => command.replaceAll(/\$\{\{ [\w.]+ \}\}|\$\w+/gu, '1').replaceAll('1/1', '1/2').trim().split(/\s+/u));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(() => parse(command), command.join(' ')).not.toThrow();
  });

  it('shows YAML and JSON that can be read, with inputs that there are', () => {
    for (const block of blocks('json')) expect(() => { JSON.parse(block); }).not.toThrow();
    const versions: string[] = [];
    for (const block of blocks('yaml')) {
      const inputs = [...JSON.stringify(parseYaml(block)).matchAll(/"uses":"[^"]*\/sendlint@v([^"]*)","with":\{([^}]*)\}/gu)];
      for (const [, version, given = ''] of inputs) {
        versions.push(version ?? '');
        expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining([...given.matchAll(/"([\w-]+)":/gu)].map(([, name]) => name)));
      }
    }
    expect(versions).toEqual(path === 'docs/ci.md' ? [manifest.version] : []);
  });
});

it('the matcher for editors is that for GitHub, with notes', () => {
  const [tasks = '{}'] = [...readFileSync('docs/reports.md', 'utf8').matchAll(/```json\n([^]*?"problemMatcher"[^]*?)```/gu)].map(([, block]) => block ?? '');
  const { tasks: [task] } = JSON.parse(tasks) as { readonly tasks: readonly [{ readonly command: string; readonly problemMatcher: Matcher }] };
  const [pattern] = [task.problemMatcher.pattern].flat() as readonly Matcher['pattern'][0][];
  expect(pattern?.regexp).toBe(matchers[0]?.pattern[0].regexp.replace('error|warning', 'error|warning|info'));
});

it('docs/reports.md names every key of a report and of a diagnostic', () => {
  const text = readFileSync('docs/reports.md', 'utf8');
  const { properties, definitions: { diagnostic, result } } = REPORT_SCHEMA as unknown as { readonly properties: object; readonly definitions: Readonly<Record<'diagnostic' | 'result', { readonly properties: object }>> };
  const keys = [properties, result.properties, diagnostic.properties].flatMap((record) => Object.keys(record));
  expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
});

it('docs/reports.md and the help name every format', () => {
  for (const text of [readFileSync('docs/reports.md', 'utf8'), HELP]) expect(Object.keys(reporters).filter((name) => !text.includes(name))).toEqual([]);
});
