import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/config/validate.ts';
import { folderWith } from '../folders.ts';
import { configWith, MESSAGE, PLUGIN_CONFIG, run } from '../cli/run.ts';

/** What the program says with this configuration, which is one sentence after its name. */
const said = async (name: string, content: string): Promise<string> => {
  const { code, stdout, stderr } = await run(['a.eml'], { cwd: folderWith({ 'a.eml': MESSAGE, [name]: content }) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/\n./u);
  return stderr.trimEnd();
};
const mistake = (settings: string): Promise<string> => said('sendlint.config.mjs', configWith(settings));

describe('a mistake in a configuration names the file, the place and what was meant', () => {
  it.each([
    ["rules: { 'test/subject': ['error', { max: '9' }] }", 'rules["test/subject"][1].max must be an integer, not "9".'],
    ["rules: { 'test/subject': ['error', { max: 0 }] }", 'rules["test/subject"][1].max must be >= 1, not 0.'],
    ["rules: { 'test/subject': ['error', { mx: 9 }] }", 'rules["test/subject"][1].mx: there is no such option. Did you mean "max"?'],
    ["rules: { 'test/unsure': ['error', { max: 9 }] }", 'rules["test/unsure"][1].max: there is no such option. The rule has no options.'],
    ["rules: { 'test/subjct': 'error' }", 'rules["test/subjct"]: there is no such rule. Did you mean "test/subject"?'],
    ["rules: { 'test/subject': 'warn' }", 'rules["test/subject"] must be "off", "error", "warning" or "info", or [severity, options], not "warn". Did you mean "warning"?'],
    ["rules: { 'test/subject': 2 }", 'rules["test/subject"] must be "off", "error", "warning" or "info", or [severity, options], not 2.'],
    ["rules: { 'test/subject': ['error'] }", 'rules["test/subject"] must be [severity, options], not ["error"].'],
    ["rules: { 'test/subject': ['off', {}] }", 'rules["test/subject"][0] must be "error", "warning" or "info", not "off".'],
    ["rule: {}", 'rule: there is no such key. Did you mean "rules"?'],
    ["kind: 'bullk'", 'kind must be "bulk" or "transactional", not "bullk". Did you mean "bulk"?'],
    ["providers: ['gmial']", 'providers[0] is "gmial", which is not known. Did you mean "gmail"?'],
    ["providers: 'gmail'", 'providers must be an array, not "gmail".'],
    ["service: 'amazon'", 'service is "amazon", which is not known. Did you mean "amazon-ses"?'],
    ["extends: ['recomended']", 'extends[0] must be "recommended", "transactional", "bulk", "strict", "all" or "test/loud", not "recomended". Did you mean "recommended"?'],
    ["extends: [{ name: 'mine', rules: { 'test/subject': 'of' } }]", 'extends[0].rules["test/subject"] must be "off", "error", "warning" or "info", or [severity, options], not "of". Did you mean "off"?'],
    ["extends: 'recommended'", 'extends must be an array, not "recommended".'],
    ["overrides: [{ rules: {} }]", 'overrides[0] has no "files".'],
    ["overrides: [{ files: [] }]", 'overrides[0].files must have at least 1 item, not [].'],
    ["overrides: [{ files: ['*'], rules: { nope: 'off' } }]", 'overrides[0].rules.nope: there is no such rule.'],
    ["ignores: [1]", 'ignores[0] must be a string, not 1.'],
    ["services: { dns: 'yes' }", 'services.dns must be a function, not "yes".'],
    ["plugins: ['sendlint-plugin']", 'plugins[0] is the text "sendlint-plugin"; import the plugin and pass the object.'],
    ["plugins: [{ name: 'x' }]", 'plugins[0] is no plugin: it has no rules, presets, readers or reporters.'],
    ["plugins: [null]", 'plugins[0] must be a plugin, an object with a name and rules, presets, readers or reporters.'],
    ["plugins: [{ default: plugin }]", 'plugins[0] is a module, not a plugin; pass its default export.'],
    ["plugins: [{ name: 'a b', rules: {} }]", 'plugins[0].name must be a name without spaces and slashes.'],
    ["plugins: [{ name: 'x', rules: { 'x/y': {} } }]", 'plugins[0].rules["x/y"] is no rule; make it with defineRule.'],
    ["plugins: [{ name: 'x', rules: { 'x/y': subject } }]", 'plugins[0].rules["x/y"] is named "test/subject"; both names must be the same.'],
    ["plugins: [plugin, { name: 'x', rules: { 'test/subject': subject } }]", 'plugins[1].rules["test/subject"] has the name of a rule of the plugin "test".'],
    ["plugins: [{ name: 'x', readers: [{}] }]", 'plugins[0].readers must be an array of readers, each with extensions and a read function.'],
    ["plugins: {}", 'plugins must be an array of plugins.'],
  ])('%s', async (settings, sentence) => {
    expect(await mistake(settings)).toBe(`sendlint: sendlint.config.mjs: ${sentence}`);
  });

  it('a path is written as in JavaScript', () => {
    expect(pathOf('/rules/size~1total/1/max')).toBe('rules["size/total"][1].max');
    expect(pathOf('/overrides/0/files')).toBe('overrides[0].files');
    expect(pathOf('/a~01')).toBe('["a~1"]');
  });
});

const withPlugin = (text: string, ...flags: string[]) => run(['a.eml', ...flags], { cwd: folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': `export default { extends: [], plugins: [{ name: 'mine', ${text} }] };` }) });

describe('a configuration that cannot be loaded', () => {
  it.each([
    ['sendlint.config.mjs', 'throw new Error("no disk\\nat all");', 'sendlint.config.mjs threw when it was loaded: no disk.'],
    ['sendlint.config.mjs', 'throw null;', 'sendlint.config.mjs threw when it was loaded: null.'],
    ['sendlint.config.mjs', 'throw Object.create(null);', 'sendlint.config.mjs threw when it was loaded: something that has no text.'],
    ['sendlint.config.mjs', 'import "./not-there.mjs"; export default {};', /^sendlint: sendlint\.config\.mjs threw when it was loaded: .*not-there/u],
    ['sendlint.config.mjs', 'export const config = {};', 'sendlint.config.mjs has no default export; export the configuration as default.'],
    ['sendlint.config.mjs', '', 'sendlint.config.mjs has no default export; export the configuration as default.'],
    ['sendlint.config.mjs', 'export default [];', 'sendlint.config.mjs: the configuration must be an object.'],
    ['sendlint.config.json', '', 'sendlint.config.json is empty; write {} or a configuration.'],
    ['sendlint.config.json', '{\n  "rules": {},\n}', /^sendlint: sendlint\.config\.json has a syntax error in line 3: /u],
    ['sendlint.config.ts', 'export default {\n  rules: ', /^sendlint: sendlint\.config\.ts:2 has a syntax error: Unexpected token\.\n?$/u],
    ['sendlint.config.json', '{ "rules": ', /^sendlint: sendlint\.config\.json has a syntax error: .*JSON/u],
    ['sendlint.config.json', '{ "kind": "bulkk" }', 'sendlint.config.json: kind must be "bulk" or "transactional", not "bulkk". Did you mean "bulk"?'],
    ['package.json', '{ "sendlint": { "kind": 1 } }', 'package.json "sendlint": kind must be "bulk" or "transactional", not 1.'],
    ['sendlint.config.ts', 'export default { kind: "bulkk" as string };', 'sendlint.config.ts: kind must be "bulk" or "transactional", not "bulkk". Did you mean "bulk"?'],
  ])('%s: %s', async (name, content, sentence) => {
    const text = await said(name, content);
    if (typeof sentence === 'string') expect(text).toBe(`sendlint: ${sentence}`);
    else expect(text).toMatch(sentence);
  });

  it('one with a syntax error, run by Node itself, tells the line', async () => {
    const { spawnSync } = await import('node:child_process');
    const cwd = folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': 'export default {\n  rules: [\n};\n' });
    const { status, stderr } = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', 'src/cli/bin.ts', join(cwd, 'a.eml')], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sendlint: sendlint\.config\.mjs(?::3)? (?:has a syntax error|threw when it was loaded): .+\n$/u);
  });

  it('one that waits for what never comes is no clean run', async () => {
    const { spawnSync } = await import('node:child_process');
    const cwd = folderWith({ 'a.eml': MESSAGE, 'sendlint.config.mjs': 'await new Promise(() => {}); export default {};' });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', 'src/cli/bin.ts', join(cwd, 'a.eml')], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^sendlint: The program ended before it was done: .+\n$/u);
  });

  it('one whose plugin fails while it works is named', async () => {
    const reader = "readers: [{ name: 'own', extensions: ['.eml'], read";
    expect(await withPlugin(`${reader}() { throw new Error("no luck"); } }]`)).toMatchObject({ code: 2, stdout: expect.stringContaining('failed a.eml could not be linted: the reader "own" of the plugin "mine" failed: no luck.\n') as string });
    expect(await withPlugin(`${reader}() {} }]`)).toMatchObject({ code: 2, stdout: expect.stringContaining('the reader "own" of the plugin "mine" gave no message.\n') as string });
    expect(await withPlugin('reporters: { own() { throw null; } }', '--format', 'own')).toEqual({ code: 2, stdout: '', stderr: 'sendlint: The format "own" of the plugin "mine" failed: null.\n' });
    expect(await withPlugin('reporters: { own() { return 5; } }', '--format', 'own')).toEqual({ code: 2, stdout: '', stderr: 'sendlint: The format "own" of the plugin "mine" gave no text.\n' });
  });

  it('one that is named and is not there', async () => {
    const cwd = folderWith({ 'a.eml': MESSAGE });
    expect(await run(['a.eml', '--config', 'my.config.mjs'], { cwd })).toMatchObject({ code: 2, stderr: 'sendlint: my.config.mjs does not exist.\n' });
  });
});

const settings = async (cwd: string, file: string, ...flags: string[]) => JSON.parse((await run(['--print-config', file, ...flags], { cwd })).stdout) as { config: string | null; kind: string | null; providers: string[]; rules: Record<string, unknown> };
const settingOf = async (text: string, ...flags: string[]) => (await settings(folderWith({ 'sendlint.config.mjs': configWith(text) }), 'a.eml', ...flags)).rules['test/subject'];

describe('which configuration', () => {
  it('the nearest one upwards from the file, else from the working folder, alone', async () => {
    const cwd = folderWith({ 'sendlint.config.json': '{ "kind": "bulk" }', 'receipts/package.json': '{ "sendlint": { "providers": ["gmail"] } }', 'other/package.json': '{ "devDependencies": { "sendlint": "1" } }', 'broken/package.json': '{ "sendlint"' });
    expect(await settings(cwd, 'a.eml')).toMatchObject({ config: join(cwd, 'sendlint.config.json'), kind: 'bulk' });
    expect(await settings(cwd, 'receipts/deep/a.eml')).toMatchObject({ config: join(cwd, 'receipts/package.json'), kind: null, providers: ['gmail'] });
    expect(await settings(cwd, 'other/a.eml')).toMatchObject({ kind: 'bulk' });
    expect(await settings(cwd, 'broken/a.eml')).toMatchObject({ kind: 'bulk' });
    expect(await settings(cwd, join(folderWith({}), 'a.eml'))).toMatchObject({ kind: 'bulk' });
  });

  it('recommended where none says what to extend; --preset instead; a preset brings its kind', async () => {
    const cwd = folderWith({ 'sendlint.config.mjs': `${PLUGIN_CONFIG} export default { plugins: [plugin], extends: ['test/loud'], overrides: [{ files: ['receipts/**'], kind: 'transactional' }] };` });
    expect(await settings(cwd, 'a.eml')).toMatchObject({ kind: 'bulk', rules: { 'test/subject': ['warning', { max: 3 }] } });
    expect(await settings(cwd, 'receipts/2025/a.eml')).toMatchObject({ kind: 'transactional' });
    expect((await settings(cwd, 'a.eml', '--preset', 'transactional'))).toMatchObject({ kind: 'transactional' });
    expect((await settings(cwd, 'a.eml', '--preset', 'transactional', '--kind', 'bulk'))).toMatchObject({ kind: 'bulk' });
    expect((await settings(cwd, 'a.eml', '--preset', 'recommended')).rules).not.toHaveProperty('test/subject');
  });

  it('what comes later wins; a severity alone keeps options, options replace options, flags win last', async () => {
    const preset = "extends: [{ name: 'mine', rules: { 'test/subject': ['info', { max: 7 }] } }]";
    expect(await settingOf(preset)).toEqual(['info', { max: 7 }]);
    expect(await settingOf(`${preset}, rules: { 'test/subject': 'error' }`)).toEqual(['error', { max: 7 }]);
    expect(await settingOf(`${preset}, rules: { 'test/subject': ['error', {}] }`)).toEqual(['error', { max: 3 }]);
    expect(await settingOf(`${preset}, overrides: [{ files: ['*.eml'], rules: { 'test/subject': 'off' } }]`)).toBeUndefined();
    expect(await settingOf(`${preset}, overrides: [{ files: ['*.eml'], rules: { 'test/subject': 'off' } }]`, '--rule', 'test/subject:warning')).toEqual(['warning', { max: 3 }]);
    expect(await settingOf(`${preset}, overrides: [{ files: ['sub/*.eml'], rules: { 'test/subject': 'off' } }]`)).toEqual(['info', { max: 7 }]);
  });
});
