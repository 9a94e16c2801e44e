import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/config-error.ts';
import { folderWith } from '../folders.ts';
import { placeIn, rendered, renderIn, rendererIn, saidOf, textOf } from './rendering.ts';

const NUNJUCKS = { entries: [{ files: ['*'], language: 'nunjucks' as const }] };
const EJS = { entries: [{ files: ['*'], language: 'ejs' as const }] };

describe('Nunjucks', () => {
  it('literal text, loops, layouts, includes, macros', async () => {
    const a = await rendered({
      'a.njk': '{% extends "base.njk" %}\n{% import "./macros.njk" as m %}\n{% block main %}\n{{ super() }}\n<ul>\n{%- for item in items %}\n  <li>{{- item -}} </li>\n{%- endfor %}\n</ul>\n{{ m.button("Go") }}{% include "foot.njk" %}\n{% endblock %}\n',
      'layouts/base.njk': '<html>\n{% block main %}<p>Default</p>{% endblock %}\n{# <b>note</b> #}</html>\n',
      'macros.njk': '{% macro button(text) %}<a class="b">{{ text }}</a>{% endmacro %}',
      'partials/foot.njk': '<i>{{ items | length }} things</i>',
    }, { items: ['A', 'B'] }, NUNJUCKS);
    expect(textOf(a).value).toBe('<html>\n\n<p>Default</p>\n<ul>\n  <li>A</li>\n  <li>B</li>\n</ul>\n<a class="b">Go</a><i>2 things</i>\n\n</html>\n');
    expect(await placeIn(a, '<p>Default')).toBe('layouts/base.njk 2:17 <p>Default');
    expect(await placeIn(a, '<li>', 2)).toBe('a.njk 7:3 <li>');
    expect(await placeIn(a, 'B')).toBe('a.njk 7:7 {{- item -}}');
    expect(await placeIn(a, '<a class')).toBe('macros.njk 1:25 <a class');
    expect(await placeIn(a, 'Go')).toBe('macros.njk 1:38 {{ text }}');
    expect(await placeIn(a, '2')).toBe('partials/foot.njk 1:4 {{ items | length }}');
    expect(await placeIn(a, '</html>')).toBe('layouts/base.njk 3:18 </html>');
    expect(a.defects).toEqual([]);
  });

  it('a set block that is compared and printed', async () => {
    const a = await rendered({ 'a.njk': '{% set kind %}big{% endset %}{% if kind == "big" %}<h1>Big</h1>{% else %}<h2>s</h2>{% endif %}' }, {}, NUNJUCKS);
    expect(textOf(a).value).toBe('<h1>Big</h1>');
    expect(await placeIn(a, '<h1>')).toBe('a.njk 1:52 <h1>');
  });

  it('what is missing, ignored or not', async () => {
    const a = await rendered({ 'a.njk': '<p>{% include "gone.njk" ignore missing %}\n{% include "away.njk" %}{% include name %}</p>' }, { name: 'c.njk' }, NUNJUCKS);
    expect(textOf(a).value).toBe('<p>\n</p>');
    expect(await saidOf(a)).toEqual([
      'include-missing a.njk 2:1 {% include "away.njk" %} | "away.njk" is not there: it was looked for beside the template and up to the root.',
      'include-missing a.njk 2:25 {% include name %} | "c.njk" is not there: it was looked for beside the template and up to the root.',
    ]);
    const b = await rendered({ 'b.njk': '{% extends "gone.njk" %}x' }, {}, NUNJUCKS);
    expect(b.text).toBeUndefined();
    expect(await saidOf(b)).toEqual(['include-missing b.njk 1:1 {% extends "gone.njk" %} | "gone.njk" is not there: it was looked for beside the template and up to the root.']);
  });

  it.each([
    ['<p>\n  {% if x %}</p>', 'render-failed a.njk 2:3 {% if x %} | Nunjucks says: parseIf: expected elif, else, or endif, got end of file.'],
    ['<p>\n  {{ x | nosuch }}</p>', 'render-failed a.njk 1:1 <p> | Nunjucks says: filter not found: nosuch.'],
    ['<p>\n  {{ x.y.z() }}</p>', 'render-failed a.njk 2:3 {{ x.y.z() }} | Nunjucks says: Unable to call `x["y"]["z"]`, which is undefined or falsey.'],
    ['{% include "b.njk" %}', 'render-failed b.njk 3:2 {% nope %} | Nunjucks says: unknown block tag: nope.'],
    ['{% include "self.njk" %}', 'render-failed self.njk 1:1 {% include "self.njk" %} | Nunjucks ran out of its stack: a file includes itself without end, or blocks are nested too deep.'],
  ])('a mistake stands at its place: %j', async (text, said) => {
    const a = await rendered({ 'a.njk': text, 'b.njk': '\n\n {% nope %}', 'self.njk': '{% include "self.njk" %}' }, {}, NUNJUCKS);
    expect(await saidOf(a)).toEqual([said]);
  });
});

