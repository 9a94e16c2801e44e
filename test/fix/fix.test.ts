import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRule } from 'sendlint/rule';
import { fixBytes } from '../../src/fix/fix.ts';
import type { AnyRule } from '../../src/lint/any-rule.ts';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { emlReader } from '../../src/read/eml.ts';
import { templateReader } from '../../src/read/template.ts';
import type { SourceText } from '../../src/rule.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { caseOf } from '../example-case.ts';
import { testRule } from '../../src/testing/rule-tester.ts';

const META = { description: 'A rule of a test.', advice: 'Do nothing.', severity: 'warning', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }] } as const;

const each = (text: SourceText, pattern: RegExp): readonly number[] => [...text.value.matchAll(pattern)].map(({ index }) => index);

/** Says `the` for `teh`, wherever it stands in a text. */
const typo = defineRule({
  ...META, name: 'test/typo', messages: { typo: 'A typo.' },
  create: ({ report }) => ({ part: { 'text/*'({ text }) {
    for (const start of text ? each(text, /teh/gu) : []) if (text) report({ at: text.span(start, start + 3), messageId: 'typo', fix: [{ at: text.span(start, start + 3), text: 'the' }] });
  } } }),
});

/** Suggests one thing for `maybe`, two for `either`. */
const advice = defineRule({
  ...META, name: 'test/advice', messages: { advice: 'Say it.' },
  create: ({ report }) => ({ part: { 'text/*'({ text }) {
    for (const start of text ? each(text, /maybe/gu) : []) if (text) report({ at: text.span(start, start + 5), messageId: 'advice', suggest: [{ title: 'Drop it', edits: [{ at: text.span(start, start + 5), text: '' }] }] });
    for (const start of text ? each(text, /either/gu) : []) if (text) report({ at: text.span(start, start + 6), messageId: 'advice', suggest: ['one', 'two'].map((word) => ({ title: `Say ${word}`, edits: [{ at: text.span(start, start + 6), text: word }] })) });
  } } }),
});

/** Two rules that undo each other. */
const flip = (from: string, to: string): AnyRule => defineRule({
  ...META, name: `test/${from}`, messages: { flip: 'Flip.' },
  create: ({ report }) => ({ part: { 'text/*'({ text }) {
    const start = text?.value.indexOf(from) ?? -1;
    if (text && start >= 0) report({ at: text.span(start, start + from.length), messageId: 'flip', fix: [{ at: text.span(start, start + from.length), text: to }] });
  } } }),
});

const setup = (...rules: readonly AnyRule[]) => ({ readers: [emlReader, templateReader], rules: rules.map((rule) => configureRule(rule)), sending: {} });

const eml = (encoding: string, body: string, fields: readonly string[] = []): Buffer =>
  Buffer.from(['From: a@one.example', ...fields, 'Content-Type: text/plain; charset=utf-8', `Content-Transfer-Encoding: ${encoding}`, '', body, ''].join('\r\n'));

