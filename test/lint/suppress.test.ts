import { describe, expect, it } from 'vitest';
import { defineRule } from 'sendlint/rule';
import type { Suppression } from 'sendlint/rule';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { lintFile } from '../../src/lint/linter.ts';
import { emlReader } from '../../src/read/eml.ts';
import { templateReader } from '../../src/read/template.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { reportsOf } from '../../src/testing/index.ts';
import { ownTime } from '../own-time.ts';

const meta = { description: 'A rule of a test.', advice: 'Do nothing.', severity: 'warning', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }] } as const;
/** Finds a word wherever it stands, whatever it stands in. */
const finds = (word: string): AnyRule => defineRule({
  ...meta, name: `test/${word}`, messages: { found: `A ${word}.` },
  create: ({ message, report }) => ({
    end() {
      const { text } = message;
      for (const { index } of text?.value.matchAll(new RegExp(`\\b${word.toUpperCase()}\\b`, 'gu')) ?? []) if (text) report({ at: text.span(index, index + word.length), messageId: 'found' });
    },
  }),
});
const RULES = [finds('one'), finds('two')];

const lint = async (html: string, path = 'a.html', rules: readonly AnyRule[] = RULES) => {
  const seen: Suppression[] = [];
  const judge = defineRule({ ...meta, name: 'test/judge', needs: 'suppression', messages: {}, create: () => ({ suppression(suppression) { seen.push(suppression); } }) });
  const setup = { readers: [emlReader, templateReader], rules: [...rules, judge].map((rule) => configureRule(rule)), ruleNames: new Set([...rules.map(({ name }) => name), 'test/off']), sending: {} };
  const { result, failures } = await lintFile(new SourceFile(path, bytesSource(Buffer.from(html))), setup);
  expect(failures).toEqual([]);
  return { result, seen, told: reportsOf(result).map((report) => report.replace(/-\S+/u, '')) };
};

