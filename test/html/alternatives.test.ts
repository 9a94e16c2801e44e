import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HtmlDocument } from '../../src/html/html-document.ts';
import { defineRule } from '../../src/rule.ts';
import { lintCase } from '../../src/testing/lint-case.ts';
import { viewsOf } from './document.ts';

const shown = (source: string): readonly string[] => viewsOf(source).filter(({ view }) => view === 'everyone').map(({ markup }) => markup.replaceAll(/\s+/gu, ' ').replaceAll('\uE000', '·'));
const unseen = (source: string): readonly string[] => viewsOf(source)[0]?.unseen.map(({ start, end }) => source.slice(start, end)) ?? [];

describe('alternatives', () => {
  it.each([
    ['are one where branches can stand side by side', '<p>{{#if a}}<b>x</b>{{else}}<i>y</i>{{/if}}</p>', ['<p> <b>x</b> <i>y</i> </p>']],
    ['are one without branches', '<p {{#if a}}class="b"{{/if}}>', ['<p class="b" >']],
    ['have each branch of an attribute', '<p {{#if a}}id="x"{{else}}id="y"{{/if}}>', ['<p id="x" >', '<p id="y" >']],
    ['have each branch of a value', '<a href="{{#if a}}x{{else}}y{{/if}}/z">', ['<a href=" x /z">', '<a href=" y /z">']],
    ['have each branch of a value in a style sheet', '<style>a{b:{{#if c}}d{{else}}e{{/if}}}</style>', ['<style>a{b: d }</style>', '<style>a{b: e }</style>']],
    ['keep whole rules together', '<style>{{#if c}}a{b:c}{{else}}d{e:f}{{/if}}</style>', ['<style> a{b:c} d{e:f} </style>']],
    ['agree on a condition', '{{#if a}}<b>{{else}}<i>{{/if}}x{{#if a}}</b>{{else}}</i>{{/if}}', [' <b> x </b> ', ' <i> x </i> ']],
    ['leave out what holds under the first branch alone', '{{#if a}}<b>{{else}}<i>{{/if}}x{{#if a}}</b>{{/if}}{{#if b}}y{{/if}}', [' <b> x </b> y ', ' <i> x y ']],
    ['show the last branch where there are no more', '<p {% if a %}id="1"{% elsif b %}id="2"{% else %}id="3"{% endif %} {% if c %}x="1"{% else %}x="2"{% endif %}>', ['<p id="1" x="1" >', '<p id="2" x="2" >', '<p id="3" x="2" >']],
    ['show branches in branches', '<p {{#if a}}id="1" {{#if b}}x="1"{{else}}x="2"{{/if}}{{else}}id="2"{{/if}}>', ['<p id="1" x="1" >', '<p id="1" x="2" >', '<p id="2" >']],
    ['keep whole branches with the one before them', '<p>{% if a %}<b>1</b>{% elsif b %}2{% elsif c %}<i>3{% else %}<u>4{% endif %}', ['<p> <b>1</b> 2 <i>3 ', '<p> <u>4 ']],
    ['take an inverted section for the other branch', '<p {{#a}}id="1"{{/a}} {{^a}}id="2"{{/a}}>', ['<p id="1" >', '<p id="2" >']],
    ['are at most four', '<p id="{% if a %}1{% elsif b %}2{% elsif c %}3{% elsif d %}4{% elsif e %}5{% else %}6{% endif %}">', ['<p id=" 1 ">', '<p id=" 2 ">', '<p id=" 3 ">', '<p id=" 4 ">']],
  ])('%s', (_, source, markups) => { expect(shown(source)).toEqual(markups); });

  it('are numbered, each with both views where Outlook sees something else', () => {
    const views = viewsOf('<!--[if mso]><b>o</b><![endif]--><p {{#if a}}id="x"{{else}}id="y"{{/if}}>');
    expect(views.map(({ view, alternative }) => `${view} ${alternative}`)).toEqual(['everyone 0', 'outlook 0', 'everyone 1', 'outlook 1']);
  });

  it('say what they leave out, and what is in none', () => {
    const source = '<p id="{% if a %}1{% elsif b %}2{% elsif c %}3{% elsif d %}4{% elsif e %}5{% else %}6{% endif %}">';
    expect(viewsOf(source).map(({ leftOut }) => leftOut.map(({ start, end }) => source.slice(start, end)))).toEqual([
      ['{% elsif b %}2{% elsif c %}3{% elsif d %}4{% elsif e %}5{% else %}6'],
      ['1{% elsif b %}', '{% elsif c %}3{% elsif d %}4{% elsif e %}5{% else %}6'],
      ['1{% elsif b %}2{% elsif c %}', '{% elsif d %}4{% elsif e %}5{% else %}6'],
      ['1{% elsif b %}2{% elsif c %}3{% elsif d %}', '{% elsif e %}5{% else %}6'],
    ]);
    expect(unseen(source)).toEqual(['{% elsif e %}5{% else %}6']);
    expect(unseen('<p id="{% if a %}1{% else %}2{% endif %}">')).toEqual([]);
  });

  it('show every branch of every block while they are few', () => {
    const { tree } = fc.letrec<{ tree: string; block: string }>((tie) => ({
      tree: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant('LEAF'), tie('block')), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' ')),
      block: fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('<p x="', ''), tie('tree'), tie('tree')).map(([name, , first, second]) => `{{#if ${name}}} ${first} {{else}} ${second} {{/if}}`),
    }));
    fc.assert(fc.property(tree, (written) => {
      let count = 0;
      const source = `<p title="${written.replaceAll('LEAF', () => `leaf${count++}.`)}">`;
      const views = viewsOf(source);
      const left = unseen(source).join(' ');
      for (let leaf = 0; leaf < count; leaf += 1) {
        const isSeen = views.some(({ markup }) => markup.includes(`leaf${leaf}.`));
        expect(isSeen || left.includes(`leaf${leaf}.`), `leaf${leaf}. in ${source}`).toBe(true);
      }
      if (views.length < 4) expect(left).toBe('');
    }), { numRuns: 2000 });
  });

  it('are read for their elements and declarations; what is said of the whole is said of the first', async () => {
    const seen: string[] = [];
    const { create: _, ...meta } = { create: undefined, name: 'test/seen', description: '', advice: '', severity: 'info', presets: {}, references: [{ title: '', url: '' }], messages: {} } as const;
    const rule = defineRule({
      ...meta,
      create: () => ({
        html({ alternative }: HtmlDocument) { seen.push(`html ${alternative}`); },
        element: { p({ attribs }) { seen.push(`p ${attribs['id']?.trim()}`); } },
        declaration: { color({ value }) { seen.push(value.trim()); } },
        prose({ value }) { seen.push(value); },
      }),
    });
    await lintCase(rule, { html: '<body><p id="{{#if a}}1{{else}}2{{/if}}" style="color:{{#if a}}red{{else}}blue{{/if}}">text' });
    expect(seen).toEqual(['html 0', 'p 1', 'red', 'text', 'html 1', 'p 2', 'blue']);
  });
});

const markup = (source: string): string => shown(source)[0] ?? '';

describe("Thymeleaf's prototypes", () => {

  it.each([
    ['an attribute is read as what it makes', '<a th:href="@{/a}">x</a>', '<a href="·····">x</a>'],
    ['and the one beside it is not there', '<a href="#" th:href="@{/a}" class="b">x</a>', '<a href="·····" class="b">x</a>'],
    ['nor where it stands behind it', '<img data-th-src="${a}" src="b.png">', '<img src="····" >'],
    ['conditions and loops are not there', '<p th:if="${a}" th:each="b : ${c}" class="d">x</p>', '<p class="d">x</p>'],
    ['text is not known', '<p th:text="${a}">Lorem ipsum</p>', '<p >···········</p>'],
    ['elements stay', '<p th:text="${a}">Lorem <b>ipsum</b></p>', '<p >Lorem <b>ipsum</b></p>'],
    ['one in text is text', 'Write th:text="${a}" for it', 'Write ···· for it'],
  ])('%s', (_, source, expected) => { expect(markup(source).replaceAll(/·+(?= for it)/gu, '····')).toBe(expected); });
});
