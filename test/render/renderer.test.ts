import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../src/render/renderer.ts';
import { toFile } from '../../src/source/source-text.ts';
import { folderWith } from '../folders.ts';
import { placeIn, placeOf, readIn, rendered, renderIn, rendererIn, saidOf, textOf } from './rendering.ts';

describe('which templates are rendered', () => {
  it('none where nothing says so', async () => {
    const folder = folderWith({ 'a.hbs': '{{x}}', 'a.html': '<p>{{x}}</p>', 'plain.html': '<p>x</p>' });
    const renderer = rendererIn(folder);
    for (const path of ['a.hbs', 'a.html', 'plain.html']) expect(await renderIn(folder, path, renderer)).toBeUndefined();
  });

  it('with data: those whose language runs no code', async () => {
    const folder = folderWith({ 'a.hbs': '{{x}}', 'b.html': '{% if x %}{{ x | upcase }}{% endif %}', 'c.mustache': '{{x}}', 'd.html': '<p>x</p>', 'e.html.erb': '<%= x %>', 'f.html': '*|FNAME|*', 'data.json': '{ "x": "y" }' });
    const renderer = rendererIn(folder, { data: [join(folder, 'data.json')] });
    const texts = [];
    for (const path of ['a.hbs', 'b.html', 'c.mustache', 'd.html', 'e.html.erb', 'f.html']) texts.push((await renderIn(folder, path, renderer))?.map(({ text, data }) => [text?.value, data]));
    expect(texts).toEqual([[['y', 'data.json']], [['Y', 'data.json']], [['y', 'data.json']], undefined, undefined, undefined]);
  });

  it('what entries name, with their language, the last one first; globs start at the configuration', async () => {
    const folder = folderWith({ 'mails/a.html': '{{x}}', 'mails/deep/b.html': '{{x}}', 'one.json': '{ "x": 1 }', 'two/x.json': '[{ "x": 2 }]', 'two/y.json': '\uFEFF{ "x": 3 }' });
    const renderer = rendererIn(folder, { entries: [
      { files: ['mails/**'], language: 'handlebars', data: ['one.json'] },
      { files: ['b.html'], language: 'nunjucks', data: ['two/*.json'] },
    ] });
    expect((await renderIn(folder, 'mails/a.html', renderer))?.map(({ text, data }) => [text?.value, data])).toEqual([['1', 'one.json']]);
    expect((await renderIn(folder, 'mails/deep/b.html', renderer))?.map(({ text, data }) => [text?.value, data])).toEqual([['', 'two/x.json'], ['3', 'two/y.json']]);
  });

  it('an entry without data renders once with none; data of the command line goes before its own', async () => {
    const folder = folderWith({ 'a.hbs': 'x{{x}}', 'own.json': '{ "x": 1 }', 'flag.json': '{ "x": 2 }' });
    const rendering = async (settings: Parameters<typeof rendererIn>[1]) => (await renderIn(folder, 'a.hbs', rendererIn(folder, settings)))?.map(({ text, data }) => [text?.value, data]);
    expect(await rendering({ entries: [{ files: ['a.hbs'] }] })).toEqual([['x', undefined]]);
    expect(await rendering({ entries: [{ files: ['a.hbs'], data: ['own.json'] }], data: [join(folder, 'flag.json')] })).toEqual([['x2', 'flag.json']]);
  });

  it('a language without an engine is a mistake where an entry names the file', async () => {
    const folder = folderWith({ 'a.ftl': '${x}' });
    await expect(renderIn(folder, 'a.ftl', rendererIn(folder, { entries: [{ files: ['*.ftl'] }], where: 'sendlint.config.js' }))).rejects.toThrow('sendlint.config.js: render[0] names a file in freemarker, for which there is no engine: give a function as "with", or leave the file out.');
  });
});