describe('a comment that silences rules', () => {
  it('is about the next line', async () => {
    const { told, result } = await lint('ONE\n<!-- sendlint-disable-next-line test/one -- it is known -->\n  ONE TWO ONE\nONE\n');
    expect(told).toEqual(['1:1 A one.', '3:7 A two.', '4:1 A one.']);
    expect(result.suppressed?.map(({ diagnostic: { rule, location: { start } }, by, reason }) => [rule, start.column, by.start.line, reason])).toEqual([['test/one', 3, 2, 'it is known'], ['test/one', 11, 2, 'it is known']]);
  });

  it('is about all rules where it names none, and about several', async () => {
    expect((await lint('<!-- sendlint-disable-next-line -->\nONE TWO\nTWO')).told).toEqual(['3:1 A two.']);
    expect((await lint('<p>\n<!-- sendlint-disable test/one,test/two -->ONE TWO')).told).toEqual([]);
  });

  it('is about what follows, up to where it is ended', async () => {
    const { told } = await lint('ONE <!-- sendlint-disable --> ONE TWO <!-- sendlint-enable test/one --> ONE TWO <!-- sendlint-enable --> ONE TWO <!-- sendlint-disable test/two --> ONE TWO');
    expect(told).toEqual(['1:1 A one.', '1:73 A one.', '1:106 A one.', '1:110 A two.', '1:149 A one.']);
  });

  it('is about the whole file where it stands before all else', async () => {
    const { told } = await lint('---\nsubject: ONE\n---\n<!doctype html>\n{# TWO #}\n<!-- sendlint-disable test/two -->\n<p>ONE TWO', 'a.njk');
    expect(told).toEqual(['7:4 A one.']);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end with %j', async (end) => {
    expect((await lint(['é', '<!-- sendlint-disable-next-line -->', 'ONE', 'TWO', ''].join(end))).told).toEqual(['4:1 A two.']);
  });

  it.each([
    ['handlebars', 'a.hbs', '{{!-- sendlint-disable-next-line test/one -- why --}}'],
    ['handlebars', 'a.hbs', '{{~! sendlint-disable-next-line test/one -- why ~}}'],
    ['mustache', 'a.mustache', '{{! sendlint-disable-next-line test/one -- why }}'],
    ['liquid', 'a.liquid', '{%- comment -%} sendlint-disable-next-line test/one -- why {%- endcomment -%}'],
    ['liquid', 'a.liquid', '{% # sendlint-disable-next-line test/one -- why %}'],
    ['jinja', 'a.jinja', '{#- sendlint-disable-next-line test/one -- why -#}'],
    ['nunjucks', 'a.njk', '{# sendlint-disable-next-line test/one -- why #}'],
    ['twig', 'a.twig', '{# sendlint-disable-next-line test/one -- why #}'],
    ['hubl', 'a.hubl', '{# sendlint-disable-next-line test/one -- why #}'],
    ['erb', 'a.erb', '<%# sendlint-disable-next-line test/one -- why %>'],
    ['ejs', 'a.ejs', '<%# sendlint-disable-next-line test/one -- why %>'],
    ['ejs', 'a.ejs', '<% /* sendlint-disable-next-line test/one -- why */ -%>'],
    ['php', 'a.php', '<?php // sendlint-disable-next-line test/one -- why ?>'],
    ['php', 'a.php', '<?php /* sendlint-disable-next-line test/one -- why */ ?>'],
    ['blade', 'a.blade.php', '{{-- sendlint-disable-next-line test/one -- why --}}'],
    ['freemarker', 'a.ftl', '<#-- sendlint-disable-next-line test/one -- why -->'],
    ['go', 'a.gohtml', '{{- /* sendlint-disable-next-line test/one -- why */ -}}'],
    ['ampscript', 'a.amp', '%%[ /* sendlint-disable-next-line test/one -- why */ ]%%'],
    ['thymeleaf', 'a.html', '<!--/* sendlint-disable-next-line test/one -- why */-->'],
    ['mjml', 'a.mjml', '<!-- sendlint-disable-next-line test/one -- why -->'],
    ['text', 'a.txt.liquid', '{% comment %}sendlint-disable-next-line test/one -- why{% endcomment %}'],
  ])('may be written as in %s (%s): %s', async (_, path, comment) => {
    const { told, seen } = await lint(`<p>\n${comment}\n<b>ONE</b>\n<i>ONE</i>`, path);
    expect(told).toEqual(['4:4 A one.']);
    expect(seen.map(({ span, reason, names }) => [span.text.value.slice(span.start, span.end), reason?.text.value.slice(reason.start, reason.end), names.map(({ name }) => name)])).toEqual([[comment, 'why', ['test/one']]]);
  });

  it.each([
    ['another comment', '<!-- <!-- sendlint-disable -->'],
    ['what is for Outlook alone', '<!--[if mso]> <!-- sendlint-disable --> <![endif]-->'],
    ['an attribute', '<p title="<!-- sendlint-disable -->">'],
    ['a style', '<style><!-- sendlint-disable --></style>'],
    ['a comment of CSS', '<style>/* sendlint-disable */</style>'],
    ['text', 'sendlint-disable'],
    ['code', '<?php /* sendlint-disable */ $a = 1; ?>', 'a.php'],
    ['a comment that is not closed', 'TWO <!-- sendlint-disable ONE >'],
    ['a comment that says something first', '<!-- see sendlint-disable -->'],
    ['a very long comment', `<!-- sendlint-disable -- ${'x'.repeat(10_000)} -->`],
    ['a text that is not HTML', '<!-- sendlint-disable -->', 'a.txt.liquid'],
    ['a tag that prints', '{{ "sendlint-disable" }}', 'a.liquid'],
  ])('is none in %s', async (_, text, path = 'a.html') => {
    const { told, seen } = await lint(`<p>\n${text}\nONE`, path);
    expect(told.at(-1)).toBe('3:1 A one.');
    expect(seen).toEqual([]);
  });

  it('is none in a message, where it would be sent', async () => {
    expect((await lint('Subject: x\nContent-Type: text/html\n\n<!-- sendlint-disable -->\nONE', 'a.eml', [defineRule({ ...meta, name: 'test/html', messages: { found: 'HTML.' }, create: ({ report }) => ({ html({ text }) { report({ at: text.span(0, 1), messageId: 'found' }); } }) })])).told).toEqual(['4:1 HTML.']);
  });

  it('that is unknown silences nothing', async () => {
    const { told, seen } = await lint('<!-- sendlint-disable-line test/one --> ONE');
    expect(told).toEqual(['1:41 A one.']);
    expect(seen).toMatchObject([{ directive: 'unknown', word: 'sendlint-disable-line', isUsed: undefined }]);
  });
});

