import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../src/index.ts';
import { folderWith } from '../folders.ts';
import { run } from '../cli/run.ts';

const LINKS = '<p><a href="https://bad.example/">a</a> <a href="https://worse.example/">b</a></p>\n';
const config = (rules: string, rest = ''): string => `export default { extends: [], rules: { 'link/blocklist': ${rules} }${rest} };`;

const said = async (files: Readonly<Record<string, string>>, settings: string, argv: readonly string[] = []) => {
  const cwd = folderWith({ 'a.html': LINKS, 'sendlint.config.mjs': settings, ...files });
  const { code, stdout, stderr } = await run(['a.html', '--format', 'json', ...argv], { cwd });
  if (code === 2) return stderr.trimEnd();
  const { results } = JSON.parse(stdout) as { results: { diagnostics: { message: string }[] }[] };
  return results.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
};
const BAD = 'The host bad.example is on the block list, as bad.example.';
const WORSE = 'The host worse.example is on the block list, as worse.example.';

describe('an option that names files', () => {
  it('gives the rule their lines, from beside the configuration', async () => {
    expect(await said({ 'lists/bad.txt': '\uFEFFbad.example\r\n# more\r\n' }, config("['error', { files: ['lists/bad.txt'] }]"))).toEqual([BAD]);
  });

  it('may name several', async () => {
    expect(await said({ 'one.txt': 'bad.example', 'two.hosts': '0.0.0.0 worse.example\n' }, config("['error', { files: ['one.txt', './two.hosts'] }]"))).toEqual([BAD, WORSE]);
  });

  it('is read in overrides and in presets that are objects', async () => {
    expect(await said({ 'one.txt': 'bad.example\n', 'two.txt': 'worse.example\n' }, config("['error', { files: ['one.txt'] }]", ", overrides: [{ files: ['*.html'], rules: { 'link/blocklist': ['error', { files: ['two.txt'] }] } }]"))).toEqual([WORSE]);
    expect(await said({ 'one.txt': 'bad.example\n' }, "export default { extends: [{ name: 'mine', rules: { 'link/blocklist': ['error', { files: ['one.txt'] }] } }] };")).toContain(BAD);
  });

  it('without files has nothing to look at', async () => {
    expect(await said({}, config("'error'"))).toEqual([]);
    expect(await said({ 'one.txt': '' }, config("['error', { files: [] }]"))).toEqual([]);
  });

  it('works through the API', async () => {
    const folder = folderWith({ 'one.txt': 'bad.example\n' });
    const { diagnostics } = await createLinter({ extends: [], rules: { 'link/blocklist': ['error', { files: ['one.txt'] }] } }, { folder }).lint(LINKS, { path: 'a.html' });
    expect(diagnostics.map(({ message }) => message)).toEqual([BAD]);
  });

  it.each([
    ["['error', { files: ['gone.txt'] }]", 'rules["link/blocklist"][1].files[0]: the file "gone.txt" does not exist.'],
    ["['error', { files: ['one.txt', 'folder'] }]", 'rules["link/blocklist"][1].files[1]: the file "folder" is a folder.'],
    ["['error', { files: 'one.txt' }]", 'rules["link/blocklist"][1].files must be an array, not "one.txt".'],
    ["['error', { files: [1] }]", 'rules["link/blocklist"][1].files[0] must be a string, not 1.'],
  ])('that cannot be read is one sentence: %s', async (rules, sentence) => {
    expect(await said({ 'one.txt': 'bad.example', 'folder/x': '' }, config(rules))).toBe(`sendlint: sendlint.config.mjs: ${sentence}`);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read is one sentence', async () => {
    const cwd = folderWith({ 'a.html': LINKS, 'one.txt': '', 'sendlint.config.mjs': config("['error', { files: ['one.txt'] }]") });
    chmodSync(join(cwd, 'one.txt'), 0);
    expect(await run(['a.html'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read (EACCES).') as string });
  });
});