const encoders: Readonly<Record<string, (text: string) => string>> = {
  '8bit': (text) => text,
  base64: (text) => Buffer.from(text).toString('base64').replaceAll(/.{76}(?=.)/gu, '$&\r\n'),
  'quoted-printable': (text) => text.replaceAll('=', '=3D').replaceAll(/[^\0-\u007f]/gu, (character) => [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')).replaceAll(/(.{60})(?=.)/gu, (line) => (/=.?$/u.test(line) ? line : `${line}=\r\n`)),
};

describe('fixBytes', () => {
  it.each(Object.keys(encoders))('mends many problems of one %s body in one round', async (encoding) => {
    const encode = encoders[encoding] ?? String;
    const text = `${'A teh line that goes on, é, with teh words = '.repeat(6)}.\r\nand teh end.`;
    const { output, mended, outcome } = await fixBytes(eml(encoding, encode(text)), 'a.eml', setup(typo));
    expect(mended).toHaveLength(13);
    expect(outcome.result.diagnostics).toEqual([]);
    const part = await emlReader.read(new SourceFile('a.eml', bytesSource(output)));
    expect(part.text?.value.trimEnd()).toBe(text.replaceAll('teh', 'the'));
    for (const line of Buffer.from(output).toString('latin1').split('\r\n')) if (encoding !== '8bit') expect(line.length).toBeLessThanOrEqual(76);
  });

  it('gives back the very bytes where there is nothing to mend', async () => {
    const bytes = eml('8bit', 'All well.');
    expect((await fixBytes(bytes, 'a.eml', setup(typo))).output).toBe(bytes);
  });

  it('leaves suggestions alone, and takes one where there is one and it is asked to', async () => {
    const bytes = Buffer.from('<p>maybe this, either that');
    expect((await fixBytes(bytes, 'a.html', setup(advice))).output).toBe(bytes);
    const { output, mended, outcome } = await fixBytes(bytes, 'a.html', setup(advice), { suggestions: true });
    expect(Buffer.from(output).toString()).toBe('<p> this, either that');
    expect(mended.map(({ title }) => title)).toEqual(['Drop it']);
    expect(outcome.result.diagnostics).toHaveLength(1);
  });

  it('does not go round with rules that undo each other', async () => {
    const bytes = Buffer.from('<p>black');
    const { output, held } = await fixBytes(bytes, 'a.html', setup(flip('black', 'white'), flip('white', 'black')));
    expect([Buffer.from(output).toString(), held]).toEqual(['<p>black', ['test/black']]);
  });

  it('leaves out what makes something else wrong, and does the rest', async () => {
    const worse = flip('good', 'teh');
    const { output, held, mended } = await fixBytes(Buffer.from('<p>good maybe'), 'a.html', setup(worse, typo, advice), { suggestions: true });
    expect([Buffer.from(output).toString(), held, mended.length]).toEqual(['<p>good ', ['test/good'], 1]);
  });

  it('stops after ten rounds', async () => {
    const grows = defineRule({
      ...META, name: 'test/grows', messages: { more: 'More.' },
      create: ({ report }) => ({ part: { 'text/*'({ text }) { if (text) report({ at: text.span(0, 1), messageId: 'more', fix: [{ at: text.span(0, 0), text: 'x' }] }); } } }),
    });
    const { output, mended } = await fixBytes(Buffer.from('<p>'), 'a.html', setup(grows));
    expect([Buffer.from(output).toString(), mended.length]).toEqual([`${'x'.repeat(10)}<p>`, 10]);
  });

  it('says how many problems of a signed message could be mended', async () => {
    const bytes = eml('8bit', 'teh end, teh very end', ['DKIM-Signature: v=1; d=one.example; b=x']);
    const { output, signed } = await fixBytes(bytes, 'a.eml', setup(typo));
    expect([output, signed]).toEqual([bytes, 2]);
  });

  it('touches no tag of a template, and goes through beside one', async () => {
    const { output } = await fixBytes(Buffer.from('<p>teh {{teh}} teh{{ x }}'), 'a.hbs', setup(typo));
    expect(Buffer.from(output).toString()).toBe('<p>the {{teh}} the{{ x }}');
  });

  it('puts no 8-bit character into a message of seven bits', async () => {
    const { output } = await fixBytes(eml('7bit', 'a cafe'), 'a.eml', setup(flip('cafe', 'café')));
    expect(Buffer.from(output).toString()).toContain('a cafe');
    const quoted = await fixBytes(eml('quoted-printable', 'a cafe'), 'a.eml', setup(flip('cafe', 'café')));
    expect(Buffer.from(quoted.output).toString()).toContain('a caf=C3=A9');
  });

  it('writes the line ends that stand around', async () => {
    for (const newline of ['\n', '\r\n']) {
      const { output } = await fixBytes(Buffer.from(`<p>one${newline}teh<p>`), 'a.html', setup(flip('teh', 'a\nb')));
      expect(Buffer.from(output).toString()).toBe(`<p>one${newline}a${newline}b<p>`);
    }
  });

  it('never throws and comes to rest, whatever it is given', async () => {
    const pieces = fc.array(fc.constantFrom('teh', 'tehteh', '=\r\n', '=', '=C3', '\u00e9', 'maybe', '\r\n', ' ', '{{', '}}', '<p>', '\0', '=?utf-8?q?teh?='), { maxLength: 20 });
    await fc.assert(fc.asyncProperty(pieces, fc.constantFrom('8bit', 'base64', 'quoted-printable'), async (drawn, encoding) => {
      const bytes = Buffer.from(eml(encoding, drawn.join('')).toString(), 'latin1');
      const once = await fixBytes(bytes, 'a.eml', setup(typo, advice), { suggestions: true });
      const twice = await fixBytes(once.output, 'a.eml', setup(typo, advice), { suggestions: true });
      expect(twice.output).toBe(once.output);
    }), { numRuns: 150 });
  });
});

testRule(typo, {
  good: [],
  bad: [
    { html: '<p>teh and teh\n', reports: ['1:4-1:7 A typo.', '1:12-1:15 A typo.'], fixed: '<p>the and the\n' },
    { message: 'From: a@one.example\n\nteh end\n', reports: ['3:1-3:4 A typo.'], fixed: 'From: a@one.example\n\nthe end\n' },
  ],
});

testRule(advice, { good: [], bad: [{ html: '<p>maybe\n', reports: ['1:4-1:9 Say it.'], suggested: '<p>\n' }] });

const rendered = async (source: string): Promise<string> => {
  const { render } = caseOf({ language: 'html', source, settings: { data: { name: 'teh Ann', items: [1, 2] }, file: 'a.hbs' } });
  const { output } = await fixBytes(Buffer.from(source), 'a.hbs', { ...setup(typo), ...(render && { render }) });
  return Buffer.from(output).toString();
};

describe('a template that is rendered', () => {
  it('is mended where it wrote it itself, not where data did', async () => {
    expect(await rendered('<p>teh {{name}}, teh</p>\n')).toBe('<p>the {{name}}, the</p>\n');
  });

  it('is mended once where a loop writes it often', async () => {
    expect(await rendered('{{#each items}}<p>teh</p>\n{{/each}}')).toBe('{{#each items}}<p>the</p>\n{{/each}}');
  });
});
