// Sets up each hook manager in a throw-away repository as docs/hooks.md says, with the packed package, and commits good and bad templates there.
// Arguments: names of managers; --from-git installs pre-commit's hook from a clone of this repository, as it is committed; --package <tarball> tries
// that one instead of packing this checkout; --transcript <file>.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openShell } from './shell.ts';
import { tryHook } from './trials.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'from-git': { type: 'boolean', default: false }, package: { type: 'string' }, transcript: { type: 'string' } } });
const root = process.cwd();
const temporary = mkdtempSync(join(tmpdir(), 'sendlint-hooks-'));
const page = readFileSync('docs/hooks.md', 'utf8');

/** The fences of a language in a section of docs/hooks.md. */
const recipe = (section: string, language: string): readonly string[] => {
  const text = page.split(/^## /mu).find((part) => part.startsWith(`${section}\n`)) ?? '';
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu'))].map(([, code = '']) => code);
};

const packed = (): string => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', temporary], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const tarball = readdirSync(temporary).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no tarball.');
  return join(temporary, tarball);
};

const tarball = values.package === undefined ? packed() : resolve(values.package);
const shell = openShell(values.transcript, { PRE_COMMIT_HOME: join(temporary, 'pre-commit-home') }, new Map([[tarball, 'sendlint'], [temporary, '/tmp/hooks']]));
/** The managers as package.json has them: their newest versions may want a newer Node. lefthook writes hooks into any repository it is installed in, so it is no dependency of this one. */
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly devDependencies: Readonly<Record<string, string>> };
const versions: Readonly<Record<string, string>> = { ...devDependencies, lefthook: '2.2.2' };
const versioned = (line: string): string => line.replace(/--save-dev [\w -]+/u, (names) => names.split(' ').map((name) => (name === 'sendlint' ? tarball : name in versions ? `${name}@${versions[name] ?? ''}` : name)).join(' '));
const lines = (script: string): readonly string[] => script.split('\n').filter((line) => line !== '').map(versioned);

/** A repository with one commit and a package.json, as people have one. */
const repository = (name: string): string => {
  const cwd = join(temporary, name);
  mkdirSync(cwd);
  shell.say(`\n== ${name} ==\n\n`);
  shell.must(cwd, "git init -q && echo '{ \"name\": \"mails\", \"private\": true }' > package.json && echo node_modules > .gitignore && git add . && git commit -q -m first");
  return cwd;
};
const commit = (cwd: string): void => { shell.must(cwd, 'git add . && git commit -q -m hooks'); };
const npmRecipe = (cwd: string, section: string): void => { for (const line of lines(recipe(section, 'sh')[0] ?? '')) shell.must(cwd, line); };

const preCommit = (): string => {
  const cwd = repository('pre-commit');
  const [byRepository = '', byPackage = ''] = recipe('pre-commit', 'yaml');
  const config = values['from-git'] ? byRepository.replace('<the address of this repository>', cloned()).replace('v0.1.0', execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()) : byPackage.replace('sendlint@0.1.0', tarball);
  writeFileSync(join(cwd, '.pre-commit-config.yaml'), config);
  shell.say(`.pre-commit-config.yaml:\n${config}\n`);
  shell.must(cwd, 'pre-commit install --install-hooks');
  commit(cwd);
  return cwd;
};

/** pre-commit clones what is committed; a folder will do as an address. */
const cloned = (): string => {
  const folder = join(temporary, 'repository');
  execFileSync('git', ['clone', '-q', root, folder]);
  return folder;
};

const MANAGERS: Readonly<Record<string, () => string>> = {
  'pre-commit': preCommit,
  husky: () => {
    const cwd = repository('husky');
    npmRecipe(cwd, 'husky');
    commit(cwd);
    return cwd;
  },
  'lint-staged': () => {
    const cwd = repository('lint-staged');
    npmRecipe(cwd, 'husky and lint-staged');
    const settings = JSON.parse(recipe('husky and lint-staged', 'json')[0] ?? '') as object;
    shell.say(`package.json: ${JSON.stringify(settings)}\n`);
    writeFileSync(join(cwd, 'package.json'), `${JSON.stringify({ ...JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as object, ...settings }, null, 2)}\n`);
    commit(cwd);
    return cwd;
  },
  lefthook: () => {
    const cwd = repository('lefthook');
    const [config = ''] = recipe('lefthook', 'yaml');
    writeFileSync(join(cwd, 'lefthook.yml'), config);
    shell.say(`lefthook.yml:\n${config}\n`);
    npmRecipe(cwd, 'lefthook');
    commit(cwd);
    return cwd;
  },
};

let failed = 0;
try {
  for (const [name, setUp] of Object.entries(MANAGERS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    if (name === 'pre-commit' && spawnSync('pre-commit', ['--version']).status !== 0) {
      shell.say('pre-commit is not there: its hook is not tried.\n');
      continue;
    }
    const wrong = tryHook(setUp(), shell);
    failed += wrong.length;
    shell.say(wrong.length === 0 ? `${name}: as it should be.\n` : wrong.map((what) => `${name}: ${what}\n`).join(''));
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
