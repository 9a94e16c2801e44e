import { describe, expect, it } from 'vitest';
import { isPlainTextPath, languageOfPath, TEMPLATE_EXTENSIONS } from '../../src/template/extensions.ts';
import { LANGUAGES } from '../../src/template/language.ts';
import { findTags, readTemplate } from '../../src/template/read-template.ts';
import { textOf } from '../html/document.ts';

describe('the language of a path', () => {
  it.each([
    ['a.hbs', 'handlebars'], ['a.handlebars', 'handlebars'], ['a.mustache', 'mustache'], ['a.liquid', 'liquid'], ['a.njk', 'nunjucks'], ['a.nunjucks', 'nunjucks'], ['a.j2', 'jinja'], ['a.jinja', 'jinja'],
    ['a.jinja2', 'jinja'], ['a.twig', 'twig'], ['a.erb', 'erb'], ['a.ejs', 'ejs'], ['a.blade.php', 'blade'], ['a.php', 'php'], ['a.phtml', 'php'], ['a.gohtml', 'go'], ['a.tmpl', 'go'], ['a.ftl', 'freemarker'],
    ['a.ftlh', 'freemarker'], ['a.ampscript', 'ampscript'], ['a.amp', 'ampscript'],
    ['mails/welcome.html.erb', 'erb'], ['welcome.text.erb', 'erb'], ['x.html.twig', 'twig'], ['a.html.j2', 'jinja'], ['a.liquid.html', 'liquid'], ['a.hbs.mjml', 'handlebars'], ['C:\\mails\\A.BLADE.PHP', 'blade'],
    ['a.html', undefined], ['a.mjml', undefined], ['liquid', undefined], ['.hbs', undefined], ['a.hbs.bak', undefined], ['hbs.html', undefined], ['a.b/c', undefined], ['', undefined],
  ] as const)('%j is %s', (path, language) => { expect(languageOfPath(path)).toBe(language); });

  it.each([['a.txt', true], ['a.txt.erb', true], ['a.text.erb', true], ['a.txt.twig', true], ['a.html', false], ['a.html.erb', false], ['a.erb', false], ['txt', false], ['a.txt.html', false]] as const)('%j: plain text %s', (path, plain) => {
    expect(isPlainTextPath(path)).toBe(plain);
  });

  it('names languages that there are', () => {
    for (const [extension, language] of TEMPLATE_EXTENSIONS) {
      expect(extension).toMatch(/^\.[\w.]+$/u);
      expect(LANGUAGES).toContain(language);
    }
  });
});

const languageOf = (value: string, path?: string): string | undefined => readTemplate(textOf(value), { path }).language;