describe('data', () => {
  it.each([
    ['', 'The data in d.json is no JSON: line 1: The file is empty; write {} where there is no data.'],
    ['{\n  "a": 1,\n  b: 2\n}', 'The data in d.json is no JSON: line 3: A name has to be in double quotes.'],
    ['{ "a": [1,\n 2,] }', /^The data in d\.json is no JSON: line 2: /u],
    ['{ "a": tru }', /^The data in d\.json is no JSON: line 1: /u],
    ['"text"', 'The data in d.json is no JSON: line 1: Data has to be an object or a list.'],
    ['{}\n{}', 'The data in d.json is no JSON: line 2: Something stands after the data.'],
    ['['.repeat(100_000), /^The data in d\.json is no JSON: line 1: The data is nested deeper/u],
  ])('that is none: %#', async (json, sentence) => {
    const folder = folderWith({ 'a.hbs': '{{x}}', 'd.json': json });
    await expect(renderIn(folder, 'a.hbs', rendererIn(folder, { data: [join(folder, 'd.json')] }))).rejects.toThrow(sentence);
  });

  it('that is not there', async () => {
    const folder = folderWith({ 'a.hbs': '{{x}}' });
    await expect(renderIn(folder, 'a.hbs', rendererIn(folder, { data: [join(folder, 'no.json')] }))).rejects.toThrow('The data in no.json cannot be read: it does not exist.');
    await expect(renderIn(folder, 'a.hbs', rendererIn(folder, { entries: [{ files: ['*.hbs'], data: ['no/*.json'] }] }))).rejects.toThrow('the configuration: render[0].data: no file matches "no/*.json".');
  });
});

describe('places', () => {
  it('are bytes of the files: byte order marks, letters of several bytes, CRLF, front matter', async () => {
    const bom = '\uFEFF';
    const a = await rendered({
      'a.hbs': `${bom}---\r\nsubject: Höllo {{name}}\r\n---\r\n<p>Ü😀</p>\r\n<b>{{name}}</b>\r\n{{> p}}`,
      'p.hbs': `${bom}<i>ß😀 {{name}}</i>\r\n<img>`,
    }, { name: 'Ann' });
    expect(textOf(a).value).toBe('<p>Ü😀</p>\r\n<b>Ann</b>\r\n<i>ß😀 Ann</i>\r\n<img>');
    expect(await placeIn(a, '<p>Ü😀</p>')).toBe('a.hbs 4:1 <p>Ü😀</p>');
    expect(await placeIn(a, 'Ann')).toBe('a.hbs 5:4 {{name}}');
    expect(await placeIn(a, 'Ann', 2)).toBe('p.hbs 1:8 {{name}}');
    expect(await placeIn(a, '<img>')).toBe('p.hbs 2:1 <img>');
    const subject = a.fields.get('subject');
    expect(subject?.value).toBe('Höllo Ann');
    expect(await placeOf(subject!.span(0, 6))).toBe('a.hbs 2:10 Höllo ');
    expect(await placeOf(subject!.span(6))).toBe('a.hbs 2:16 {{name}}');
  });

  it('a span over several pieces stays in the file it begins in', async () => {
    const a = await rendered({ 'a.hbs': '<p>{{> p}}</p>{{#each l}}<i>{{this}}</i>{{/each}}', 'p.hbs': '<b>x</b>' }, { l: [1, 2] });
    const text = textOf(a);
    expect(text.value).toBe('<p><b>x</b></p><i>1</i><i>2</i>');
    expect(await placeOf(text.span(0, 11))).toBe('a.hbs 1:1 <p>');
    expect(await placeOf(text.span(0, 15))).toBe('a.hbs 1:1 <p>{{> p}}</p>');
    const loop = toFile(text.span(15, text.value.length));
    expect(loop.file.path).toBe('a.hbs');
  });

  it('an absolute path stays absolute, for included files too', async () => {
    const folder = folderWith({ 'a.hbs': '{{> p}}', 'p.hbs': '<b>x</b>', 'd.json': '{}' });
    const [a] = await renderIn(folder, 'a.hbs', rendererIn(folder, { data: [join(folder, 'd.json')] })) ?? [];
    expect(await placeIn(a!, '<b>')).toBe('p.hbs 1:1 <b>');
    const { part, file } = await readIn(folder, 'a.hbs');
    const renderer = rendererIn(folder, { data: [join(folder, 'd.json')] });
    const [b] = await renderer.render(part, Object.assign(Object.create(Object.getPrototypeOf(file) as object) as typeof file, file, { path: join(folder, 'a.hbs') }), new AbortController().signal) ?? [];
    expect((await placeIn(b!, '<b>')).startsWith(join(folder, 'p.hbs'))).toBe(true);
  });
});

