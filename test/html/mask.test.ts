import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskTags } from '../../src/html/mask.ts';
import { findTags, readTemplate } from '../../src/template/read-template.ts';
import { inMemory } from '../source/in-memory.ts';
import { ownTime } from '../own-time.ts';

const found = (value: string): readonly string[] => findTags(value).map(({ start, end }) => value.slice(start, end));
const mask = (value: string): string => maskTags(value, readTemplate(inMemory(value))).alternatives[0]?.markup ?? '';
const masked = (value: string): string => mask(value).replaceAll('\uE000', '·');

describe('findTags', () => {
  it.each([
    ['Mustache, Handlebars, Jinja, Blade', 'a {{b}} {{{ c }}} {% if d %} {# e #} {!! f !!}', ['{{b}}', '{{{ c }}}', '{% if d %}', '{# e #}', '{!! f !!}']],
    ['ERB, EJS, PHP', '<% a %><%= b %><?php c ?><?= d ?>', ['<% a %>', '<%= b %>', '<?php c ?>', '<?= d ?>']],
    ['Mailchimp and Salesforce', '*|FNAME|* %%name%% %%[ set @a = 1 ]%% %%=v(@a)=%%', ['*|FNAME|*', '%%name%%', '%%[ set @a = 1 ]%%', '%%=v(@a)=%%']],
    ['template literals, braces paired', '${a} ${f({ b: "}" })} c', ['${a}', '${f({ b: "}" })}']],
    ['a string that holds the end', '{{ "}}" }} {% a "%}" %}', ['{{ "}}" }}', '{% a "%}" %}']],
    ['apostrophes that are no strings', '{{ it\'s }} and {{ that\'s }}', ['{{ it\'s }}', '{{ that\'s }}']],
    ['a comment with braces in it', '{{!-- {{a}} --}} {{-- {{b}} --}}', ['{{!-- {{a}} --}}', '{{-- {{b}} --}}']],
    ['over line ends', '{{#if\r\n  a}}', ['{{#if\r\n  a}}']],
  ])('finds %s', (_, value, expected) => {
    expect(found(value)).toEqual(expected);
  });

  it.each(['{{ a', '<% a', '*|a', '%%a', '50%% off, 20%% more', '${ a', '@media{#id{a:b}}', 'a{b:c}}', '<?xml version="1.0"?>', '{}', '%', '*||*', ''])('finds none in %j', (value) => {
    expect(found(value)).toEqual([]);
  });

  it('takes linear time for what is not closed', () => {
    for (const unit of ['{{', '{{ "', '{{ \'x ', '{% ', '<% ', '*|', '%%[', '${', '{{!--', '%%a ', '{{ " }} \' {{']) {
      const text = unit.repeat(100_000);
      const before = ownTime();
      findTags(text);
      findTags(`${text}}}%}%>|*]%%}`);
      expect(ownTime() - before, unit).toBeLessThan(2000);
    }
  });

  it('gives stretches in order, apart, and not empty, for any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('{{', '}}', '{', '}', '%}', '{%', '<%', '%>', '*|', '|*', '%%', '"', "'", 'a', ' ', '\n', '${', '--', '!')), (pieces) => {
      let last = 0;
      for (const { start, end } of findTags(pieces.join(''))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }));
  });
});

describe('maskTags', () => {
  it.each([
    ['printed text is unknown, steering is white', '<p>{{a}} {{#if b}}c{{/if}}', '<p>·····          c       '],
    ['a whole attribute', '<td {{attrs}} class="a">', '<td           class="a">'],
    ['right after the name', '<td{{attrs}}>', '<td         >'],
    ['in a value, and half of one', '<a href="x{{b}}y">', '<a href="x·····y">'],
    ['quotes in a value', '<a title="{{ "b" }}">', '<a title="·········">'],
    ['an unquoted value', '<a href={{b}} c>', '<a href=····· c>'],
    ['an attribute that ends in the middle', '<a href="{{#if a}}x" class="{{/if}}">', '<a href="         x" class="       ">'],
    ['the name of an attribute', '<a {{name}}="b" data-{{c}}="d">', '<a xxxxxxxx="b" data-xxxxx="d">'],
    ['the name of a tag', '<{{tag}}>a</{{tag}}>', '<xxxxxxx>a</xxxxxxx>'],
    ['between rows', '<table>{{rows}}<tr><td>{{a}}</td>{{b}}</tr></table>{{c}}', '<table>        <tr><td>·····</td>     </tr></table>·····'],
    ['before the body', '{{{doctype}}}<html><head>{{> css}}</head>{{x}}<body>{{a}}', '             <html><head>         </head>     <body>·····'],
    ['in a style sheet', '<style>{{css}} a{color:{{c}};{{d}}}</style>', '<style>        a{color:·····;     }</style>'],
    ['in a comment', '<!-- {{a}} --><p>', '<!--       --><p>'],
    ['in a conditional comment', '<!--[if mso]><table>{{rows}}<![endif]-->', '<!--[if mso]><table>        <![endif]-->'],
    ['the other branch of an attribute', '<a {% if b %}c="d"{% else %}c="e"{% endif %} f>', '<a           c="d"                           f>'],
    ['the other branch of a tag left open', '{{#if a}}<td>{{else}}<td b>{{/if}}c</td>', '         <td>                     c</td>'],
    ['an inverted section', '<a {{#b}}c="d"{{/b}}{{^b}}c="e"{{/b}}>', '<a       c="d"                       >'],
    ['branches that are whole', '{{#if a}}<b>x</b>{{else}}<i>y</i>{{/if}}', '         <b>x</b>        <i>y</i>       '],
    ['line ends stay', '<p>{{#if\r\na}}b', '<p>     \r\n   b'],
  ])('%s', (_, value, expected) => {
    expect(masked(value)).toBe(expected);
  });

  it('keeps length, line ends and everything outside', () => {
    const piece = fc.constantFrom('{{a}}', '{{#if x}}', '{{else}}', '{{/if}}', '{% y\n %}', '<%= "z" %>', '*|A|*', '<table>', '<tr>', '</td>', '<p ', 'class="', '"', "'", '=', '>', '<', '/', '<!--', '-->', '<style>', '</style>', 'text', ' ', '\r\n', '<!--[if mso]>', '<![endif]-->');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const value = pieces.join('');
      const markup = mask(value);
      expect(markup).toHaveLength(value.length);
      expect(markup.replaceAll(/[^\r\n]/gu, '')).toBe(value.replaceAll(/[^\r\n]/gu, ''));
      expect(mask(markup)).toHaveLength(value.length);
    }));
  });

  it('takes linear time', () => {
    for (const unit of ['{{a}}', '<!--{{a}}', '<a {{b}} ', '<p a="{{b}}', '{{#if a}}<p>{{else}}', '<style>{{a}}', '<!--[if {{a}}']) {
      const before = ownTime();
      mask(unit.repeat(50_000));
      expect(ownTime() - before, unit).toBeLessThan(3000);
    }
  });
});
