import { describe, expect, it } from 'vitest';
import rule from '../../../rules/html/valid.ts';
import { judge } from '../../../rules/html/markup/judge.ts';
import { eml, testRule } from '../../../src/testing/index.ts';
import { ownTime } from '../../own-time.ts';

const page = (body: string): string => `<html>\n<body>\n${body}\n</body>\n</html>\n`;
const html = (body: string, ...reports: readonly string[]): { readonly html: string; readonly reports: readonly string[] } => ({ html: page(body), reports });
const good = (name: string, body: string): { readonly name: string; readonly html: string } => ({ name, html: page(body) });

testRule(rule, {
  good: [
    good('end tags HTML lets one leave out', '<table><tr><td>One<td><p>Two<tr><td><ul><li>a<li>b</ul></table>'),
    good('old and foreign elements', '<center><font color=red>a</font></center><v:rect><v:fill type="tile"/><o:p></o:p></v:rect><amp-img src="a"></amp-img><x-spacer height="2"/>'),
    good('capitals', '<TABLE><TR><TD>a</td></tr></table><STYLE>a>b{}</STYLE>'),
    good('blocks in a paragraph', '<p><table><tr><td>a</td></tr></table></p>'),
    good('end tags of void elements', '<br></br><img src="a"></img>'),
    good("Word's namespaces", '<?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /><p>a<o:p></o:p></p>'),
    good('signs in text', 'a < b, <3, 1<2 & </> <!-- > -- -->'),
    good('a slash before a space', '<br / ><hr width= >'),
    good('svg', '<svg viewBox="0 0 1 1"><path d="M0"/><g><circle r="1"/></g></svg>'),
    good('ghost tables', '<!--[if mso]><table><tr><td><![endif]--><div>a</div><!--[if mso]></td><td><![endif]--><div>b</div><!--[if mso]></td></tr></table><![endif]-->'),
    good('a form around rows and cells, which parsers close at once', '<table><form action="https://shop.example/"><tr><td>a</td></tr></form></table><table><tr><form action="https://shop.example/"><td>a</td><th>b</th></form></tr></table>'),
    good('a row that Outlook reads around a div, as Maizzle writes it', '<!--[if mso]><table><tr><![endif]-->\n<div>\n<!--[if mso]><td><![endif]--><div>a</div><!--[if mso]></td><td><![endif]--><div>b</div><!--[if mso]></td><![endif]-->\n</div>\n<!--[if mso]></tr></table><![endif]-->'),
    good('a button for Outlook and one for all others', '<!--[if mso]><v:roundrect href="x"><center><![endif]--><!--[if !mso]><!--><a href="x"><!--<![endif]-->a<!--[if !mso]><!--></a><!--<![endif]--><!--[if mso]></center></v:roundrect><![endif]-->'),
    good('placeholders where tags, attributes and values stand', '<table>{{#each rows}}<tr {{attributes}}><td width={{width}} class="{{a}} {{b}}" {% if x %}align="left"{% endif %}>{{{cell}}}</td></tr>{{/each}}</table><h{{n}}>a</h{{n}}><{{tag}} id="a"></{{ tag }}>'),
    good('a tag opened once in each branch', '{{#if a}}<div class="a">{{else}}<div>{{/if}}<p>text</p></div>'),
    good('the same in Liquid', '{% if a %}<b id="x">{% else %}<b id="x">{% endif %}</b>'),
    good('the same in ERB', '<% if a %><i><% else %><i><% end %></i>'),
    good('the same in EJS', '<% if (a) { %><u><% } else { %><u><% } %></u>'),
    good('the same in Mailchimp and Go', '*|IF:A|*<s>*|ELSE:|*<s>*|END:IF|*</s>{{ if .A }}<em>{{ else }}<em>{{ end }}</em>'),
    good('one attribute in each branch', '<p {% if a %}class="a" id="x"{% elsif b %}class="b" id="x"{% else %}class="c" id="x"{% endif %}>a</p>'),
    good('an element opened and closed under one condition, and another otherwise', '{{#if a}}<table><tr><td>{{else}}<div>{{/if}}text{{#if a}}</td></tr></table>{{else}}</div>{{/if}}'),
    good('an element opened and closed under one condition', '{{#if a}}<table><tr><td>{{/if}}text{{#if a}}</td></tr></table>{{/if}}'),
    good('cases of which each opens a cell', '<table><tr>{% case a %}{% when 1 %}<td class="a">{% when 2 %}<td class="b">{% else %}<td>{% endcase %}x</td></tr></table>'),
    good('half a tag in each branch', '<table><tr><td {{#if a}}width="1">{{else}}width="2">{{/if}}a</td></tr></table>'),
    good('a comment that holds markup', '<table>{{!-- <div> --}}<tr><td>a</td></tr>{% comment %}</td>{% endcomment %}</table>'),
    good("Thymeleaf's prototypes", '<table><tr th:each="a : ${b}"><td th:text="${a}">x</td></tr></table><a href="#" th:href="@{/a}" th:text="${b}">y</a>'),
    good('rows that close and open', '<table><tr>{% for a in b %}<td>a</td>{% if x %}</tr><tr>{% endif %}{% endfor %}</tr></table>'),
    good('twice the same namespace', '<div xmlns="a" xmlns="a">a</div>'),
    good('placeholders as ids', '<b id="{{a}}"></b><b id="{{a}}"></b>'),
    good('rows that a template writes', '<table>{{rows}}@foreach ($rows as $row)<tr><td>a</td></tr>@endforeach</table>'),
    { name: 'a header', html: '<!doctype html><html><body><table><tr><td>', unchecked: ['The file opens or closes elements whose other tag is not in it, as a part of a template does.'] },
    { name: 'a footer', html: '</td></tr></table></body></html>', unchecked: ['The file opens or closes elements whose other tag is not in it, as a part of a template does.'] },
    { name: 'tags that hang on conditions', html: page('{{#if a}}<div class="a">{{/if}}{{#unless a}}<div>{{/unless}}text</div>'), unchecked: ['Whether the tags match depends on the conditions of the template.'] },
    { name: 'ends that hang on conditions', html: page('<div>text{{#if a}}</div>{{/if}}{{#unless a}}</div>{{/unless}}'), unchecked: ['Whether the tags match depends on the conditions of the template.'] },
    { name: 'more branches than are looked at', html: page('<p class="{% if a %}a{% elsif b %}b{% elsif c %}c{% elsif d %}d{% else %}e{% endif %}">a</p>'), unchecked: ['Only four branches of a condition are looked at where they exclude each other.'] },
    { name: 'an empty body', message: eml`
      Content-Type: text/html

    ` },
  ],
  bad: [
    html('<table><tr><td><div>a</td></tr></table>', '3:16-3:21 The <div> opened here is not closed before </td> (close-order).'),
    html('<table><tr><td>\n<table><tr><td>a</td></tr>\n</td></tr></table>', '4:1-4:8 The <table> opened here is not closed before </td> (close-order).'),
    html('<table><tr><td>a</div></td></tr></table>', '3:17-3:23 The end tag </div> has no start tag (close-order).'),
    html('<table><tr><td><table></table></table>\na</td></tr></table>', '3:31-3:39 The end tag </table> has no start tag (close-order).'),
    html('<table><tr><td>\n<table><tr><td>a</td></tr></table>\n<tr><td>b</td></tr>\n</td></tr></table>', '5:1-5:5 The <tr> stands in a <td>, outside a table, and clients drop it (close-order).'),
    html('<b>a<b>', '3:5-3:8 The <b> opened here is not closed before </body> (close-order).'),
    html('<a href="a">one <a href="b">two</a>', '3:1-3:13 The <a> opened here is not closed before the next <a> (close-order).'),
    html('<table>text<tr><td>a</td></tr></table>', '3:8-3:12 Text stands directly in a <table>, and clients move it out of the table (table-text).'),
    html('<table><div>a</div><tr><td>a</td></tr></table>', '3:8-3:13 The <div> stands directly in a <table>, and clients move it out of the table (element-permitted-content).'),
    html('<div/>a', '3:1-3:7 The <div> opened here is not closed before </body> (close-order).'),
    { ...html('<p style="font-family:"Arial"">a</p>', '3:4-3:24 A quote inside the value of style ends it early (parser-error).'), unchecked: ['The tags that follow cannot be read and are not checked.'] },
    { ...html('<td <b>a</b>', '3:1-3:4 The tag <td> is not closed by > before the next < (parser-error).'), unchecked: ['The tags that follow cannot be read and are not checked.'] },
    { ...html('<p>a</p><!-- a ->\n<p>b</p><!-- b -->', '3:9-3:13 The comment opened here is not closed before the next one begins, and hides what is between (parser-error).'), unchecked: ['The tags that follow cannot be read and are not checked.'] },
    { ...html('<style>a{}</p>', '3:1-3:8 The <style> opened here is never closed, so all that follows is hidden (parser-error).'), unchecked: ['The tags that follow cannot be read and are not checked.'] },
    { name: 'one mistake that two views show in two places is told once', ...html('<div>\n<!--[if mso]><table><tr><td><![endif]-->\n<div>a\n<!--[if mso]></td></tr></table><![endif]-->\n</div>', '5:1-5:6 The <div> opened here is not closed before </td> (close-order).') },
    { name: 'a branch of a template may be broken by itself', ...html('<table><tr>{{#if a}}<td><b>a</td>{{/if}}</tr></table>', '3:25-3:28 The <b> opened here is not closed before </td> (close-order).') },
    { name: 'a second branch that is broken by itself', ...html('<table><tr>\n{{#if a}}<td>{{else}}<td><b>a</td><td>{{/if}}\nx</td></tr></table>', '4:26-4:29 The <b> opened here is not closed before </td> (close-order).') },
    { name: 'an attribute that stands twice in a second branch', ...html('<p {% if a %}class="a"{% else %}id="a" id="b"{% endif %}>a</p>', '3:40-3:42 The attribute id stands twice in one tag, and clients use the first (no-dup-attr).') },
    {
      name: 'elements nested too deep',
      ...html('<div>'.repeat(600), '3:2491-3:2496 The elements are nested 602 levels deep; from level 500 on clients and checkers give up.'),
      unchecked: ['The elements are nested more than 500 levels deep, so their tags are not checked.'],
    },
    { name: 'a message is no part of a page', message: eml`
      Content-Type: text/html

      <div>Hello
    `, reports: ['3:1-3:6 The <div> opened here is never closed (close-order).'] },
  ],
});