const compile = ({ source }: { source: string }): string => {
  if (!source.startsWith('<x-mail>')) throw new Error('not a mail');
  return Array.from(source.matchAll(/<x-text>([^<]*)<\/x-text>/gu), ([, text]) => `<div>${text}</div>`).join('').replace('{{name}}', 'Ann');
};

describe('a function of the configuration', () => {
  const CONFIG = `export default { render: [
    { files: ['*.txt'], with: ({ source, data }) => source.replace(/\\[(\\w+)\\]/g, (_, name) => data[name] ?? '') },
    { files: ['*.html'], with: async ({ source, data, path }) => { const { default: Handlebars } = await import(data.handlebars); const hb = Handlebars.create(); hb.registerHelper('up', (text) => text.toUpperCase()); return hb.compile(source)(data) + (path.startsWith('/') || path[1] === ':' ? '' : path); } },
    { files: ['bad.mjs'], with: () => 5 },
    { files: ['throws.hbs'], with: () => { throw new Error('no luck\\nat all'); } },
    { files: ['hangs.hbs'], timeLimit: 300, with: () => new Promise(() => {}) },
    { files: ['spins.hbs'], timeLimit: 300, with: () => { for (;;); } },
    { files: ['exits.hbs'], with: () => process.exit(7) },
    { files: ['five.hbs'], with: () => 5 },
    { files: ['talks.hbs'], with: ({ source }) => { console.log('heard'); return source.replaceAll('{{x}}', 'y'); } },
  ] };`;
  const handlebars = pathToFileURL(createRequire(import.meta.url).resolve('handlebars')).href;

  it('is run in the thread, with marks and without', async () => {
    const folder = folderWith({ 'sendlint.config.mjs': CONFIG, 'a.html': '<h1>{{up name}}</h1>\n{{#each l}}\n<img src="{{this}}">\n{{/each}}', 'throws.hbs': '\n{{x}}', 'hangs.hbs': '{{x}}', 'spins.hbs': '{{x}}', 'exits.hbs': '{{x}}', 'five.hbs': '{{x}}', 'talks.hbs': '<b>{{x}}</b>', 'd.json': JSON.stringify({ name: 'Ann', l: ['a', 'b'], handlebars }) });
    const { default: config } = await import(/* @vite-ignore */ `file://${folder}/sendlint.config.mjs`) as { default: { render: never } };
    const settings = { entries: config.render, config: join(folder, 'sendlint.config.mjs'), data: [join(folder, 'd.json')] };
    const renderer = rendererIn(folder, settings);
    const one = async (path: string) => (await renderIn(folder, path, renderer) ?? [])[0]!;
    const a = await one('a.html');
    expect(textOf(a).value).toBe('<h1>ANN</h1>\n<img src="a">\n<img src="b">\n');
    expect(await placeIn(a, 'ANN')).toBe('a.html 1:5 {{up name}}');
    expect(await placeIn(a, '<img', 2)).toBe('a.html 3:1 <img');
    expect(await placeIn(a, 'b"')).toBe('a.html 3:11 {{this}}"');
    expect(await saidOf(await one('throws.hbs'))).toEqual(['render-failed throws.hbs 2:1 {{x}} | The render function says: no luck.']);
    expect(await saidOf(await one('hangs.hbs'))).toEqual(['render-failed hangs.hbs 1:1 {{x}} | Rendering takes longer than 300 ms and was ended.']);
    expect(await saidOf(await one('spins.hbs'))).toEqual(['render-failed spins.hbs 1:1 {{x}} | Rendering takes longer than 300 ms and was ended.']);
    expect(await saidOf(await one('exits.hbs'))).toEqual(['render-failed exits.hbs 1:1 {{x}} | Rendering ended the thread it ran in.']);
    expect(await saidOf(await one('five.hbs'))).toEqual(['render-failed five.hbs 1:1 {{x}} | The render function says: it gave number and no text.']);
    expect(textOf(await one('talks.hbs')).value).toBe('<b>y</b>');
  });

  it('without a file to import it from, it is called here', async () => {
    const folder = folderWith({ 'a.txt.hbs': '<p>Hi [name]</p>{{x}}', 'b.hbs': '{{x}}', 'c.hbs': '{{x}}' });
    const renderer = rendererIn(folder, { entries: [
      { files: ['a.txt.hbs'], with: ({ source }) => source.replace('[name]', 'Ann').replaceAll('{{x}}', '') },
      { files: ['b.hbs'], timeLimit: 200, with: () => new Promise(() => {}) },
      { files: ['c.hbs'], with: () => Promise.reject(new Error('no')) },
    ] });
    const one = async (path: string) => (await renderIn(folder, path, renderer) ?? [])[0]!;
    const a = await one('a.txt.hbs');
    expect(textOf(a).value).toBe('<p>Hi Ann</p>');
    expect(await placeIn(a, '<p>Hi ')).toBe('a.txt.hbs 1:1 <p>Hi ');
    expect(await saidOf(await one('b.hbs'))).toEqual(['render-failed b.hbs 1:1 {{x}} | Rendering takes longer than 200 ms and was ended.']);
    expect(await saidOf(await one('c.hbs'))).toEqual(['render-failed c.hbs 1:1 {{x}} | The render function says: no.']);
  });

  it('that reads its template as markup still has places for text', async () => {
    const folder = folderWith({ 'a.html': '<x-mail><x-text>Hello {{name}}</x-text>\n<x-text>Bye</x-text></x-mail>' });
    const [a] = await renderIn(folder, 'a.html', rendererIn(folder, { entries: [{ files: ['*'], language: 'handlebars', with: compile }] })) ?? [];
    expect(textOf(a!).value).toBe('<div>Hello Ann</div><div>Bye</div>');
    expect(await placeIn(a!, 'Bye')).toBe('a.html 2:9 Bye');
    expect(await placeIn(a!, 'Ann')).toBe('a.html 1:23 {{name}}');
    expect(await placeIn(a!, 'Hello')).toBe('a.html 1:17 Hello');
  });
});