/** Whether each comment is used, and each name in it. */
const usedIn = async (html: string, rules?: readonly AnyRule[]): Promise<readonly unknown[]> => (await lint(html, 'a.html', rules)).seen.map(({ isUsed, names }) => (names.length === 0 ? isUsed : [isUsed, ...names.map((name) => name.isUsed)]));

describe('whether a comment is used', () => {
  it('is told of each name', async () => {
    expect(await usedIn('<p>\n<!-- sendlint-disable-next-line test/one, test/two, test/off, test/nosuch -->\nONE')).toEqual([[true, true, false, undefined, undefined]]);
    expect(await usedIn('<p>\n<!-- sendlint-disable-next-line test/two, test/one -->\nthree')).toEqual([[false, false, false]]);
    expect(await usedIn('<p>\n<!-- sendlint-disable-next-line test/off -->\nONE')).toEqual([[undefined, undefined]]);
  });

  it('is told of one that names none', async () => {
    expect(await usedIn('<p>\n<!-- sendlint-disable-next-line -->\nthree\n<!-- sendlint-disable-next-line -->\nTWO')).toEqual([false, true]);
    expect(await usedIn('<p><!-- sendlint-disable -->')).toEqual([false]);
  });

  it('credits the nearest', async () => {
    expect(await usedIn('<p><!-- sendlint-disable -->\n<!-- sendlint-disable-next-line test/one -->\nONE')).toEqual([false, [true, true]]);
    expect(await usedIn('<p>\n<!-- sendlint-disable-next-line test/one --><!-- sendlint-disable-next-line test/one -->\nONE')).toEqual([[false, false], [true, true]]);
  });

  it('is told of one that ends others: used where they are', async () => {
    expect(await usedIn('<p><!-- sendlint-disable --> ONE <!-- sendlint-enable -->')).toEqual([true, true]);
    expect(await usedIn('<p><!-- sendlint-disable test/two --> ONE <!-- sendlint-enable test/two -->')).toEqual([[false, false], [false, false]]);
    expect(await usedIn('<p><!-- sendlint-disable test/off --> ONE <!-- sendlint-enable --><!-- sendlint-enable test/one -->')).toEqual([[undefined, undefined], undefined, [false, false]]);
  });

  it('cannot be told where a rule could not tell, threw, or has said too much', async () => {
    const unsure = defineRule({ ...meta, name: 'test/two', messages: {}, create: ({ unchecked }) => ({ end() { unchecked('Nobody knows.'); } }) });
    expect(await usedIn('<!-- sendlint-disable -->', [unsure])).toEqual([undefined]);
    expect(await usedIn('<p><!-- sendlint-disable -->', [unsure])).toEqual([false]);
    expect(await usedIn('<p><!-- sendlint-disable test/two -->', [unsure])).toEqual([[undefined, undefined]]);
  });
});

describe('hostile comments', () => {
  it('take linear time', async () => {
    const comments = '<!-- sendlint-disable-next-line test/one, test/two --><!-- sendlint-disable test/one --><!-- sendlint-enable --><!--sendlint-enable test/two-->'.repeat(3000);
    const start = ownTime();
    const { seen, told } = await lint(`${comments}\nONE ${'<!--'.repeat(50_000)}`);
    expect(ownTime() - start).toBeLessThan(20_000);
    expect(seen).toHaveLength(12_000);
    expect(told).toEqual([]);
  });

  it.each(['sendlint-', '<!-- sendlint-disable', '<!-- sendlint-disable --', '<!-- sendlint-disable ,,,, -- -->', '{{! sendlint-disable', '{% comment %} sendlint-disable', '<!-- sendlint-disable __proto__, constructor -->'])('%s is read', async (text) => {
    const { result } = await lint(text, 'a.hbs');
    expect(result.diagnostics).toEqual([]);
  });
});
