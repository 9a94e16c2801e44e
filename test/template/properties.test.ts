import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlViews } from '../../src/html/views.ts';
import { LANGUAGES } from '../../src/template/language.ts';
import type { TemplateLanguage } from '../../src/template/language.ts';
import { findTags, readTemplate } from '../../src/template/read-template.ts';
import { textOf } from '../html/document.ts';
import { constructsOf } from './constructs.ts';
import { VOCABULARIES } from './vocabularies.ts';

const marks = ['{{', '}}', '{{{', '}}}', '{', '}', '{%', '%}', '{#', '#}', '<%', '%>', '<%=', '<?php', '?>', '<?=', '*|', '|*', '%%', '%%[', ']%%', '%%=', '=%%', '${', '@if(', ')', '@endif', '@php', '<#if ', '</#if>', '<@a', '[[', ']]', '[#if', ']', ' th:a="', '%IF ', '%A%', '-a-', '!--', '--', '\\', '"', "'", '`', '/*', '*/', '//', '\n', ' ', 'if', 'else', 'end', 'endif', 'raw', 'endraw', 'comment', '#if', '/if', '^', '~', 'a', '<', '>', '<style>', '</style>', '<td ', '</td>', 'class="', '<!--', '-->'];
const written = VOCABULARIES.flatMap((vocabulary) => constructsOf(vocabulary).flatMap(({ pieces }) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.written))));
const anything = fc.oneof(
  fc.array(fc.constantFrom(...marks), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...written), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);
const language = fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined });

describe('any text, in any language', () => {
  it('has tags in order, apart, in the text, and not empty', () => {
    fc.assert(fc.property(anything, language, (value, told) => {
      const template = readTemplate(textOf(value), { language: told });
      let last = 0;
      for (const { start, end } of template.tags) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(value.length);
      expect(findTags(value, told)).toEqual(template.tags);
    }), { numRuns: 3000 });
  });

  it('has blocks of tags, each with its branches between its ends', () => {
    fc.assert(fc.property(anything, language, (value, told) => {
      const { tags, blocks, faults } = readTemplate(textOf(value), { language: told });
      for (const { open, branches, close } of blocks) {
        const order = [open, ...branches, ...close < 0 ? [] : [close]];
        expect(order).toEqual(order.toSorted((one, other) => one - other));
        expect(new Set(order).size).toBe(order.length);
        expect(order.every((index) => tags[index] !== undefined)).toBe(true);
      }
      for (const { start, end, other } of faults) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(value.length);
        if (other) expect(value.slice(other.start, other.end)).not.toBe('');
      }
    }), { numRuns: 3000 });
  });

  it('is masked to its length in every view, line ends and all that is no tag kept', () => {
    fc.assert(fc.property(anything, language, (value, told) => {
      const template = readTemplate(textOf(value), { language: told });
      const views = htmlViews(template.text, template);
      expect(views.length).toBeLessThanOrEqual(8);
      for (const { view, markup, leftOut } of views) {
        expect(markup).toHaveLength(value.length);
        expect(markup.replaceAll(/[^\r\n]/gu, ' ')).toBe(value.replaceAll(/[^\r\n]/gu, ' '));
        for (const { start, end } of leftOut) expect(markup.slice(start, end).trim()).toBe('');
        if (view !== 'everyone' || told === 'thymeleaf' || value.includes('th:') || leftOut.length > 0) continue;
        let from = 0;
        for (const { start, end } of [...template.tags, { start: value.length, end: value.length }]) {
          expect(markup.slice(from, start)).toBe(value.slice(from, start));
          from = end;
        }
      }
    }), { numRuns: 3000 });
  });
});