const judged = (source: string): ReturnType<typeof judge> => judge({ source, tags: [], blocks: [], leftOut: [], whole: true });

describe('html/valid on hostile bodies', () => {
  it('says how deep the elements nest, and checks nothing there', async () => {
    const { depth, flaws, unchecked } = await judged('<div>'.repeat(100_000)) ?? {};
    expect(depth?.levels).toBe(100_000);
    expect(flaws).toEqual([]);
    expect(unchecked?.map(({ reason }) => reason)).toEqual(['The elements are nested more than 500 levels deep, so their tags are not checked.']);
  });

  it('lets html-validate see 500 levels and as many flaws', async () => {
    const { flaws } = await judged(`${'<div>'.repeat(490)}<b>${'</div>'.repeat(490)}`) ?? {};
    expect(flaws?.map(({ text }) => text)).toEqual(['The <b> opened here is not closed before </div>']);
  });

  it('says that it stops after a hundred flaws', async () => {
    const { flaws, unchecked } = await judged('<table><tr><td><b>a</td></tr></table>'.repeat(2000)) ?? {};
    expect(flaws).toHaveLength(100);
    expect(unchecked?.map(({ reason }) => reason)).toEqual(['Only the first 100 flaws of the tags are looked at.']);
  });

  it.each([
    ['attributes', (n: number) => `<td ${'a="1" '.repeat(n)}>`],
    ['distinct attributes', (n: number) => `<td ${Array.from({ length: n }, (_, index) => `a${index}`).join(' ')}>`],
    ['attributes whose hashes are equal', (n: number) => `<td ${Array.from({ length: n }, (_, index) => [...index.toString(2).padStart(17, '0')].map((bit) => (bit === '0' ? 'q3' : 'pR')).join('')).join(' ')}>`],
    ['stray end tags', (n: number) => `<table><tr><td>${'</b>'.repeat(n)}`],
    ['open comments', (n: number) => '<!-- '.repeat(n)],
    ['less-than signs', (n: number) => '<'.repeat(n)],
    ['open tags', (n: number) => '<a '.repeat(n)],
    ['a large table', (n: number) => `<table>${'<tr><td>a</td></tr>'.repeat(n)}<b></table>`],
  ])('reads 100,000 %s in a breath', async (_name, make) => {
    const start = ownTime();
    await judged(make(100_000));
    expect(ownTime() - start).toBeLessThan(5000);
  });
});
