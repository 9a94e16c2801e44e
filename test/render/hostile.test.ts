import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RenderEntry } from '../../src/config/config.ts';
import { folderWith } from '../folders.ts';
import { placeIn, rendered, renderIn, rendererIn, saidOf, textOf } from './rendering.ts';

const within = (timeLimit: number, more: Partial<RenderEntry> = {}) => ({ entries: [{ files: ['*'], timeLimit, ...more }] });

describe('what a stranger may write', () => {
  it('a loop that never ends', async () => {
    const a = await rendered({ 'a.ejs': '<p>\n<% for (;;); %>' }, {}, within(300));
    expect(await saidOf(a)).toEqual(['render-failed a.ejs 1:1 <p> | Rendering takes longer than 300 ms and was ended.']);
    const nested = `${'{{#each l}}'.repeat(8)}x${'{{/each}}'.repeat(8)}`;
    const b = await rendered({ 'b.hbs': nested.replaceAll('each l', 'each @root.l') }, { l: Array.from({ length: 40 }, () => 0) }, within(1000));
    expect(b.text).toBeUndefined();
    expect((await saidOf(b))[0]).toMatch(/^render-failed b\.hbs .*(?:was ended|too long for a text|longer than 64 MB)\.$/u);
  });

  it('memory without end', async () => {
    const a = await rendered({ 'a.ejs': '<% const all = []; for (let n = 0; ; n += 1) all.push({ n }); %>' }, {}, within(60_000));
    expect((await saidOf(a))[0]).toMatch(/^render-failed a\.ejs 1:1 .* \| Rendering takes more than 512 MB of memory and was ended\.$/u);
  });

  it.each([
    ['a.hbs', '{{#each l}}<li>{{this}}</li>{{/each}}'],
    ['a.mustache', '{{#l}}<li>{{.}}</li>{{/l}}'],
    ['a.liquid', '{% for i in l %}<li>{{ i }}</li>{% endfor %}'],
  ])('a loop over hundreds of thousands of items: %s', async (path, text) => {
    const a = await rendered({ [path]: text }, { l: Array.from({ length: 400_000 }, (_, index) => index) }, within(120_000));
    expect(textOf(a).value).toHaveLength(4 * 1024 * 1024);
    expect((await saidOf(a))[0]).toMatch(/\| The rendering is longer than 4 MB; what follows is not looked at\.$/u);
    expect(await placeIn(a, '<li>', 1000)).toMatch(/ <li>$/u);
    expect(await placeIn(a, '100000</li>')).toMatch(/ (?:\{\{this\}\}|\{\{\.\}\}|\{\{ i \}\})<\/li>$/u);
  });

  it('a rendering of hundreds of megabytes', async () => {
    const a = await rendered({ 'a.hbs': '{{#each l}}{{#each @root.l}}{{@root.text}}{{/each}}{{/each}}' }, { l: Array.from({ length: 600 }, () => 0), text: 'x'.repeat(1000) }, within(60_000));
    expect(a.text).toBeUndefined();
    expect(await saidOf(a)).toHaveLength(1);
  });

  it.each([
    ['a.hbs', (inside: string) => `<p>{{${inside}}}</p>`],
    ['a.mustache', (inside: string) => `<p>{{${inside}}}</p>`],
    ['a.liquid', (inside: string) => `<p>{% if ${inside} %}</p>`],
  ])('a megabyte in one tag: %s', async (path, text) => {
    const a = await rendered({ [path]: text('x'.repeat(1_000_000)) }, {}, within(20_000));
    expect(a.data).toBe('data.json');
  });

  it('private-use characters everywhere', async () => {
    const all = Array.from({ length: 0xf900 - 0xe000 }, (_, index) => String.fromCharCode(0xe000 + index)).join('');
    const a = await rendered({ 'a.hbs': `<p>${all}{{x}}</p>{{#each l}}<b>{{this}}</b>{{/each}}`, 'b.hbs': '' }, { x: '\ue000\u{f0000}', l: ['\ue001', '2'] });
    expect(textOf(a).value).toBe(`<p>${all}\ue000\u{f0000}</p><b>\ue001</b><b>2</b>`);
    expect(await placeIn(a, '<b>', 2)).toMatch(/ <b>$/u);
    expect(await placeIn(a, '2')).toMatch(/ \{\{this\}\}$/u);
    const everyOne = `${all}${Array.from({ length: 131_072 }, (_, index) => String.fromCodePoint(0xf0000 + index)).join('')}`;
    const b = await rendered({ 'b.hbs': `${everyOne}<b>{{x}}</b>` }, { x: 1 });
    expect(textOf(b).value.endsWith('<b>1</b>')).toBe(true);
    expect(await placeIn(b, '<b>')).toMatch(/^b\.hbs 1:1 /u);
  });

  it('names of what every object has', async () => {
    const a = await rendered({ 'a.hbs': '{{> __proto__}}{{> constructor}}{{> toString}}{{#if constructor}}y{{/if}}' }, {});
    expect(textOf(a).value).toBe('');
    expect(await saidOf(a)).toHaveLength(3);
  });
});