describe('engines', () => {
  it('one that is not installed is one sentence', async () => {
    const folder = folderWith({ 'mails/a.hbs': '{{x}}', 'd.json': '{}' });
    await expect(renderIn(folder, 'mails/a.hbs', rendererIn(folder, { data: [join(folder, 'd.json')], enginesFrom: [] }))).rejects.toThrow('handlebars is not installed, and mails/a.hbs needs it to be rendered: npm install --save-dev handlebars');
    await expect(renderIn(folder, 'mails/a.hbs', rendererIn(folder, { data: [join(folder, 'd.json')] }))).resolves.toHaveLength(1);
  });

  it("the project's own goes first; one that cannot be loaded is told", async () => {
    const folder = folderWith({ 'a.mustache': '{{x}}', 'd.json': '{}', 'node_modules/mustache/package.json': '{ "name": "mustache", "main": "m.js" }', 'node_modules/mustache/m.js': 'throw new Error("too old");' });
    await expect(renderIn(folder, 'a.mustache', rendererIn(folder, { data: [join(folder, 'd.json')] }))).rejects.toThrow('mustache is installed and cannot be loaded: too old');
  });

  it('an abort ends what runs; what follows is rendered', async () => {
    const folder = folderWith({ 'a.ejs': '<% for (;;); %>', 'b.ejs': '<b>b</b>' });
    const renderer = rendererIn(folder, { entries: [{ files: ['*.ejs'], timeLimit: 60_000 }] });
    const { part, file } = await readIn(folder, 'a.ejs');
    const controller = new AbortController();
    const running = renderer.render(part, file, controller.signal);
    setTimeout(() => { controller.abort(new Error('enough')); }, 1500);
    await expect(running).rejects.toThrow('enough');
    expect((await renderIn(folder, 'b.ejs', renderer))?.[0]?.text?.value).toBe('<b>b</b>');
  });

  it('a thread that was never needed is never begun', async () => {
    const renderer = createRenderer({ entries: [], folder: '/', cwd: '/' });
    await renderer.close();
  });
});

describe('the program', () => {
  it('ends when its work is done, though nobody closed the renderer, and prints what a template prints as no result', () => {
    const folder = folderWith({});
    const program = `
      import { lint } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../src/index.ts')).href)};
      const { diagnostics } = await lint('<% console.log("heard") %><b>x</b>', { path: 'a.ejs', config: { extends: [], render: [{ files: ['*.ejs'], language: 'ejs' }] } });
      console.log(diagnostics.length);`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', '--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, '--input-type=module', '-e', program], { cwd: folder, encoding: 'utf8', timeout: 50_000 });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '0\n', stderr: expect.stringContaining('heard') as string });
  });
});
