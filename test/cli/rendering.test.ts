import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/lint/report.ts';
import { folderWith } from '../folders.ts';
import { run } from './run.ts';

const reportOf = async (argv: readonly string[], cwd: string): Promise<Report> => JSON.parse((await run([...argv, '--format', 'json'], { cwd })).stdout) as Report;
/** Each finding as `line:column rule`, with the data it was made with where others have it not. */
const findingsOf = ({ results }: Report, path: string): readonly string[] =>
  (results.find((result) => result.path === path)?.diagnostics ?? []).map(({ rule, location, data }) => `${location.path === path ? '' : `${location.path}:`}${location.start.line}:${location.start.column} ${rule}${data ? ` with ${data.join(', ')}` : ''}`);

describe('the templates of examples/', () => {
  // In literal text; in the value of a tag with one set of data; in what a loop repeats, at its second turn.
  it.each([
    ['receipt.hbs', ['9:20', '9:39', '12:13', '2:23']],
    ['receipt.liquid', ['5:20', '5:39', '8:13']],
    ['receipt.njk', ['5:20', '5:39', '8:13']],
    ['receipt.mjml', ['8:32', '8:51', '11:19']],
  ])('%s is rendered, and its findings stand where they were written', async (name, [literal = '', value = '', loop = '', subject = '']) => {
    const report = await reportOf([name], 'examples/templates');
    expect(report.errors).toEqual([]);
    const partial = `partials/footer${name.slice(name.lastIndexOf('.'))}`;
    expect(findingsOf(report, name)).toEqual([
      // Its front matter has a subject, with a name that nobody.json leaves empty.
      ...(subject === '' ? [] : [`${subject} header/subject-spaces with data/nobody.json`]),
      `${literal} content/repeated-words`, `${value} content/repeated-words with data/nobody.json`, `${loop} html/valid`,
      `${partial}:${name.endsWith('.mjml') ? '3:25' : '1:15'} html/valid`,
    ]);
  });

  it('show the lines of partials, and tell what is in a partial once', async () => {
    const { stdout } = await run(['.'], { cwd: 'examples/templates' });
    expect(stdout.match(/partials\/footer\.hbs:1:15/gu)).toHaveLength(1);
    expect((await run(['receipt.hbs'], { cwd: 'examples/templates' })).stdout).toContain("partials/footer.hbs:1:15 error html/valid\n  The <b> opened here is not closed before </p> (close-order).\n  1 │ <p>Tea House, <b>Quay 4</p>\n    │               ^^^");
  });
});

describe('data on the command line', () => {
  it('renders what runs no code, one rendering for each file', async () => {
    const cwd = folderWith({ 'a.hbs': '<p>Hi {{name}}, {{other}}</p>', 'x.json': '{"name": "the the", "other": 1}', 'y.json': '{"name": 1, "other": "our our"}' });
    expect(findingsOf(await reportOf(['a.hbs', '--data', 'x.json', '--data', 'y.json'], cwd), 'a.hbs')).toEqual(['1:7 content/repeated-words with x.json', '1:17 content/repeated-words with y.json']);
  });

  it('says in one sentence what is missing or wrong, for all files it keeps from being linted', async () => {
    const cwd = folderWith({ 'a.hbs': '{{a}}', 'b.hbs': '{{b}}', 'c.ejs': '<%= c %>', 'bad.json': '{"a": ' });
    const { errors } = await reportOf(['a.hbs', 'b.hbs', '--data', 'bad.json'], cwd);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(/^a\.hbs and 1 more could not be linted: The data in bad\.json is no JSON: line 1: [^\n]+\.$/u)]);
    expect((await reportOf(['c.ejs', '--data', 'bad.json'], cwd)).errors[0]?.message).toContain('EJS runs code, so data alone does not render it');
  });
});

describe('a file beside a template', () => {
  it('has its own findings, at its own lines', async () => {
    const cwd = folderWith({ 'a.html': '<p>Hi</p>', 'a.meta.json': '{\n  "subject": "one",\n  "subject": "two"\n}' });
    const { code, stdout } = await run(['a.html'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('a.meta.json:3:3 error template/data-valid');
    expect(stdout).toContain('3 │   "subject": "two"');
  });
});
