import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { fileEdits } from '../../src/lint/edits.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import { isInOrder, writtenEach } from '../source/in-memory.ts';
import { placeIn, read } from './data.ts';

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** Whether each character of a value stands in the file as itself, or as something that means it. */
const meansItself = (text: SourceText, kind: 'yaml' | 'json'): boolean => writtenEach(text).every((bytes, index) => {
  const unit = text.value[index] ?? '';
  const pair = (text.value.codePointAt(index) ?? 0) > 0xFFFF ? text.value.slice(index, index + 2) : /[\uDC00-\uDFFF]/.test(unit) ? text.value.slice(index - 1, index + 1) : unit;
  const source = utf8(bytes);
  if (source === unit || source === pair) return true;
  if (source.startsWith('\\')) {
    const meant: unknown = kind === 'json' ? JSON.parse(`"${source}"`) : parse(`"${source}"`);
    return meant === unit || meant === pair;
  }
  if (kind === 'json') return false;
  return (source === "''" && unit === "'") || (/^\r?\n$/.test(source) && (unit === ' ' || unit === '\n')) || (source === '' && unit === '\n' && index === text.value.length - 1);
});

const letters = fc.array(fc.oneof(
  fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', "'", '"', '\\', '#', ': ', '- ', '{{name}}', 'é', 'ß', '漢', '😀', '\u00A0', '\u2028', 'a', 'word', 'e\u0301', '%', '&', '*', '!', '|', '>', '\0', '\x07', '---', '...', 'true', '1.0', '~'),
  fc.string({ unit: 'grapheme', maxLength: 5 }), fc.lorem({ maxCount: 12 }),
), { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('a value that a program wrote', () => {
  it.each([{}, { lineWidth: 0 }, { lineWidth: 20 }, { defaultStringType: 'QUOTE_SINGLE' }, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 20 }, { blockQuote: false }, { blockQuote: 'folded', lineWidth: 20 }, { blockQuote: 'literal' }, { collectionStyle: 'flow' }] as const)('is read as it was, with %o', async (options) => {
    await fc.assert(fc.asyncProperty(letters, letters, fc.constantFrom('\n', '\r\n'), async (subject, preheader, newline) => {
      const written = stringify({ other: [1], subject, headers: { 'X-A': subject }, preheader }, options);
      // Where it breaks lines, the writer cuts some values so that its own reader does not join them again, and some letters in two.
      fc.pre(JSON.stringify(parse(Buffer.from(written).toString())) === JSON.stringify({ other: [1], subject, headers: { 'X-A': subject }, preheader }));
      const content = written.replaceAll('\n', newline);
      const { fields, preheader: line, faults } = await read(content);
      expect(faults).toEqual([]);
      for (const [text, value] of [[fields.get('subject')?.value, subject], [fields.get('x-a')?.value, subject], [line, preheader]] as const) {
        expect(text?.value).toBe(value);
        if (text) expect([isInOrder(text), meansItself(text, 'yaml')]).toEqual([true, true]);
      }
    }), { numRuns: 150 });
  });

  it.each([undefined, 1, '\t'])('is read as it was from JSON indented with %j', async (indent) => {
    await fc.assert(fc.asyncProperty(fc.oneof(letters, fc.string({ unit: 'binary' })), fc.boolean(), async (subject, ascii) => {
      const written = JSON.stringify({ a: { b: [null, 1.5e3, true] }, subject }, undefined, indent);
      const content = ascii ? written.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) : written;
      const { fields, faults } = await read(content, 'json');
      const text = fields.get('subject')?.value;
      expect(faults).toEqual([]);
      expect(text?.value).toBe(subject);
      if (text) expect([isInOrder(text), meansItself(text, 'json')]).toEqual([true, true]);
    }), { numRuns: 300 });
  });
});

