import { describe, expect, it } from 'vitest';
import { placeIn, rendered, saidOf, textOf } from './rendering.ts';

describe('Mustache', () => {
  it('literal text, loops, inverted sections, values and partials', async () => {
    const a = await rendered({
      'a.mustache': '<h1>Hi {{name}}</h1>\n{{#items}}\n  <li>{{label}} {{{html}}}</li>\n{{/items}}\n{{^items}}\n<p>None</p>\n{{/items}}\n<div>\n  {{> foot}}\n</div>\n<i>{{> foot}}</i>\n',
      'foot.mustache': '<p>bye\n{{name}}</p>\n',
    }, { name: '<Bo>', items: [{ label: 'A', html: '<b>1</b>' }, { label: 'B', html: '<b>2</b>' }] });
    expect(textOf(a).value).toBe('<h1>Hi &lt;Bo&gt;</h1>\n  <li>A <b>1</b></li>\n  <li>B <b>2</b></li>\n<div>\n  <p>bye\n  &lt;Bo&gt;</p>\n</div>\n<i><p>bye\n   &lt;Bo&gt;</p>\n</i>\n');
    expect(await placeIn(a, '<li>', 2)).toBe('a.mustache 3:3 <li>');
    expect(await placeIn(a, '<b>2</b>')).toBe('a.mustache 3:17 {{{html}}}');
    expect(await placeIn(a, '&lt;Bo&gt;')).toBe('a.mustache 1:8 {{name}}');
    expect(await placeIn(a, '&lt;Bo&gt;', 3)).toBe('foot.mustache 2:1 {{name}}');
    expect(await placeIn(a, '<p>bye')).toBe('foot.mustache 1:1 <p>bye');
    expect(await placeIn(a, '</p>', 2)).toBe('foot.mustache 2:9 </p>');
    expect(await placeIn(a, '</div>')).toBe('a.mustache 10:1 </div>');
    expect(a.defects).toEqual([]);
  });

  it('the other branch, a comment, other delimiters', async () => {
    const a = await rendered({ 'a.mustache': '{{! a <b>note</b> }}\n{{^items}}\n<p>None of {{total.count}}</p>\n{{/items}}\n{{=<% %>=}}\n<em><% name %></em>\n' }, { name: 'Bo', total: { count: 0 } });
    expect(textOf(a).value).toBe('<p>None of 0</p>\n<em>Bo</em>\n');
    expect(await placeIn(a, '0')).toBe('a.mustache 3:12 {{total.count}}');
    expect(await placeIn(a, '</em>')).toBe('a.mustache 6:15 </em>');
  });

  it.each([
    ['<p>\n{{name</p>\n', 'render-failed a.mustache 2:1 {{name</p> | Mustache says: unclosed tag.'],
    ['<p>\n{{#a}}\n</p>', 'render-failed a.mustache 2:1 {{#a}} | Mustache says: unclosed section "a".'],
    ['<p>\n{{/a}}\n</p>', 'render-failed a.mustache 2:1 {{/a}} | Mustache says: unopened section "a".'],
    ['<p>\n  {{> bad}}\n</p>', 'render-failed bad.mustache 2:3 {{/b}} | Mustache says: unopened section "b".'],
    ['{{> self}}', 'render-failed self.mustache 1:1 <b>{{> self}}</b> | Mustache says: a partial includes itself without end.'],
  ])('a mistake stands at its place: %j', async (text, said) => {
    const a = await rendered({ 'a.mustache': text, 'bad.mustache': 'x\n  {{/b}}\n', 'self.mustache': '<b>{{> self}}</b>' });
    expect(await saidOf(a)).toEqual([said]);
  });

  it('a partial that is not there', async () => {
    const a = await rendered({ 'a.mustache': '<p>\n  {{> inner/b}}\n</p>', 'inner/b.mustache': '<b>\n   {{> gone}}</b>\n' });
    expect(textOf(a).value).toBe('<p>\n  <b>\n     </b>\n</p>');
    expect(await saidOf(a)).toEqual(['include-missing inner/b.mustache 2:4 {{> gone}} | "gone" is not there: it was looked for beside the template and up to the root.']);
  });

  it('data reaches nothing but itself, and calls nothing', async () => {
    const a = await rendered({ 'a.mustache': '[{{constructor}}][{{constructor.constructor}}][{{#list.constructor.constructor}}throw 1{{/list.constructor.constructor}}][{{#list.map}}x{{/list.map}}][{{list.length}}][{{name.length}}][{{toString}}][{{object}}]' }, JSON.parse('{"list":[1,2],"name":"abc","object":{},"__proto__":{"a":1}}'));
    expect(textOf(a).value).toBe('[][][][][2][3][][[object Object]]');
  });
});
