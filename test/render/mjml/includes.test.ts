import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { includePaths } from '../../../src/render/mjml/include-paths.ts';
import { column, compile, compileFile, faultsIn, origins, plain, said, textOf } from './compiled.ts';

const body = (content: string): string => `<mjml><mj-body>${content}</mj-body></mjml>`;
const SECTION = '<mj-section>\n<mj-column><mj-text>Hello &amp; more</mj-text></mj-column></mj-section>';

describe('an include', () => {
  it('of components comes from the file it stands in', async () => {
    const rendered = await compile(body('<mj-include path="./part.mjml" />'), { '/mail/part.mjml': SECTION });
    expect(faultsIn(rendered)).toEqual([]);
    expect(said(rendered)).toEqual([]);
    expect(rendered.files.map(({ path }) => path)).toEqual(['/mail/main.mjml', '/mail/part.mjml']);
    expect(origins(rendered, 'Hello &amp; more')).toEqual(['part.mjml 2:21 = Hello &amp; more']);
    expect(origins(rendered, 'mj-column-per-100 ').at(-1)).toBe('part.mjml 2:1 <mj-column>');
  });

  it('works twice, and in what is included', async () => {
    const files = { '/mail/a/a.mjml': '<mj-include path="../b/b.mjml" /><mj-include path="../b/b.mjml" />', '/mail/b/b.mjml': SECTION };
    const rendered = await compile(body('<mj-include path="a/a.mjml"></mj-include>'), files);
    expect(faultsIn(rendered)).toEqual([]);
    expect(origins(rendered, 'Hello')).toEqual(['b/b.mjml 2:21 = Hello', 'b/b.mjml 2:21 = Hello']);
  });

  it('of a whole template gives its head to the head and its body to its place', async () => {
    const part = '<mjml>\n<mj-head><mj-title>From part</mj-title></mj-head>\n<mj-body><mj-section><mj-column><mj-text>Part</mj-text></mj-column></mj-section></mj-body></mjml>';
    const rendered = await compile(body('<mj-include path="part.mjml" />'), { '/mail/part.mjml': part });
    expect(faultsIn(rendered)).toEqual([]);
    expect(origins(rendered, 'From part')).toEqual(['part.mjml 2:20 = From part', 'part.mjml 2:20 = From part']);
    expect(origins(rendered, 'Part')).toEqual(['part.mjml 3:42 = Part']);
  });

  it('of a head brings what components are given', async () => {
    const head = '<mj-head>\n<mj-attributes><mj-image alt="From the head" /></mj-attributes></mj-head>';
    const rendered = await compile(`<mjml><mj-include path="head.mjml" /><mj-body><mj-section><mj-column><mj-image src="a.png" /></mj-column></mj-section></mj-body></mjml>`, { '/mail/head.mjml': head });
    expect(said(rendered)).toEqual([]);
    expect(origins(rendered, 'From the head')).toEqual(['head.mjml 2:31 = From the head']);
    expect(origins(rendered, '<img')).toEqual(['1:70 <mj-image src="a.png" />']);
  });

  it('of HTML and of style sheets comes from these, blanks around them or not', async () => {
    const files = { '/mail/a.html': '\n\n<p>From HTML</p>\n', '/mail/b.css': '\n.b { color: red }\n', '/mail/c.css': 'p { color: blue }' };
    const rendered = await compile(body('<mj-include path="a.html" type="html" /><mj-include path="b.css" type="css" /><mj-include path="c.css" type="css" css-inline="inline" />'), files);
    expect(faultsIn(rendered)).toEqual([]);
    expect(said(rendered)).toEqual([]);
    expect(origins(rendered, 'From HTML')).toEqual(['a.html 3:4 = From HTML']);
    expect(origins(rendered, '.b { color: red }')).toEqual(['b.css 2:1 = .b { color: red }']);
    expect(textOf(rendered)).toContain('<p style="color: blue;">From HTML</p>');
  });

  it('that is not closed is no parent of what follows', async () => {
    const rendered = await compile(body(`<mj-include path="part.mjml">${SECTION}`), { '/mail/part.mjml': SECTION });
    expect(origins(rendered, 'Hello')).toEqual(['part.mjml 2:21 = Hello', '2:21 = Hello']);
  });

  it('is looked for beside its file, then above it up to the root, and never outside', async () => {
    expect(includePaths('./src/p.mjml', '/mail/src/a/main.mjml', '/mail')).toEqual(['/mail/src/a/src/p.mjml', '/mail/src/src/p.mjml', '/mail/src/p.mjml']);
    expect(includePaths('a%20b.mjml', '/mail/main.mjml', '/mail')).toEqual(['/mail/a b.mjml']);
    for (const path of ['/etc/passwd', '%2Fetc/passwd', '%252Fetc/passwd', 'C:\\x', 'c:x', '\\\\host\\x', '', 'a\0b']) expect(includePaths(path, '/mail/main.mjml', '/mail'), path).toEqual([]);
    const rendered = await compile(body('<mj-include path="src/part.mjml" />'), { '/mail/src/part.mjml': SECTION }, '/mail/src/main.mjml');
    expect(origins(rendered, 'Hello')).toEqual(['src/part.mjml 2:21 = Hello']);
  });
});