describe('the language that a syntax shows', () => {
  it.each([
    ['handlebars', '{{#if a}}<p>{{name}}</p>{{else}}x{{/if}}'],
    ['handlebars', '{{#each items}}{{this.title}}{{@index}}{{/each}}'],
    ['handlebars', '{{!-- a --}}{{name}}'],
    ['handlebars', '{{> header title="Hi"}}{{name}}'],
    ['mustache', '{{name}} {{{html}}}'],
    ['mustache', '{{#items}}{{name}}{{/items}}{{^items}}none{{/items}}'],
    ['mustache', '{{#a}}{{/a}}{{{ pm:unsubscribe }}}'],
    ['liquid', '{% if a %}{{ name | default: "you" }}{% endif %}'],
    ['liquid', '{% assign a = 1 %}{{ a }}{% unless b %}x{% endunless %}'],
    ['liquid', "Hi {{${first_name} | default: 'there'}}"],
    ['liquid', '{% for a in b %}{{ a }}{% endfor %}'],
    ['liquid', '{% case a %}{% when 1 %}{% endcase %}'],
    ['jinja', '{% extends "a.html" %}{% block b %}{{ c|safe }}{% endblock %}'],
    ['jinja', '{% if a %}x{% elif b %}y{% endif %}{{ c|default("d") }}'],
    ['jinja', '{% load static %}{{ a }}{% blocktrans %}b{% endblocktrans %}'],
    ['nunjucks', '{% if a === 1 %}x{% elif b && c %}y{% endif %}'],
    ['nunjucks', '{% asyncEach a in b %}{{ a }}{% endeach %}'],
    ['twig', '{% block a %}{{ include("b.html.twig") }}{% endblock %}{{ c|raw }}'],
    ['twig', "{% if a is not null %}{{ a|trans }}{% elseif b %}x{% endif %}"],
    ['hubl', '{% module "a" path="b" %}{{ contact.firstname }}{{ site_settings.company_name }}'],
    ['go', '{{ if .User }}Hi {{ .User.Name }}{{ end }}'],
    ['go', '{{range .Items}}{{.Name}}{{end}}'],
    ['go', '{{ define "a" }}{{ template "b" . }}{{ end }}'],
    ['blade', "@if ($a) {{ $b }} @endif @include('c')"],
    ['blade', '<p>{{ $name }}</p><p>{!! $html !!}</p>'],
    ['erb', '<% @items.each do |item| %><%= item.name %><% end %>'],
    ['erb', '<% if @a.present? %><%= @b %><% end %>'],
    ['ejs', '<% if (a) { %><%= b %><% } %>'],
    ['ejs', "<%- include('header') %><%= locals.title %>"],
    ['php', '<?php if ($a): ?><?= $b ?><?php endif; ?>'],
    ['freemarker', '<#if a>${b}</#if>'],
    ['freemarker', '[#if a]${b}[/#if]'],
    ['freemarker', 'Hi ${user.name}'],
    ['thymeleaf', '<p th:text="${a}">x</p><a th:href="@{/b}">c</a>'],
    ['ampscript', '%%[ SET @a = 1 ]%%%%=v(@a)=%% %%emailaddr%%'],
    ['mailchimp', '*|IF:A|**|FNAME|**|END:IF|*'],
    ['activecampaign', 'Hi %FIRSTNAME%, <a href="%UNSUBSCRIBELINK%">leave</a>'],
    ['sendgrid', '<%subject%> <%body%> Hi -first_name-'],
    ['magento', '{{template config_path="a"}}{{trans "Hi %n" n=$a}}{{var b}}{{depend c}}d{{/depend}}'],
    ['marketo', 'Hi {{lead.First Name:default=you}} {{my.token}}'],
  ])('%s: %s', (language, value) => { expect(languageOf(value)).toBe(language); });

  it.each([
    'Hello', '', '<p>100% off, 50%OFF, {a} [b] -c- *d* $5 ${', '<style>@media (min-width:1px){.a{b:c}} a{b:c}}</style>', '<!--[if gte mso 9]><xml></xml><![endif]-->', '<a href="?a=%20b%C3%A9">',
    '<script>var a = {b: {c: 1}}; if (a) { d() }</script>', '<?xml version="1.0"?><p>a</p>', 'ada@if.example', '[[a]] [unsubscribe] -dashes- in-between', 'a %IF b', '2 * |x| * 3',
  ])('none: %j', (value) => {
    expect(readTemplate(textOf(value)).language).toBeUndefined();
    expect(findTags(value)).toEqual([]);
  });

  it('is what was told, else what the path says, else what it shows', () => {
    const value = '{% if a %}{{ b | default: "c" }}{% endif %}';
    expect(readTemplate(textOf(value), { language: 'twig', path: 'a.liquid' }).language).toBe('twig');
    expect(languageOf(value, 'a.njk')).toBe('nunjucks');
    expect(languageOf(value, 'a.html')).toBe('liquid');
    expect(languageOf('Hello', 'a.hbs')).toBe('handlebars');
  });

  it('is one for each kind of delimiters', () => {
    const tags = readTemplate(textOf('{{#if a}}{{b}}{{/if}} {% assign c = 1 %} *|FNAME|* %%name%% <%asm_preferences_url%> ${d} <?= $e ?>')).tags;
    expect(tags.map(({ language }) => language)).toEqual(['handlebars', 'handlebars', 'handlebars', 'liquid', 'mailchimp', 'ampscript', 'sendgrid', 'freemarker', 'php']);
  });

  it('is the same for what belongs to a text', () => {
    const template = readTemplate(textOf('{{ if .A }}x{{ end }}'));
    expect(template.tagsIn('Hi {{ $x := 1 }}{{ .Name }}').map(({ language, role }) => `${language} ${role}`)).toEqual(['go silent', 'go output']);
    expect(readTemplate(textOf('Hello')).tagsIn('*|FNAME|*').map(({ language }) => language)).toEqual(['mailchimp']);
    expect(readTemplate(textOf('Hello'), { language: 'single-brace' }).tagsIn('Hi {name}').map(({ name }) => name)).toEqual(['name']);
  });
});

