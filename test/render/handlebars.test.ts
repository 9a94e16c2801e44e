import { describe, expect, it } from 'vitest';
import { placeIn, rendered, saidOf, textOf } from './rendering.ts';

const ORDER = {
  'order.hbs': '<h1>Thanks, {{name}}!</h1>\n{{#if items}}\n<table>\n{{#each items}}\n  <tr><td>{{label}}</td><td><img src="{{url}}"></td></tr>\n{{/each}}\n</table>\n{{else}}\n<p>Nothing</p>\n{{/if}}\n{{> footer year=2025}}\n',
  'partials/footer.hbs': '<p>© {{year}} <a href="https://example.com">Example</a></p>\n',
};
const DATA = { name: 'Zoë', items: [{ label: 'Pen', url: 'a.png' }, { label: 'Ink', url: 'b.png' }] };

describe('Handlebars', () => {
  it('renders as Handlebars does and knows where each stretch was written', async () => {
    const order = await rendered(ORDER, DATA);
    expect(textOf(order).value).toBe('<h1>Thanks, Zoë!</h1>\n<table>\n  <tr><td>Pen</td><td><img src="a.png"></td></tr>\n  <tr><td>Ink</td><td><img src="b.png"></td></tr>\n</table>\n<p>© 2025 <a href="https://example.com">Example</a></p>\n');
    expect(await placeIn(order, '<h1>Thanks, ')).toBe('order.hbs 1:1 <h1>Thanks, ');
    expect(await placeIn(order, 'Zoë')).toBe('order.hbs 1:13 {{name}}');
    expect(await placeIn(order, '<img', 2)).toBe('order.hbs 5:29 <img');
    expect(await placeIn(order, 'b.png')).toBe('order.hbs 5:39 {{url}}');
    expect(await placeIn(order, '<a href')).toBe('partials/footer.hbs 1:15 <a href');
    expect(await placeIn(order, '2025')).toBe('partials/footer.hbs 1:6 {{year}}');
    expect(order.defects).toEqual([]);
  });

  it('the other branch', async () => {
    const order = await rendered(ORDER, { name: 'Bo' });
    expect(await placeIn(order, '<p>Nothing</p>')).toBe('order.hbs 9:1 <p>Nothing</p>');
  });

  it('a layout as a block partial, blocks in it, an inline partial that comes before a file', async () => {
    const files = {
      'mail.hbs': '{{#> layout title="Hi"}}\n  {{#*inline "head"}}<b>inline head</b>{{/inline}}\n  <p>Body of {{name}}</p>\n{{/layout}}\n',
      'layouts/layout.hbs': '<html><title>{{title}}</title>\n{{> head}}\n<main>{{> @partial-block}}</main>\n{{#> sidebar}}<i>no sidebar</i>{{/sidebar}}\n</html>\n',
      'partials/head.hbs': '<b>file head</b>\n',
    };
    const mail = await rendered(files, { name: 'Ann' });
    expect(textOf(mail).value).toBe('<html><title>Hi</title>\n<b>inline head</b><main>  \n  <p>Body of Ann</p>\n</main>\n<i>no sidebar</i>\n</html>\n');
    expect(await placeIn(mail, '<main>')).toBe('layouts/layout.hbs 3:1 <main>');
    expect(await placeIn(mail, 'inline head')).toBe('mail.hbs 2:25 inline head');
    expect(await placeIn(mail, '<p>Body of')).toBe('mail.hbs 3:3 <p>Body of');
    expect(await placeIn(mail, 'Ann')).toBe('mail.hbs 3:14 {{name}}');
    expect(await placeIn(mail, 'Hi')).toBe('layouts/layout.hbs 1:14 {{title}}');
    expect(await placeIn(mail, 'no sidebar')).toBe('layouts/layout.hbs 4:18 no sidebar');
    expect(mail.defects).toEqual([]);
  });

  it('white space: what is trimmed, what stands alone on its line, what a partial is indented by', async () => {
    const files = {
      'a.hbs': '<ul>\n  {{~#each list~}}\n    <li> {{~this~}} </li>\n  {{~/each~}}\n</ul>\n<div>\n    {{> two}}\n</div>\n{{! note }}\n\\{{kept}} \\\\{{name}}\n{{{{raw}}}}<b>{{x}}</b>{{{{/raw}}}}\n',
      'two.hbs': '<p>one\n  {{name}}</p>\n',
    };
    const a = await rendered({ ...files, 'a.hbs': files['a.hbs'].replace(/\{\{\{\{raw[^\n]*\n/u, '') }, { list: ['x', 'y'], name: 'Bo' });
    expect(textOf(a).value).toBe('<ul><li>x</li><li>y</li></ul>\n<div>\n    <p>one\n      Bo</p>\n</div>\n{{kept}} \\Bo\n');
    expect(await placeIn(a, '<li>', 2)).toBe('a.hbs 3:5 <li>');
    expect(await placeIn(a, 'y')).toBe('a.hbs 3:10 {{~this~}}');
    expect(await placeIn(a, '</li>', 2)).toBe('a.hbs 3:21 </li>');
    expect(await placeIn(a, '<p>one')).toBe('two.hbs 1:1 <p>one');
    expect(await placeIn(a, 'Bo')).toBe('two.hbs 2:3 {{name}}');
    expect(await placeIn(a, '</div>')).toBe('a.hbs 8:1 </div>');
    expect(await placeIn(a, '{{kept}}')).toBe('a.hbs 10:2 {{kept}}');
    expect(await placeIn(a, 'Bo', 2)).toBe('a.hbs 10:13 {{name}}');
  });

  it('a partial that is not there is told at its tag, wherever that is, and the rest is rendered', async () => {
    const files = { 'a.hbs': '<p>\n  {{> (lookup . "which")}}\n  {{> inner/b}}</p>', 'inner/b.hbs': '<b>{{> ./c}}{{> nope}}</b>', 'inner/c.hbs': 'c' };
    const a = await rendered(files, { which: 'gone/away' });
    expect(textOf(a).value).toBe('<p>\n  <b>c</b></p>');
    expect(await saidOf(a)).toEqual([
      'include-missing a.hbs 2:3 {{> (lookup . "which")}} | "gone/away" is not there: it was looked for beside the template and up to the root.',
      'include-missing inner/b.hbs 1:13 {{> nope}} | "nope" is not there: it was looked for beside the template and up to the root.',
    ]);
  });

  it.each([
    ['{{#if x}}\n<p>\n', {}, 'render-failed a.hbs 1:1 {{#if x}} | Handlebars says: the template ends before a block or a tag is closed.'],
    ['<p>\n{{#if x}}{{/each}}\n', {}, "render-failed a.hbs 2:1 {{#if x}} | Handlebars says: if doesn't match each."],
    ['<p>\n  {{foo bar}} {{> b}}\n', {}, 'render-failed a.hbs 2:3 {{foo bar}} | Handlebars says: missing helper "foo".'],
    ['<p>\n  {{> b}}\n', {}, 'render-failed b.hbs 2:4 {{money 3}} | Handlebars says: missing helper "money".'],
    ['<p>\n  {{> c}}\n', {}, 'render-failed c.hbs 2:2 {{#}} | Handlebars says: there is something that cannot stand here (CLOSE).'],
    ['<p>{{> self}}', {}, 'render-failed self.hbs 1:4 {{> self}} | Handlebars says: a partial includes itself without end.'],
  ])('a mistake stands at its place: %j', async (text, data, said) => {
    const a = await rendered({ 'a.hbs': text, 'b.hbs': '<b>\n   {{money 3}}</b>', 'c.hbs': '\n {{#}}\n', 'self.hbs': '<b>{{> self}}</b>' }, data);
    expect(await saidOf(a)).toEqual([said]);
    expect(a.text).toBeUndefined();
  });

  it('data reaches nothing but itself', async () => {
    const a = await rendered({ 'a.hbs': '[{{constructor}}][{{__proto__}}][{{list.constructor.name}}][{{#with (lookup this "constructor")}}{{name}}{{/with}}][{{toString}}]' }, JSON.parse('{"list":[1],"__proto__":{"polluted":"yes"},"x":{}}'));
    expect(textOf(a).value).toBe('[][[object Object]][][][]');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
