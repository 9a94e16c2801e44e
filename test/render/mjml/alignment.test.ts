import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { commonRuns } from '../../../src/render/mjml/common-runs.ts';
import { marksFor } from '../../../src/render/mjml/marks.ts';
import { PieceList } from '../../../src/render/mjml/piece-list.ts';
import { unusedCharacters } from '../../../src/render/mjml/private-use.ts';
import { addReserialized } from '../../../src/render/mjml/reserialized.ts';
import { startTagAt } from '../../../src/render/mjml/start-tag.ts';

/** Each character of a text that was written again: what it is the same as, or `[what it came from as a whole]`. */
const origins = (written: string, now: string): readonly string[] => {
  const pieces = new PieceList();
  addReserialized(pieces, written, now, { file: 0, start: 0, end: written.length }, { file: 1, start: 0, end: 0 });
  const list = pieces.list();
  expect(pieces.length).toBe(now.length);
  return list.map(({ at, file, start, end, verbatim }, index) => {
    const part = now.slice(at, list[index + 1]?.at ?? now.length);
    if (verbatim) expect(part).toBe(written.slice(start, start + part.length));
    return verbatim ? part : `${part} [${file === 1 ? 'all' : written.slice(start, end)}]`;
  });
};

describe('markup that was written again', () => {
  it('has new attributes from its tags, and new quotes from its attributes', () => {
    expect(origins("<a href='x' title=t>b</a>", '<a href="x" title="t" style="color: red;">b</a>')).toEqual([
      '<a', "  [<a href='x' title=t>]", 'href', `=" [href='x']`, 'x', `" [href='x']`, "  [<a href='x' title=t>]", 'title', '=" [title=t]', 't', '" [title=t]', ` style="color: red;"> [<a href='x' title=t>]`, 'b</a>',
    ]);
  });

  it('has a changed value from its attribute', () => {
    expect(origins('<a style="b: c">d</a>', '<a style="b: c; e: f;">d</a>')).toEqual(['<a', '  [<a style="b: c">]', 'style', '="b: c; e: f;" [style="b: c"]', '> [<a style="b: c">]', 'd</a>']);
  });

  it('may have end tags that were missing, and be without those that were too many', () => {
    expect(origins('<p>a<p>b</i>', '<p>a</p><p>b</p>')).toEqual(['<p>a', '</p> [all]', '<p>b', '</p> [all]']);
  });

  it('is of all of it from where the two cannot be told apart', () => {
    expect(origins('a<b>c</b>', 'a<i>c</i><b>c</b>')).toEqual(['a', '<i>c</i><b>c</b> [all]']);
    expect(origins('', '<b>')).toEqual(['<b> [all]']);
    expect(origins('a<!-- b  c --><', 'a<!-- b c --><')).toEqual(['a<!-- b ', 'c --><']);
  });

  it('has an origin for every character, whatever it is', () => {
    const word = fc.constantFrom('<a', '<b>', '</b>', '<p class="x">', '<p class=x>', '>', '"', "'", '=', ' ', '\n', 'x', '<!--', '-->', '<!', '<?', '/>', '&amp;');
    const markup = fc.array(word, { maxLength: 20 }).map((words) => words.join(''));
    fc.assert(fc.property(markup, markup, (written, now) => { origins(written, now); }));
    fc.assert(fc.property(markup, (written) => { expect(origins(written, written).filter((part) => part.endsWith('[all]'))).toEqual([]); }));
  });
});

