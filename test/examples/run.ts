// Builds the projects of examples/ in fresh folders, lints what they built with the packed package, and sees that a mistake in their sources is found there.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { projects } from './projects.ts';
import type { Project, Slip } from './projects.ts';

interface Ended { readonly status: number | null; readonly output: string }

const MADE = new Set(['node_modules', 'out', 'dist']);
/** A hanging build is a failure of its own, not of the whole run. */
const PATIENCE = 240_000;

const npm = (cwd: string, ...argv: readonly string[]): Promise<Ended> => new Promise((done, fail) => {
  const child = spawn('npm', argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
  child.on('error', fail).on('close', (status) => { done({ status, output }); });
});

/** Runs npm where nothing may go wrong. */
const must = async (cwd: string, ...argv: readonly string[]): Promise<void> => {
  const { status, output } = await npm(cwd, ...argv);
  if (status !== 0) throw new Error(`npm ${argv.join(' ')} ended with ${String(status)}:\n${output}`);
};

let passed = 0;
let failed = 0;
const check = (what: string, problem: string | undefined): void => {
  if (problem === undefined) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`${what}: ${problem}\n`);
  }
};

const built = (folder: string): readonly string[] =>
  ['out', 'dist'].filter((name) => existsSync(join(folder, name))).flatMap((name) => readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) => join(name, file))).toSorted();

/** As sendlint prints a place: lines and columns from 1. */
const placeBehind = (text: string, behind: string): string | undefined => {
  const at = text.indexOf(behind);
  if (at < 0) return undefined;
  const lines = text.slice(0, at + behind.length).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
};

/** Makes a mistake in the sources of a project. */
const plant = (folder: string, { file, from, to }: Slip): void => {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2) throw new Error(`${JSON.stringify(from)} does not stand once in ${file}.`);
  writeFileSync(path, source.replace(from, () => to));
};

/** What is wrong with how a mistake is found; `undefined` where it is found. */
const missed = (folder: string, { file, behind, rule }: NonNullable<Slip['found']>, output: string): string | undefined => {
  const place = placeBehind(readFileSync(join(folder, file), 'utf8'), behind);
  if (place === undefined) return `the build did not carry it to ${JSON.stringify(behind)} in ${file}`;
  const line = `${file}:${place} error ${rule}`;
  return output.split('\n').includes(line) ? undefined : `no "${line}" in\n${output}`;
};

const tryOut = async ({ folder: name, built: files, refusing, slips }: Project, folder: string, tarball: string): Promise<void> => {
  cpSync(join('examples', name), folder, { recursive: true, filter: (path) => !MADE.has(basename(path)) });
  check(`${name}, its lock file`, readFileSync(join(folder, 'package-lock.json'), 'utf8').includes('"resolved"') ? 'it names a registry' : undefined);
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
  check(`${name}, what docs/templates.md says`, guide.includes(`| \`${scripts['build'] ?? ''}\` | \`${scripts['lint'] ?? ''}\` |`) ? undefined : 'it has other commands');
  await must(folder, 'ci', '--prefer-offline', '--no-audit', '--no-fund');
  await must(folder, 'install', '--no-save', '--prefer-offline', '--no-audit', '--no-fund', tarball);
  await must(folder, 'run', '--silent', 'build');
  check(`${name}, what is built`, built(folder).join() === files.join() ? undefined : built(folder).join());
  const { status, output } = await npm(folder, 'run', '--silent', 'lint');
  check(`${name}, as it is`, status === 0 && output.includes(`No problems in ${files.length} file${files.length === 1 ? '' : 's'}.`) ? undefined : `npm run lint ended with ${String(status)}\n${output}`);
  for (const { script } of refusing) {
    const run = await npm(folder, 'run', '--silent', script);
    check(`${name}, npm run ${script} as it is`, run.status === 0 ? undefined : `it ended with ${String(run.status)}\n${run.output}`);
  }
  // One build for all of them: each is in a file of its own.
  for (const slip of slips) plant(folder, slip);
  if (!refusing.some(({ script }) => script === 'build')) await must(folder, 'run', '--silent', 'build');
  for (const { script, says } of refusing) {
    const run = await npm(folder, 'run', '--silent', script);
    check(`${name}, npm run ${script} with mistakes`, run.status === 1 && run.output.includes(says) ? undefined : `it ended with ${String(run.status)}, and should say ${JSON.stringify(says)}\n${run.output}`);
  }
  const carried = slips.filter(({ found }) => found);
  const broken = await npm(folder, 'run', '--silent', 'lint');
  check(`${name}, with mistakes`, broken.status === (carried.length > 0 ? 1 : 0) ? undefined : `npm run lint ended with ${String(broken.status)}`);
  for (const { name: slip, found } of carried) if (found) check(`${name}, ${slip}`, missed(folder, found, broken.output));
};

/** The package to try: the one that is named, else this checkout's. */
const packed = async (named: string | undefined): Promise<string> => {
  if (named !== undefined) return resolve(named);
  await must(process.cwd(), 'pack', '--silent', '--pack-destination', temporary);
  const tarball = readdirSync(temporary).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball.');
  return join(temporary, tarball);
};

const guide = readFileSync('docs/templates.md', 'utf8');
const temporary = mkdtempSync(join(tmpdir(), 'sendlint-examples-'));
try {
  const tarball = await packed(process.argv[2]);
  await Promise.all(projects.map((project) => tryOut(project, join(temporary, project.folder), tarball).catch((error: unknown) => { check(project.folder, String(error)); })));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
