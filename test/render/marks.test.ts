import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/render/align.ts';
import { mapMarked } from '../../src/render/mapping.ts';
import { marked, Marks } from '../../src/render/marks.ts';
import { PIECE, PieceWriter } from '../../src/render/pieces.ts';
import type { Pieces } from '../../src/render/pieces.ts';
import { findTags } from '../../src/template/read-template.ts';

/** Pieces in words: what is written where it is verbatim, else the whole it came from. */
const worded = (text: string, pieces: Pieces, files: readonly string[]): readonly string[] =>
  Array.from({ length: pieces.length / PIECE }, (_, index) => {
    const [at = 0, file = 0, start = 0, end = 0, verbatim = 0] = pieces.subarray(index * PIECE, index * PIECE + PIECE);
    const rendered = text.slice(at, pieces[(index + 1) * PIECE] ?? text.length);
    return verbatim === 1 ? `${rendered} @${file}:${start}` : `${rendered} < ${(files[file] ?? '').slice(start, end)}`;
  });

const markedOf = (text: string): { readonly marks: Marks; readonly text: string } => {
  const marks = new Marks([text]);
  return { marks, text: marked(text, findTags(text, 'handlebars'), { marks, file: 0 }) };
};

describe('marks', () => {
  it('stand around what is literal and what prints, never between a tag and white space it may take', () => {
    const { text } = markedOf('  <p>{{a}} b {{~c~}} d{{#if x}}  {{/if}}\\\\{{e}}');
    expect(text.replaceAll(/[\ue000-\uf8ff]/gu, '|')).toBe('  |<p>||{{a}}| |b| {{~c~}} |d|{{#if x}}  {{/if}}\\\\{{e}}|');
  });

  it('are characters the texts have not', () => {
    const marks = new Marks(['\ue000\ue002']);
    const { open, close } = marks.around({ file: 0, start: 0, end: 1, isLiteral: true, isOpened: true, isClosed: true });
    expect([open, close]).toEqual(['\ue001', '\ue003']);
    expect(marks.strip('\ue000\ue001a\ue003\ue002')).toBe('\ue000a\ue002');
  });
});

describe('what is read off them', () => {
  it('a literal that was cut, indented or changed is verbatim as far as it is the same', () => {
    const source = '<b>abcdefgh\nijklmnop</b>{{x}}';
    const { marks, text } = markedOf(source);
    const map = (rendering: string): readonly string[] => {
      const mapped = mapMarked(rendering, marks, [{ text: source, tags: findTags(source, 'handlebars') }]);
      return worded(mapped.text, mapped.pieces, [source]);
    };
    const filled = text.replace('{{x}}', 'value');
    expect(map(filled)).toEqual(['<b>abcdefgh\nijklmnop</b> @0:0', 'value < {{x}}']);
    expect(map(filled.replace('\n', '\n    '))).toEqual(['<b>abcdefgh\n @0:0', '     < i', 'ijklmnop</b> @0:12', 'value < {{x}}']);
    expect(map(filled.slice(0, 8))).toEqual(['<b>abcd @0:0']);
    expect(map(filled.toUpperCase())).toEqual(['< @0:0', 'B>ABCDEFGH\nIJKLMNOP</B> < <b>abcdefgh\nijklmnop</b>', 'VALUE < {{x}}']);
  });
});

describe('align', () => {
  it('keeps the pieces of what both have, and gives the rest the place of what stands there in the other', () => {
    const other = 'one line\nanother 12 line\nlast\n';
    const pieces = new PieceWriter();
    pieces.copy(17, 0, 0);
    pieces.whole(2, 0, 100, 110);
    pieces.copy(other.length - 19, 0, 200);
    const whole = { file: 0, start: 0, end: 300 };
    const text = 'one line\nanother 345 line\nlast\n';
    const aligned = align(text, other, pieces.finish(), whole);
    const files = [`${other.slice(0, 17)}${' '.repeat(83)}[[number]]${' '.repeat(90)}${other.slice(19)}`];
    expect(worded(text, aligned, files)).toEqual(['one line\nanother  @0:0', expect.stringMatching(/^345 < .*\[\[number\]\]/u), ' line\nlast\n @0:200']);
  });

  it('covers every text, whatever the other was', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a\n', 'b\n', 'c', '\n', 'dd\n')), fc.array(fc.constantFrom('a\n', 'b\n', 'c', '\n', 'dd\n')), (mine, theirs) => {
      const text = mine.join('');
      const other = theirs.join('');
      const pieces = new PieceWriter();
      pieces.copy(other.length, 0, 0);
      const aligned = align(text, other, pieces.finish(), { file: 0, start: 0, end: other.length });
      let at = 0;
      for (let cell = 0; cell < aligned.length; cell += PIECE) {
        const [begin = 0, , start = 0, , verbatim = 0] = aligned.subarray(cell, cell + PIECE);
        expect(cell === 0 ? begin : begin > at).toBe(cell === 0 ? 0 : true);
        at = begin;
        const rendered = text.slice(begin, aligned[cell + PIECE] ?? text.length);
        expect(rendered).not.toBe('');
        if (verbatim === 1) expect(other.slice(start, start + rendered.length)).toBe(rendered);
      }
      expect(aligned.length > 0).toBe(text !== '');
    }));
  });
});