describe('runs two texts have in common', () => {
  it('differ in white space, and in what is left out', () => {
    expect(commonRuns('a \n b', 'a b')).toEqual([{ a: 0, b: 0, length: 2 }, { a: 4, b: 2, length: 1 }]);
    expect(commonRuns('aXb', 'ab', [{ start: 1, end: 2 }])).toEqual([{ a: 0, b: 0, length: 1 }, { a: 2, b: 1, length: 1 }]);
    for (const [a, b] of [['a', 'b'], ['ab', 'a'], ['a', 'ab'], ['ab', 'ba']] as const) expect(commonRuns(a, b)).toBeUndefined();
  });

  it('are found in any text whose white space was changed', () => {
    const parts = fc.array(fc.record({ word: fc.string({ unit: fc.constantFrom('a', 'b', '<'), minLength: 1, maxLength: 4 }), before: fc.constantFrom('', ' ', '\n  ', '  '), after: fc.constantFrom('', ' ', '\n  ', '\t'), out: fc.constantFrom('', '', 'aXb') }), { maxLength: 12 });
    fc.assert(fc.property(parts, (all) => {
      let a = '';
      let b = '';
      const leftOut: { start: number; end: number }[] = [];
      for (const { word, before, after, out } of all) {
        a += before + word;
        b += after + word;
        if (out !== '') leftOut.push({ start: a.length, end: a.length + out.length });
        a += out;
      }
      const runs = commonRuns(a, b, leftOut);
      expect(runs?.map((run) => a.slice(run.a, run.a + run.length))).toEqual(runs?.map((run) => b.slice(run.b, run.b + run.length)));
      expect(runs?.map((run) => b.slice(run.b, run.b + run.length)).join('').replaceAll(/\s/gu, '')).toBe(b.replaceAll(/\s/gu, ''));
    }));
  });
});

describe('a start tag', () => {
  it('is read as MJML’s parser reads it', () => {
    const word = fc.constantFrom('a', 'b-c', 'D', '=', '"', "'", ' ', '\n', '\f', '\t', '/', '<', '\u{a0}', '{{x}}', '&amp;');
    fc.assert(fc.property(fc.array(word, { maxLength: 15 }), (words) => {
      const source = `<x${words.join('')}>`;
      const seen: { name: string; attributes: Readonly<Record<string, string>>; end: number }[] = [];
      const parser: Parser = new Parser({ onopentag: (name, attributes) => { seen.push({ name, attributes, end: parser.endIndex + 1 }); } }, { decodeEntities: false, recognizeSelfClosing: true, lowerCaseAttributeNames: false });
      parser.write(source);
      const tag = startTagAt(source, 0);
      const [first] = seen;
      expect(tag?.name.toLowerCase()).toBe(first?.name);
      expect(tag?.end).toBe(first?.end);
      expect(Object.fromEntries((tag?.attributes ?? []).toReversed().map(({ name, value }) => [name, value]))).toEqual(first?.attributes ?? {});
      for (const { name, at, value, start, end } of tag?.attributes ?? []) expect([source.slice(at, at + name.length), source.slice(start, end)]).toEqual([name, value]);
    }), { numRuns: 2000 });
  });

  it('begins with a letter, and ends', () => {
    for (const source of ['<', '< a>', '</a>', '<!--a-->', '<1>', '<a', '<a b="', 'a']) expect(startTagAt(source, 0), source).toBeUndefined();
    expect(startTagAt('<a b/>', 0)).toMatchObject({ selfClosing: true });
    expect(startTagAt('<a b=c/>', 0)).toMatchObject({ selfClosing: false, attributes: [{ name: 'b', value: 'c/' }] });
  });
});

describe('marks', () => {
  it('go around stretches and out of them again', () => {
    const marks = marksFor(['\ue000', 'a \ue003']);
    if (!marks) throw new Error('There are characters left.');
    const marked = `a${marks.around(7, `b${marks.around(300, 'c')}d`)}${marks.around(0, '')}e`;
    expect(marks.stretches(marked)).toEqual([{ text: 'a', id: undefined }, { text: 'b', id: 7 }, { text: 'c', id: 300 }, { text: 'd', id: 7 }, { text: 'e', id: undefined }]);
    expect(marks.stretches(marked.slice(0, -2))).toBeUndefined();
    expect(marks.stretches(marked.slice(4))).toBeUndefined();
    for (const used of ['\ue000', '\ue003']) expect(marked).not.toContain(used);
  });

  it('need characters that no text has', () => {
    const all = Array.from({ length: 6400 }, (_, index) => String.fromCharCode(0xe000 + index));
    expect(unusedCharacters([all.slice(1).join(''), 'a'], 2)).toEqual(['\ue000']);
    expect(marksFor([all.slice(0, -17).join('')])).toBeUndefined();
    expect(marksFor([all.slice(0, -18).join('')])).toBeDefined();
  });
});