/** Scalars as people write them, which `stringify` never would. */
const scalar = fc.tuple(fc.constantFrom('', '"', "'", '|', '|-', '|+', '>', '>-', '>+', '|2', '>2-', '> # why', '|1+'), fc.array(fc.oneof(
  fc.constantFrom('\n', '\n ', '\n  ', '\n   ', '\n\t', ' \n  ', '\n\n  ', ' ', '  ', '\t', 'a', 'b c', "''", '\\n', '\\\n  ', '\\"', '\\u00e9', '\\U0001F600', '\\x41', '\\ ', '\\\t', 'é', '😀', '\\_', '\\0'),
), { maxLength: 14 }).map((pieces) => pieces.join(''))).map(([style, text]) => (/^["']$/.test(style) ? `${style}${text}${style}` : /^[|>]/.test(style) ? `${style}\n  ${text}` : `x${text}`));

it('reads a scalar however it is written as the parser does, each character at its place', async () => {
  await fc.assert(fc.asyncProperty(scalar, fc.constantFrom('\n', '\r\n'), fc.constantFrom('subject: ', 'subject: !!str ', 'subject: &x ', 'subject:\n    '), async (written, newline, before) => {
    const content = `${before}${written}\nlast: 1\n`.replaceAll('\n', newline);
    const document = parseDocument(content);
    fc.pre(document.errors.length === 0 && typeof document.get('subject') === 'string');
    const value = (await read(content)).fields.get('subject')?.value;
    expect(value?.value).toBe(document.get('subject'));
    if (value === undefined) return;
    expect([isInOrder(value), meansItself(value, 'yaml')]).toEqual([true, true]);
  }), { numRuns: 4000 });
});

/** The value of `subject`, and where each `part` of it stands. */
const subjectOf = async (content: string, kind: 'yaml' | 'json', parts: readonly string[]): Promise<readonly string[]> => {
  const { fields, faults } = await read(content, kind);
  expect(faults).toEqual([]);
  const value = fields.get('subject')?.value;
  return [value?.value ?? 'none', ...await Promise.all(parts.map((part) => placeIn(value, part)))];
};

describe('a character of a value stands where it is written', () => {
  it.each([
    ['plain', 'a: 1\nsubject: Grüße 😀 {{name}} {% if a %}b{% endif %}', 'Grüße 😀 {{name}} {% if a %}b{% endif %}', { Gr: '2:10-2:12', '😀': '2:16-2:18', '{{name}}': '2:19-2:27', 'b{%': '2:38-2:41' }],
    ['plain, over lines', 'subject: one\n  two  \n\n   three', 'one two\nthree', { one: '1:10-1:13', ' two': '1:13-2:6', two: '2:3-2:6', three: '4:4-4:9' }],
    ['plain, on the next line', 'subject:\n    Hello', 'Hello', { Hello: '2:5-2:10' }],
    ['a number', 'subject: 2024', '2024', { '24': '1:12-1:14' }],
    ['in single quotes', "subject: 'It''s {{name}}: #1'", "It's {{name}}: #1", { It: '1:11-1:13', "'": '1:13-1:15', s: '1:15-1:16', '{{name}}': '1:17-1:25', '#1': '1:27-1:29' }],
    ['in single quotes, over lines', "subject: 'one \n\n two'", 'one\ntwo', { one: '1:11-1:14', two: '3:2-3:5' }],
    ['in double quotes', String.raw`subject: "a\u00e9\nb\U0001F600 \"{{x}}\" \\ é"`, 'aé\nb😀 "{{x}}" \\ é', { a: '1:11-1:12', é: '1:12-1:18', '\n': '1:18-1:20', b: '1:20-1:21', '😀': '1:21-1:31', '"{{x}}"': '1:32-1:41', '\\': '1:42-1:44' }],
    ['in double quotes, over lines', 'subject: "one\n\n  two \\\n   three"', 'one\ntwo three', { one: '1:11-1:14', two: '3:3-3:6', three: '4:4-4:9' }],
    ['as a block', 'subject: |\n  one: {{a}}\n    two\n\n  é😀x\nfrom: a', 'one: {{a}}\n  two\n\né😀x\n', { one: '2:3-2:6', '{{a}}': '2:8-2:13', '\n  two': '2:13-3:8', two: '3:5-3:8', 'x\n': '5:6-6:1' }],
    ['as a folded block', 'subject: >-\n  one\n  two\n\n  three\n    four\n\n', 'one two\nthree\n  four', { one: '2:3-2:6', ' two': '2:6-3:6', three: '5:3-5:8', '  four': '6:3-6:9' }],
    ['as a block with its indentation named', 'subject: |2-\n   one\n  two', ' one\ntwo', { ' one': '2:3-2:7', two: '3:3-3:6' }],
    ['as a block that is kept', 'subject: |+ # why\n  one\n\n', 'one\n\n', { 'one\n\n': '2:3-4:1' }],
    ['as an alias', 'base: &base Hello {{name}}\nsubject: *base', 'Hello {{name}}', { '{{name}}': '1:19-1:27' }],
    ['as the last anchor of its name', 'a: &x one\nb: &x two\nsubject: *x\nc: &x three', 'two', { two: '2:7-2:10' }],
    ['with a tag', 'subject: !!str 12', '12', { '12': '1:16-1:18' }],
    ['in braces', '{ "subject": "a\\tb", from: c }', 'a\tb', { '\t': '1:16-1:18', b: '1:18-1:19' }],
    ['before a comment', 'subject: Hello # not {{name}}', 'Hello', { Hello: '1:10-1:15' }],
    ['empty', "subject: ''", '', { '': '1:11-1:11' }],
  ] as const)('%s', async (_, content, value, places) => {
    for (const newline of ['\n', '\r\n']) {
      for (const mark of ['', '\uFEFF']) {
        expect(await subjectOf(mark + content.replaceAll('\n', newline), 'yaml', Object.keys(places))).toEqual([value, ...Object.values(places)]);
      }
    }
  });

  it.each([
    ['an escape', String.raw`{"subject": "a\u00e9\n\ud83d\ude00\/b"}`, 'aé\n😀/b', { a: '1:14-1:15', é: '1:15-1:21', '\n': '1:21-1:23', '😀': '1:23-1:35', '/': '1:35-1:37', b: '1:37-1:38' }],
    ['letters of every size', '{\n\t"Subject": "Grüße 漢 😀 {{name}}"\n}', 'Grüße 漢 😀 {{name}}', { Gr: '2:14-2:16', 漢: '2:20-2:21', '😀': '2:22-2:24', '{{name}}': '2:25-2:33' }],
    ['nothing', '{"subject": ""}', '', { '': '1:14-1:14' }],
    ['a number', '{"subject":-1.5e3}', '-1.5e3', { '-1.5': '1:12-1:16' }],
  ] as const)('in JSON: %s', async (_, content, value, places) => {
    for (const mark of ['', '\uFEFF']) expect(await subjectOf(mark + content, 'json', Object.keys(places))).toEqual([value, ...Object.values(places)]);
  });
});

/** The file after its subject was changed through every derivation. */
const rewritten = async (content: string, kind: 'yaml' | 'json', changed: string): Promise<string | undefined> => {
  const text = (await read(content, kind)).fields.get('subject')?.value;
  const [edit] = text ? fileEdits([{ at: text.span(), text: changed }], []) ?? [] : [];
  if (!edit) return undefined;
  const bytes = Buffer.from(content);
  return Buffer.concat([bytes.subarray(0, edit.start), edit.bytes, bytes.subarray(edit.end)]).toString();
};

describe('a changed value', () => {
  it.each([
    ['subject: Hi\nfrom: a\n', 'Hello Zoë', 'subject: Hello Zoë\nfrom: a\n'],
    ['subject: Hi\nfrom: a\n', 'Re: Zoë 😀', 'subject: "Re: Zoë 😀"\nfrom: a\n'],
    ["subject: 'Hi'\n", "It's\nnew", "subject: 'It''s new'\n"],
    ["subject: ''\n", "It's", "subject: 'It''s'\n"],
    ['subject: "\\u00e9"\n', 'a "b" é\n', 'subject: "a \\"b\\" é\\n"\n'],
    ['{ subject: Hi, from: a }', 'a, b', '{ subject: "a, b", from: a }'],
  ])('is written back into %j', async (content, changed, expected) => {
    expect(await rewritten(content, 'yaml', changed)).toBe(expected);
    expect((await read(expected)).fields.get('subject')?.value.value).toBe(changed.replace(/(?<=s)\n/, ' '));
  });

  it('is written back into JSON', async () => {
    await fc.assert(fc.asyncProperty(letters, letters, async (subject, changed) => {
      const written = await rewritten(JSON.stringify({ a: 1, subject, b: 2 }), 'json', changed);
      expect(JSON.parse(written ?? JSON.stringify({ a: 1, subject: changed, b: 2 }))).toEqual({ a: 1, subject: changed, b: 2 });
      expect(written === undefined).toBe(false);
    }));
  });

  it('is written back into one line of YAML, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('x', '"x"'), fc.constantFrom(['', ''], ['{', ', d: e}']), letters, async (subject, [before, after], changed) => {
      const written = await rewritten(`${before}subject: ${subject}${after}`, 'yaml', changed);
      expect((await read(written ?? '')).fields.get('subject')?.value.value).toBe(changed);
    }));
  });

  it('has no way back into several lines', async () => {
    expect(await rewritten('subject: |\n  Hi\n', 'yaml', 'Hello')).toBeUndefined();
    expect(await rewritten('subject: a\n  b\n', 'yaml', 'Hello')).toBeUndefined();
  });
});
