import { describe, expect, it } from 'vitest';
import { placeIn, rendered, saidOf, textOf } from './rendering.ts';

describe('Liquid', () => {
  it('literal text, loops, conditions, values, includes', async () => {
    const a = await rendered({
      'a.liquid': '<h1>Hi {{ name | upcase }}</h1>\n{%- if items.size > 1 -%}\n  <ul>\n  {%- for item in items %}\n    <li class="{% cycle "odd", "even" %}">{{- item.label -}} </li>\n  {%- endfor %}\n  </ul>\n{%- else -%}\n<p>None</p>\n{%- endif %}\n{% render "foot", year: 2025 %}\n{% include \'parts/sign\' %}\n',
      'foot.liquid': '<p>© {{ year }}</p>',
      'parts/sign.liquid': '<b>{{ name }}</b>',
    }, { name: 'zoë', items: [{ label: 'A' }, { label: 'B' }] });
    expect(textOf(a).value).toBe('<h1>Hi ZOË</h1><ul>\n    <li class="odd">A</li>\n    <li class="even">B</li>\n  </ul>\n<p>© 2025</p>\n<b>zoë</b>\n');
    expect(await placeIn(a, '<li', 2)).toBe('a.liquid 5:5 <li');
    expect(await placeIn(a, 'even')).toBe('a.liquid 5:16 {% cycle "odd", "even" %}');
    expect(await placeIn(a, 'B')).toBe('a.liquid 5:43 {{- item.label -}}');
    expect(await placeIn(a, '</li>', 2)).toBe('a.liquid 5:62 </li>');
    expect(await placeIn(a, 'ZOË')).toBe('a.liquid 1:8 {{ name | upcase }}');
    expect(await placeIn(a, '2025')).toBe('foot.liquid 1:6 {{ year }}');
    expect(await placeIn(a, '<b>')).toBe('parts/sign.liquid 1:1 <b>');
    expect(await placeIn(a, 'zoë')).toBe('parts/sign.liquid 1:4 {{ name }}');
    expect(a.defects).toEqual([]);
  });

  it('a layout and its blocks', async () => {
    const a = await rendered({
      'a.liquid': '{% layout "base" %}\n{% block main %}<p>Own {{ name }}</p>{% endblock %}\n',
      'layouts/base.liquid': '<html>\n{% block main %}<p>Default</p>{% endblock %}\n{% block end %}<p>End</p>{% endblock %}\n</html>\n',
    }, { name: 'Bo' });
    expect(textOf(a).value).toBe('<html>\n<p>Own Bo</p>\n<p>End</p>\n</html>\n');
    expect(await placeIn(a, '<p>Own')).toBe('a.liquid 2:17 <p>Own');
    expect(await placeIn(a, 'Bo')).toBe('a.liquid 2:24 {{ name }}');
    expect(await placeIn(a, '<p>End')).toBe('layouts/base.liquid 3:16 <p>End');
    expect(await placeIn(a, '<html>')).toBe('layouts/base.liquid 1:1 <html>');
  });

  it('what is captured: compared, it is the same; printed, it is its own text', async () => {
    const a = await rendered({ 'a.liquid': '{% capture kind %}big{% endcapture %}{% capture body %}<p>Captured {{ name }}</p>{% endcapture %}{% if kind == "big" %}<h1>Big</h1>{% else %}<h2>small</h2>{% endif %}{{ body }}{{ body | size }}' }, { name: 'Bo' });
    expect(textOf(a).value).toBe('<h1>Big</h1><p>Captured Bo</p>18');
    expect(await placeIn(a, '<h1>Big</h1>')).toMatch(/^a\.liquid 1:\d+ <h1>Big<\/h1>$/u);
    expect(await placeIn(a, '18')).toMatch(/\{\{ body \| size \}\}$/u);
    const b = await rendered({ 'b.liquid': '{% capture body %}\n<p>Captured {{ name }}</p>{% endcapture %}{{ body }}!' }, { name: 'Bo' });
    expect(await placeIn(b, '<p>Captured ')).toBe('b.liquid 2:1 <p>Captured ');
    expect(await placeIn(b, 'Bo')).toBe('b.liquid 2:13 {{ name }}');
  });

  it('raw text, comments, statements without delimiters', async () => {
    const a = await rendered({ 'a.liquid': '{% raw %}<i>{{ not }}</i>{% endraw %}{% comment %}<b>{% endcomment %}\n{% liquid\n  assign x = 3\n  echo x\n%}<u>end</u>{% # inline %}' }, {});
    expect(textOf(a).value).toBe('<i>{{ not }}</i>\n3<u>end</u>');
    expect(await placeIn(a, '{{ not }}')).toBe('a.liquid 1:13 {{ not }}');
    expect(await placeIn(a, '<u>')).toBe('a.liquid 5:3 <u>');
  });

  it('what is missing is told at its tag and left out; without its layout there is nothing', async () => {
    const a = await rendered({ 'a.liquid': '<p>\n{% render "gone" %}{% for i in (1..3) %}{% include which %}{% endfor %}</p>{% render "b" %}', 'b.liquid': '<b>{% render "x/y" %}</b>' }, { which: 'x' });
    expect(textOf(a).value).toBe('<p>\n</p><b></b>');
    expect(await saidOf(a)).toEqual([
      'include-missing a.liquid 2:1 {% render "gone" %} | "gone" is not there: it was looked for beside the template and up to the root.',
      'include-missing a.liquid 2:41 {% include which %} | "x" is not there: it was looked for beside the template and up to the root.',
      'include-missing b.liquid 1:4 {% render "x/y" %} | "x/y" is not there: it was looked for beside the template and up to the root.',
    ]);
    const c = await rendered({ 'c.liquid': '\n{% layout "none" %}x' });
    expect(c.text).toBeUndefined();
    expect(await saidOf(c)).toEqual(['include-missing c.liquid 2:1 {% layout "none" %} | "none" is not there: it was looked for beside the template and up to the root.']);
  });

  it.each([
    ['<p>\n  {% if x %}</p>', 'render-failed a.liquid 2:3 {% if x %} | Liquid says: tag {% if x %} not closed.'],
    ['<p>\n{% nosuch %}</p>', 'render-failed a.liquid 2:1 {% nosuch %} | Liquid says: tag "nosuch" not found.'],
    ['{% render "b" %}', 'render-failed b.liquid 2:2 {% nope %} | Liquid says: tag "nope" not found.'],
    ['{% render "self" %}', 'render-failed self.liquid 1:1 {% render "self" %} | Liquid ran out of its stack: a file includes itself without end, or blocks are nested too deep.'],
    ['{% for i in (1..1000000000) %}x{% endfor %}', 'render-failed a.liquid 1:1 {% for i in (1..1000000000) %} | Liquid says: memory alloc limit exceeded.'],
  ])('a mistake stands at its place: %j', async (text, said) => {
    const a = await rendered({ 'a.liquid': text, 'b.liquid': '\n {% nope %}', 'self.liquid': '{% render "self" %}' }, {}, { entries: [{ files: ['*.liquid'], timeLimit: 60_000 }] });
    expect(await saidOf(a)).toEqual([said]);
  });

  it('data reaches nothing but itself', async () => {
    const a = await rendered({ 'a.liquid': '[{{ constructor }}][{{ list.constructor.name }}][{{ __proto__.a }}][{{ toString }}][{{ name.constructor }}]' }, JSON.parse('{"list":[1],"name":"x","__proto__":{"a":"own"}}'));
    expect(textOf(a).value).toBe('[][][own][][]');
  });
});
