import { describe, expect, it } from 'vitest';
import { defineRule } from 'sendlint/rule';
import { configureRule } from '../../src/lint/configured-rule.ts';
import { lintFile } from '../../src/lint/linter.ts';
import type { Rendition } from '../../src/read/rendition.ts';
import { templateReader } from '../../src/read/template.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { derivedText, fileText } from '../../src/source/source-text.ts';
import type { SourceText } from '../../src/source/source-text.ts';

const meta = { description: 'A rule of a test.', advice: 'Do nothing.', severity: 'warning', presets: {}, references: [{ title: 'Test', url: 'https://test.example/' }] } as const;
/** Reports each capital letter of the prose, and of the subject. */
const capitals = defineRule({
  ...meta,
  name: 'test/capitals',
  messages: { found: 'There is a {{letter}}.' },
  create: ({ report }) => {
    const look = (text: SourceText): void => {
      for (const { 0: letter, index } of text.value.matchAll(/[A-Z]/gu)) report({ at: text.span(index, index + 1), messageId: 'found', data: { letter } });
    };
    return { prose: look, field: { subject: ({ value }) => { look(value); } } };
  },
});

const TEMPLATE = 'a.html';
const partial = new SourceFile('partials/b.html', bytesSource(Buffer.from('x\nY')));
const partialText = fileText(partial, 'x\nY', 0);

interface From { readonly text: SourceText | undefined; readonly start: number; readonly end: number }

/** A rendering in which each character says where it is from. */
const rendering = (template: SourceText, pieces: readonly (readonly [string, From])[]): SourceText => {
  const places = pieces.flatMap(([text, from]) => Array.from(text, () => from));
  return derivedText(pieces.map(([text]) => text).join(''), {
    from: template,
    textAt: (index) => places[index]?.text,
    startOf: (index) => places[index]?.start ?? 0,
    endOf: (index) => places[index]?.end ?? 0,
  });
};

const lint = async (source: string, renditions: (template: SourceText) => readonly Partial<Rendition>[]) => {
  const { result } = await lintFile(new SourceFile(TEMPLATE, bytesSource(Buffer.from(source))), {
    readers: [templateReader],
    rules: [configureRule(capitals)],
    sending: {},
    render: ({ text }) => Promise.resolve(text && renditions(text).map((rendition) => ({ data: undefined, text: undefined, fields: new Map(), defects: [], ...rendition }))),
  });
  return result.diagnostics.map(({ message, location: { path, start, end }, data }) => `${path}:${start.line}:${start.column}-${end.column} ${message}${data ? ` (${data.join(', ')})` : ''}`);
};

describe('a template that is rendered', () => {
  it('has its findings where each piece was written: in a partial, at a tag, and nowhere for what an engine added', async () => {
    expect(await lint('<p>A {{b}}</p>', (template) => [{
      data: 'x.json',
      text: rendering(template, [
        ['<i>C</i>', { text: undefined, start: 0, end: 0 }], ['A', { text: template, start: 3, end: 4 }],
        ['B', { text: template, start: 5, end: 10 }], ['Y', { text: partialText, start: 2, end: 3 }],
      ]),
    }])).toEqual(['a.html:1:4-5 There is a A.', 'a.html:1:6-11 There is a B.', 'partials/b.html:2:1-2 There is a Y.']);
  });

  it('is told once what all sets of data share, and by name what only some have', async () => {
    expect(await lint('A{{b}}', (template) => ['x.json', 'y.json'].map((data, index) => ({
      data,
      text: rendering(template, [['A', { text: template, start: 0, end: 1 }], [index === 0 ? 'b' : 'B', { text: template, start: 1, end: 6 }]]),
    })))).toEqual(['a.html:1:1-2 There is a A.', 'a.html:1:2-7 There is a B. (y.json)']);
  });

  it('has the fields of its front matter, with their values filled in', async () => {
    expect(await lint('---\nsubject: for {{name}}\n---\nx', (template) => [{
      data: 'x.json',
      text: template,
      fields: new Map([['subject', rendering(template, [['Ann', { text: template, start: 0, end: 1 }]])]]),
    }])).toEqual(['a.html:4:1-2 There is a A.']);
  });

  it('is looked at as it was written where rendering failed', async () => {
    expect(await lint('A', () => [{ data: 'x.json' }])).toEqual(['a.html:1:1-2 There is a A.']);
  });
});