/** The faults of an HTML file, whose language shows or is told. */
const faultsOf = (value: string, path = 'a.html'): readonly string[] => {
  const { faults } = readTemplate(textOf(value), { path });
  return faults.map(({ code, start, end }) => `${code} ${value.slice(start, end)}`);
};

describe('what is a mistake, and what only looks like one', () => {
  it.each([
    ['a tag that is not closed, in a text of that language', '<p>{{name</p><p>{{name}}</p>', ['unclosed-tag {{name']],
    ['with one brace', '<p>Hi {{name}, {{other}}</p>', ['unclosed-tag {{name']],
    ['in an attribute', '<a href="{{url">a</a><p>{{name}}</p>', ['unclosed-tag {{url']],
    ['with a filter', '<p>{{ name | upcase</p>{{ a | b: 1 }}{% if a %}{% endif %}', ['unclosed-tag {{ name']],
    ['a merge tag', '<p>*|FNAME|, *|LNAME|*</p>', ['unclosed-tag *|FNAME']],
    ['a block in a whole page', '<html><body><p>{{#if a}}x</p></body></html>', ['unclosed-block {{#if a}}']],
    ['a block in a whole piece', '<div>{% if a %}x</div>', ['unclosed-block {% if a %}']],
    ['of another language, in a whole page', '<html><body>{{#if a}}x{{/if}}*|IF:A|*y</body></html>', ['unclosed-block *|IF:A|*']],
  ] as const)('%s', (_, value, faults) => { expect(faultsOf(value)).toEqual(faults); });

  it.each([
    ['braces in a sentence about them', '<p>Write {{ to begin a tag, as we do. {{name}}</p>'],
    ['braces in code that is shown', '<p>{{name}}</p><p>Write <code>{{name</code> or <pre>{{#if a}}</pre></p>'],
    ['nothing but code that is shown', '<code>{{name}}</code><p>{{name</p>'],
    ['in a style sheet and a script', '<style>a{{b:c}</style><script>x({{a:1)</script><p>{{name}}</p>'],
    ['in a comment', '<!-- {{name --><p>{{name}}</p>'],
    ['without any tag of the language', '<p>{{name</p>'],
    ['a head whose block ends in a foot', '<html><body>{{#if a}}<table><tr><td>'],
    ['a foot', '</td></tr></table>{{/if}}</body></html>'.replace('</body></html>', '')],
    ['of another language, in a piece', '<div>{{#if a}}x{{/if}}*|IF:A|*'],
  ])('none: %s', (_, value) => { expect(faultsOf(value)).toEqual([]); });

  it('says so of every file that its engine parses by itself', () => {
    expect(faultsOf('<table><tr>{{#if a}}', 'head.hbs')).toEqual(['unclosed-block {{#if a}}']);
    expect(faultsOf('<td>@if ($a)', 'cell.blade.php')).toEqual(['unclosed-block @if ($a)']);
    expect(faultsOf('<p>Write {{ to begin', 'a.hbs')).toEqual(['unclosed-tag {{ to']);
    // AMPscript is filled in when all pieces are together.
    expect(faultsOf('<table>%%[ IF @a THEN ]%%', 'head.ampscript')).toEqual([]);
  });

  it('tells the first hundred', () => {
    expect(readTemplate(textOf('{% endif %}'.repeat(1000)), { language: 'liquid' }).faults).toHaveLength(100);
  });
});