describe('EJS', () => {
  it('literal text, loops, includes, trimmed line ends', async () => {
    const a = await rendered({
      'a.ejs': '<ul>\n<%_ for (const item of items) { -%>\n  <li title="<%= item %>"><%- item -%>\n</li>\n  <%_ } _%>  \n</ul>\n<%- include("foot", { year: 2025 }) %><%# note %>\n<%% kept %%>\n',
      'partials/foot.ejs': '<p>© <%= year %></p>',
    }, { items: ['A', 'B'] }, EJS);
    expect(textOf(a).value).toBe('<ul>\n  <li title="A">A</li>\n  <li title="B">B</li>\n</ul>\n<p>© 2025</p>\n<% kept %>\n');
    expect(await placeIn(a, '<li', 2)).toBe('a.ejs 3:3 <li');
    expect(await placeIn(a, 'B')).toBe('a.ejs 3:14 <%= item %>');
    expect(await placeIn(a, 'B', 2)).toBe('a.ejs 3:27 <%- item -%>');
    expect(await placeIn(a, '</li>', 2)).toBe('a.ejs 4:1 </li>');
    expect(await placeIn(a, '2025')).toBe('partials/foot.ejs 1:6 <%= year %>');
    expect(await placeIn(a, '<p>')).toBe('partials/foot.ejs 1:1 <p>');
    expect(a.defects).toEqual([]);
  });

  it.each([
    ['<p>\n  <%= nosuch.x %></p>', 'render-failed a.ejs 2:3 <%= nosuch.x %> | EJS says: nosuch is not defined.'],
    ['<p>\n<% if ( { %></p>', "render-failed a.ejs 1:1 <p> | EJS says: Unexpected token ';' in a.ejs."],
    ['<p>\n<%= x </p>', 'render-failed a.ejs 1:1 <p> | EJS says: Could not find matching close tag for "<%=".'],
    ['<%- include("b") %>', 'render-failed b.ejs 3:2 <%= y.z %> | EJS says: y is not defined.'],
    ['<%- include("self") %>', 'render-failed self.ejs 1:1 <%- include("self") %> | EJS ran out of its stack: a file includes itself without end, or blocks are nested too deep.'],
    ['<% throw Error("no") %>', 'render-failed a.ejs 1:1 <% throw Error("no") %> | EJS says: no.'],
  ])('a mistake stands at its place: %j', async (text, said) => {
    const a = await rendered({ 'a.ejs': text, 'b.ejs': '\n\n <%= y.z %>', 'self.ejs': '<%- include("self") %>' }, {}, EJS);
    expect(await saidOf(a)).toEqual([said]);
  });

  it('what is missing', async () => {
    const a = await rendered({ 'a.ejs': '<p>\n  <%- include("gone") %></p><%- include("b") %>', 'b.ejs': '<b><%- include("../../x") %></b>' }, {}, EJS);
    expect(textOf(a).value).toBe('<p>\n  </p><b></b>');
    expect(await saidOf(a)).toEqual([
      'include-missing a.ejs 2:3 <%- include("gone") %> | "gone" is not there: it was looked for beside the template and up to the root.',
      'include-missing b.ejs 1:4 <%- include("../../x") %> | "../../x" is outside the root, so it is not read.',
    ]);
  });
});

describe('an engine that runs code', () => {
  it.each([['a.ejs', '<% throw 1 %>', 'EJS'], ['a.njk', '{{ 1 }}', 'Nunjucks']])('%s is not rendered by data alone', async (path, text, name) => {
    const folder = folderWith({ [path]: text, 'data.json': '{}' });
    const mistake = new ConfigError(`${name} runs code, so data alone does not render it: it is rendered where "render" in the configuration names the file.`);
    await expect(renderIn(folder, path, rendererIn(folder, { data: [`${folder}/data.json`] }))).rejects.toEqual(mistake);
    expect(await renderIn(folder, path, rendererIn(folder))).toBeUndefined();
  });

  it('Jinja and Twig are Nunjucks only where that is said', async () => {
    const folder = folderWith({ 'a.j2': '{{ 1 + 1 }}', 'data.json': '{}' });
    const data = [`${folder}/data.json`];
    expect(await renderIn(folder, 'a.j2', rendererIn(folder, { data }))).toBeUndefined();
    await expect(renderIn(folder, 'a.j2', rendererIn(folder, { data, entries: [{ files: ['*.j2'] }] }))).rejects.toThrow('the configuration: render[0] names a file in Jinja, for which there is no engine: say language: "nunjucks" where Nunjucks can read it, or leave the file out.');
    expect((await rendered({ 'a.j2': '{{ 1 + 1 }}' }, {}, NUNJUCKS)).text?.value).toBe('2');
  });
});