describe('an include that cannot be', () => {
  it('is told where it stands, in the file where it stands', async () => {
    const files = { '/mail/part.mjml': '<mj-section>\n  <mj-include path="gone.mjml" />\n</mj-section>' };
    const rendered = await compile(body('<mj-include path="part.mjml" />\n<mj-include path="/etc/passwd" type="html" />\n<mj-include />\n<mj-section><mj-include path="../../x.css" type="css"/></mj-section>'), files);
    expect(said(rendered)).toEqual([
      'include-missing 2:1 <mj-include path="/etc/passwd" type="html" />: The file "/etc/passwd" is not there, or it stands outside the root.',
      'include-missing 3:1 <mj-include />: This mj-include names no file.',
      'include-missing 4:13 <mj-include path="../../x.css" type="css"/>: The file "../../x.css" is not there, or it stands outside the root.',
      'include-missing part.mjml 2:3 <mj-include path="gone.mjml" />: The file "gone.mjml" is not there, or it stands outside the root.',
    ]);
    expect(faultsIn(rendered)).toEqual([]);
  });

  it('is told where a circle closes', async () => {
    const files = { '/mail/a.mjml': `${SECTION}<mj-include path="b.mjml" />`, '/mail/b.mjml': '<mj-include path="a.mjml" />' };
    const rendered = await compile(body('<mj-include path="a.mjml" /><mj-include path="main.mjml" />'), files);
    expect(said(rendered)).toEqual([
      'include-missing 1:44 <mj-include path="main.mjml" />: "main.mjml" includes itself, or is included by what it includes.',
      'include-missing b.mjml 1:1 <mj-include path="a.mjml" />: "a.mjml" includes itself, or is included by what it includes.',
    ]);
    expect(origins(rendered, 'Hello')).toEqual(['a.mjml 2:21 = Hello']);
  });

  it('is told where a chain is too long, or doubles at every step', async () => {
    const chain = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`/mail/${index}.mjml`, `<mj-include path="${index + 1}.mjml" />`]));
    expect(said(await compile(body('<mj-include path="0.mjml" />'), chain))).toEqual(['include-missing 49.mjml 1:1 <mj-include path="50.mjml" />: Includes go deeper than 50 files.']);
    const doubling = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`/mail/${index}.mjml`, `<mj-include path="${index + 1}.mjml" />`.repeat(2)]));
    const rendered = await compile(body('<mj-include path="0.mjml" />'), { ...doubling, '/mail/40.mjml': SECTION });
    expect(said(rendered)).toContainEqual(expect.stringContaining('What is included comes to more than 20000 components.'));
  });
});

describe('beside MJML', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendlint-mjml-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it('an include makes the same of all kinds of files', async () => {
    write('main.mjml', column('<mj-include path="text.mjml" /><mj-include path="raw.html" type="html" />', '<mj-include path="head.mjml" /><mj-include path="a.css" type="css" />'));
    write('text.mjml', '<!-- c --><mj-text mj-class="big">x</mj-text>\n<mj-include path="more/more.mjml"/>');
    write('more/more.mjml', '<mjml><mj-head><mj-title>Deep</mj-title></mj-head><mj-body><mj-button href="#">more</mj-button><mj-include path="deep.html" type="html"/></mj-body></mjml>');
    write('more/deep.html', '<i>deep</i>');
    write('raw.html', '\n<p>raw</p>\n');
    write('head.mjml', '<mjml><mj-head><mj-attributes><mj-class name="big" font-size="30px"/></mj-attributes><mj-include path="b.css" type="css" css-inline="inline"/></mj-head></mjml>');
    write('a.css', '.a { color: red }\n');
    write('b.css', 'p { color: blue }');
    const path = join(folder, 'main.mjml');

    const rendered = await compileFile(path, folder);
    const { html } = await plain(readFileSync(path, 'utf8'), { filePath: path, actualPath: path, ignoreIncludes: false });
    expect(rendered.text).toBe(html);
    expect(faultsIn(rendered)).toEqual([]);
    expect(rendered.problems).toEqual([]);
    for (const own of ['font-size:30px', 'color: blue', '<i>deep</i>', 'Deep']) expect(html).toContain(own);
  });
});
