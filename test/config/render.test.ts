import { describe, expect, it } from 'vitest';
import { folderWith } from '../folders.ts';
import { configWith, run } from '../cli/run.ts';

const said = async (settings: string): Promise<string> => {
  const { code, stderr } = await run(['a.html'], { cwd: folderWith({ 'a.html': '<p>x</p>', 'sendlint.config.mjs': configWith(settings) }) });
  return code === 2 ? stderr.trimEnd() : '';
};

describe('a mistake in the key "render" names its place', () => {
  it.each([
    ['render: {}', 'render must be an array, not {}.'],
    ['render: [{}]', 'render[0] has no "files".'],
    ['render: [{ files: [] }]', 'render[0].files must have at least 1 item, not [].'],
    ["render: [{ files: '*.hbs' }]", 'render[0].files must be an array, not "*.hbs".'],
    ["render: [{ files: ['*.hbs'], data: 'x.json' }]", 'render[0].data must be an array, not "x.json".'],
    ["render: [{ files: ['*.hbs'], date: ['x.json'] }]", 'render[0].date: there is no such key. Did you mean "data"?'],
    ["render: [{ files: ['*.hbs'], language: 'handlebar' }]", 'render[0].language is "handlebar", which is not known. Did you mean "handlebars"?'],
    ["render: [{ files: ['*.hbs'], timeLimit: '5s' }]", 'render[0].timeLimit must be an integer, not "5s".'],
    ["render: [{ files: ['*.hbs'], timeLimit: 0 }]", 'render[0].timeLimit must be >= 1, not 0.'],
    ["render: [{ files: ['*.hbs'], root: 1 }]", 'render[0].root must be a string, not 1.'],
    ["render: [{ files: ['a'] }, { files: ['*.hbs'], with: './render.js' }]", 'render[1].with must be a function, not "./render.js".'],
  ])('%s', async (settings, sentence) => {
    expect(await said(settings)).toBe(`sendlint: sendlint.config.mjs: ${sentence}`);
  });

  it('a right one is taken', async () => {
    expect(await said("render: [{ files: ['*.hbs'], data: ['*.json'], language: 'handlebars', root: '.', timeLimit: 100, with: ({ source }) => source }]")).toBe('');
  });
});

const config = (data: string) => ({ 'sendlint.config.mjs': `export default { extends: [], render: [{ files: ['*.hbs'], data: ['${data}'] }] };` });

describe('a template that an entry names', () => {
  it('is linted as what it becomes, and what is found stands in the template', async () => {
    const cwd = folderWith({
      'sendlint.config.mjs': "export default { extends: [], rules: { 'template/render-failed': 'error', 'template/include-found': 'error' }, render: [{ files: ['*.hbs'], data: ['data/*.json'] }] };",
      'a.hbs': '<p>\n{{> gone}}\n</p>\n', 'data/one.json': '{}', 'data/two.json': '{}', 'b.hbs': '{{nope 1}}',
    });
    const { code, stdout } = await run(['a.hbs', 'b.hbs', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    const { results } = JSON.parse(stdout) as { results: { diagnostics: { rule: string; message: string; location: { start: object } }[] }[] };
    expect(results.flatMap(({ diagnostics }) => diagnostics.map(({ rule, location: { start } }) => [rule, start]))).toEqual([
      ['template/include-found', { line: 2, column: 1 }],
      ['template/render-failed', { line: 1, column: 1 }],
    ]);
  });

  it('data that is no JSON, and data no file has, fail that file with one sentence', async () => {
    const files = { 'a.hbs': '{{x}}', 'b.html': '<p>x</p>', 'data/bad.json': '{\n x }' };
    expect(await run(['a.hbs', 'b.html'], { cwd: folderWith({ ...files, ...config('data/*.json') }) })).toMatchObject({ code: 2, stdout: expect.stringContaining('failed a.hbs could not be linted: The data in data/bad.json is no JSON: line 2: A name has to be in double quotes.\n') as string });
    expect(await run(['a.hbs', 'b.html'], { cwd: folderWith({ ...files, ...config('nothing/*.json') }) })).toMatchObject({ code: 2, stdout: expect.stringContaining('failed a.hbs could not be linted: sendlint.config.mjs: render[0].data: no file matches "nothing/*.json".\n') as string });
  });
});
