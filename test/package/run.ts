// Packs the package, installs the tarball alone in an empty folder, and lints, imports and type-checks with it there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'sendlint-package-'));
const fail = (text: string): never => { throw new Error(text); };
const run = (command: string, argv: readonly string[]): string => execFileSync(command, argv, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

try {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? fail('npm pack made no tarball.');
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  run('npm', ['install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`]);

  // An empty name in the address and a subject of nothing but capitals: whatever rules there are, the program answers.
  writeFileSync(join(folder, 'clean.eml'), 'From: Ann <ann@example.com>\nTo: bob@example.org\nSubject: Minutes\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nHere are the minutes.\n');
  writeFileSync(join(folder, 'broken.html'), '<table><tr><td><b>Sale</i></td></tr>\n');
  writeFileSync(join(folder, 'sendlint.config.ts'), "import { defineConfig } from 'sendlint';\nexport default defineConfig({ extends: ['strict'], kind: 'bulk' as const });\n");
  const bin = join(folder, 'node_modules/.bin/sendlint');
  const clean = spawnSync(bin, ['clean.eml', '--preset', 'recommended', '--kind', 'transactional'], { cwd: folder, encoding: 'utf8' });
  if (clean.status !== 0 || clean.stderr !== '') fail(`A clean message: exit ${String(clean.status)}\n${clean.stdout}${clean.stderr}`);
  const broken = spawnSync(bin, ['broken.html', '--fail-on', 'info'], { cwd: folder, encoding: 'utf8' });
  if (broken.status !== 1 || broken.stderr !== '') fail(`A broken template: exit ${String(broken.status)}\n${broken.stdout}${broken.stderr}`);
  // Each format is a chunk of its own, and so is what merges.
  const formats = ['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'compact', 'html', 'json'];
  const written = spawnSync(bin, ['broken.html', ...formats.flatMap((name) => ['--format', `${name}=report.${name}`])], { cwd: folder, encoding: 'utf8' });
  const empty = formats.filter((name) => readFileSync(join(folder, `report.${name}`)).length === 0);
  const merged = spawnSync(bin, ['merge-reports', 'report.json', '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  if (written.stderr !== '' || empty.length > 0 || merged.stdout !== readFileSync(join(folder, 'report.json'), 'utf8')) fail(`Reports: ${empty.join(', ')}\n${written.stderr}${merged.stderr}`);

  writeFileSync(join(folder, 'use.ts'), `import { lint, createLinter, defineConfig, rules, presets, ConfigError } from 'sendlint';
import type { Report } from 'sendlint';
import { defineRule } from 'sendlint/rule';
import { fromRetext } from 'sendlint/retext';
import { testRule, eml } from 'sendlint/testing';
import { lint as plugin, LintError } from 'sendlint/nodemailer';
import { toPassLint } from 'sendlint/jest';
import { emailLint } from 'sendlint/unified';
const { diagnostics } = await lint(${JSON.stringify('<table><tr><td>')}, { path: 'a.html', config: { extends: ['all'] } });
const { pass, message } = await toPassLint(${JSON.stringify('<table><tr><td></b>')}, { preset: 'strict' });
console.log(pass, message().split('\\n', 1)[0], typeof plugin({ kind: 'bulk' }), typeof emailLint, LintError.name);
const missing: unknown = await lint({ subject: 'Built by nodemailer, which is not here' }).catch((error: unknown) => error);
console.log(String(missing));
const names: readonly string[] = diagnostics.map(({ rule }) => rule);
console.log(names.length, Object.keys(rules).length, Object.keys(presets).join(), typeof createLinter, typeof defineConfig, typeof defineRule, typeof fromRetext, typeof testRule, typeof eml, new ConfigError('x').name);
export type Wanted = Report['version'];
`);
  // The consumer checks our declarations as well: no skipLibCheck.
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'], strict: true, types: ['node'], typeRoots: [resolve(root, 'node_modules/@types')], outDir: 'out' }, include: ['use.ts'] }));
  run(process.execPath, [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', '.']);
  const said = run(process.execPath, ['out/use.js']).trim();
  const [edges = '', missing = '', api = ''] = said.split('\n');
  if (!/^false template\.html must not be sent: \d+ errors?\. function function LintError$/u.test(edges)) fail(`The tools of a build: ${edges}`);
  if (missing !== 'ConfigError: nodemailer is not installed, and a message object needs it to be built: npm install --save-dev nodemailer') fail(`Without nodemailer: ${missing}`);
  if (!/^\d+ \d+ recommended,transactional,bulk,strict,all function function function function function function ConfigError$/u.test(api)) fail(`The API: ${api}`);
  process.stdout.write(`The package works alone: ${tarball}, ${readdirSync(join(folder, 'node_modules')).length} packages beside it.\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