const OWN: readonly (readonly [unit: string, ...told: readonly TemplateLanguage[]])[] = [
  ['{{', 'handlebars', 'mustache', 'go', 'blade', 'liquid'], ['{{ "', 'handlebars', 'liquid'], ["{{ 'x ", 'liquid'], ['{{ \\" ', 'jinja'], ['{{ { ', 'jinja'], ["{{ \" }} ' {{", 'liquid'], ['{{!--', 'handlebars'], ['{{{{a}}}}', 'handlebars'],
  ['{{=a b=}}', 'mustache'], ['{{#a}}', 'handlebars'], ['{{/a}}', 'handlebars'], ['{{#a}}{{else}}', 'handlebars'], ['{{#a}}{{/b}}', 'handlebars'], ['{{#a}}{{#b}}{{/a}}', 'handlebars'], ['{{#a}}{{^a}}', 'mustache'], ['{{#a}}{{/a}}{{^a}}', 'mustache'],
  ['{% ', 'liquid'], ['{% if x %}', 'liquid', 'jinja'], ['{% endif %}', 'liquid'], ['{% raw %}', 'liquid'], ['{% comment %}', 'liquid', 'jinja'], ['{% x %}{% endx %}', 'liquid'], ['{% x %}', 'liquid'], ['{% liquid\nif a\n%}', 'liquid'], ['{#', 'jinja'],
  ['<% ', 'erb', 'ejs'], ['<% " %>', 'erb', 'ejs'], ['<% / %>', 'ejs'], ['<% if (a) { %>', 'ejs'], ['<% } %>', 'ejs'], ['<% if a %>', 'erb'], ['<% end %>', 'erb'],
  ['<?php ', 'php'], ["<?php ' ?>", 'php'], ['<?php /* ?>', 'php'], ['<?php if (', 'php'], ['@if(', 'blade'], ['@if("', 'blade'], ['@if(\\"', 'blade'], ['@a(', 'blade'], ['@verbatim', 'blade'], ['@php', 'blade'],
  ['<#if ', 'freemarker'], ['<#if "', 'freemarker'], ['<#a ', 'freemarker'], ['${', 'freemarker'], ['${\\"', 'freemarker'], ['[[$', 'thymeleaf'], [' th:a="', 'thymeleaf'], [" th:a='", 'thymeleaf'],
  ['%%', 'ampscript'], ['%%a ', 'ampscript'], ['%%[', 'ampscript'], ['%%[ if ]%%', 'ampscript'], ['%%[ if if ]%%', 'ampscript'], ['<script ', 'ampscript'], ['*|', 'mailchimp'], ['*|IF:X|*', 'mailchimp'], ['*|A', 'mailchimp'],
  ['%A', 'activecampaign'], ['%IF x', 'activecampaign'], ['-a-', 'sendgrid'], ['-a', 'sendgrid'], ['{a', 'single-brace'], ['{{if a}}', 'magento'], ['"'], ["'"], ['{'], ['<'], ['<!--{{a', 'handlebars'], ['<code>{{a', 'handlebars'],
];
const CLOSED = '"\'}}}}%}%>?>|*]%%=%%)#}-->*/';

describe('time', () => {
  const rows = OWN.flatMap(([unit, ...languages]) => [undefined, ...languages].flatMap((told) => [['', unit, told], [CLOSED, unit, told]] as const));

  // The time of this process: another may be at work beside it.
  it.each(rows)('is linear: %j %j %s', { retry: 3 }, (end, unit, told) => {
    const time = (count: number): number => {
      let least = Infinity;
      const value = unit.repeat(count) + end;
      for (let round = 0; round < 3; round += 1) {
        const before = process.cpuUsage();
        const template = readTemplate(textOf(value), { language: told });
        expect(template.tags.length + template.blocks.length + template.faults.length).toBeGreaterThanOrEqual(0);
        htmlViews(template.text, template);
        const { user, system } = process.cpuUsage(before);
        least = Math.min(least, (user + system) / 1000);
        if (least < 5) break;
      }
      return least;
    };
    const [once, fourTimes] = [time(2000), time(8000)];
    // Four times as much would be sixteen times as long if it were not.
    if (fourTimes > 40) expect(fourTimes / once).toBeLessThan(11);
  });
});