describe('nothing outside the root is read', () => {
  const files = { 'root/a.hbs': '', 'root/inside.hbs': 'inside', 'secret.hbs': 'secret', 'secret.txt': 'secret' };

  it.each(['../secret', '../secret.hbs', '../../../../../../../../etc/passwd', '/etc/passwd', './../secret', 'x/../../secret', '..\\\\secret', 'C:\\\\secret'])('%s', async (name) => {
    const folder = folderWith({ ...files, 'root/a.hbs': `{{> (lookup . "n")}}`, 'd.json': JSON.stringify({ n: name.replaceAll('\\\\', '\\') }) });
    const [a] = await renderIn(folder, 'root/a.hbs', rendererIn(folder, { entries: [{ files: ['*.hbs'], root: 'root', data: ['d.json'] }] })) ?? [];
    expect(textOf(a!).value).toBe('');
    expect(await saidOf(a!)).toEqual([expect.stringMatching(/^include-missing root\/a\.hbs 1:1 \{\{> \(lookup \. "n"\)\}\} \| ".*" is (?:outside the root, so it is not read|not there: .*)\.$/u)]);
  });

  it('not by a link, of a file or a folder', async () => {
    const folder = folderWith({ ...files, 'root/a.liquid': '{% render "link" %}{% render "dir/secret" %}{% render "inside" %}', 'd.json': '{}', 'outside/secret.liquid': 'secret', 'root/inside.liquid': 'inside' });
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'root/link.liquid'));
    symlinkSync(join(folder, 'outside'), join(folder, 'root/dir'));
    const [a] = await renderIn(folder, 'root/a.liquid', rendererIn(folder, { entries: [{ files: ['*.liquid'], root: 'root', data: ['d.json'] }] })) ?? [];
    expect(textOf(a!).value).toBe('inside');
    expect((await saidOf(a!)).map((said) => said.replace(/^.*\| /u, ''))).toEqual(['"link.liquid" is a link to a file outside the root, so it is not read.', '"dir/secret.liquid" is a link to a file outside the root, so it is not read.']);
  });

  it('a folder, a file that is too large, no name', async () => {
    const folder = folderWith({ 'a.hbs': '{{> dir}}{{> big}}{{> (lookup . "none")}}{{> ""}}', 'dir/x.hbs': '', 'big.hbs': 'x'.repeat(5 * 1024 * 1024), 'd.json': '{}' });
    const [a] = await renderIn(folder, 'a.hbs', rendererIn(folder, { data: [join(folder, 'd.json')] })) ?? [];
    expect((await saidOf(a!)).map((said) => said.replace(/^.*\| /u, ''))).toEqual([
      '"dir" is not there: it was looked for beside the template and up to the root.',
      '"big.hbs" is larger than 4 MB, so it is not read.',
      '"undefined" is not there: it was looked for beside the template and up to the root.',
      '"" is no name of a file.',
    ]);
  });

  it('a template outside the root has its own folder for one', async () => {
    const folder = folderWith({ 'mails/a.hbs': '{{> b}}{{> ../c}}', 'mails/b.hbs': 'b', 'c.hbs': 'c', 'elsewhere/d.json': '{}' });
    const [a] = await renderIn(folder, 'mails/a.hbs', rendererIn(folder, { folder: join(folder, 'elsewhere'), data: [join(folder, 'elsewhere/d.json')] })) ?? [];
    expect(textOf(a!).value).toBe('b');
  });
});
