import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { attributeOf } from '../../src/html/attributes.ts';
import { htmlViews } from '../../src/html/views.ts';
import { base64 } from '../../src/source/base64.ts';
import { decodeCharset, prepareCharsets } from '../../src/source/charset.ts';
import { decodeEncodedWords } from '../../src/source/encoded-words.ts';
import { fieldValue } from '../../src/source/field-value.ts';
import { unflow } from '../../src/source/flowed.ts';
import { quotedPrintable } from '../../src/source/quoted-printable.ts';
import type { Change, SourceText } from '../../src/source/source-text.ts';
import { unfold } from '../../src/source/unfold.ts';
import { changedText, writeBackTo } from '../../src/source/write-back.ts';
import { inMemory } from './in-memory.ts';

/** Changes of a text that are in order and apart: places as fractions of its length. */
const edits = (put: fc.Arbitrary<string>) => fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(6), put }), { minLength: 1, maxLength: 4 });

const changesOf = (text: SourceText, drawn: readonly { readonly at: number; readonly length: number; readonly put: string }[]): readonly Change[] => {
  const changes: Change[] = [];
  for (const { at, length, put } of drawn.toSorted((a, b) => a.at - b.at)) {
    const start = Math.max(Math.floor(at * text.value.length), (changes.at(-1)?.end ?? -1) + 1);
    if (start <= text.value.length) changes.push({ start, end: Math.min(start + length, text.value.length), text: put });
  }
  return changes;
};

/** What the text at the bottom becomes; `undefined` where the changes are refused. */
const rewritten = (text: SourceText, changes: readonly Change[]): string | undefined => {
  let ground = text;
  while ('from' in ground.origin) ground = ground.origin.from;
  const lifted = writeBackTo(ground, text, changes);
  return lifted && changedText(ground.value, lifted);
};

const bytes = fc.array(fc.constantFrom('a', 'teh ', ' ', '\t', '=', '.', 'é', '\u00ff', '\r\n', 'x'.repeat(40)), { maxLength: 30 }).map((pieces) => pieces.join(''));
const QP_SOURCE = fc.array(fc.constantFrom('a', 'word ', '=20', '=C3=A9', '=\r\n', '=3D', ' \t\r\n', '\r\n', 'x'.repeat(30), 'y'.repeat(70)), { maxLength: 20 }).map((pieces) => pieces.join(''));

const attribute = (html: string): SourceText | undefined => {
  const [document] = htmlViews(decodeCharset(inMemory(Buffer.from(html)), 'utf-8').text);
  const [image] = document?.$('img').get() ?? [];
  return document && image && attributeOf(document.text, document.markup, image, 'alt')?.value;
};

beforeAll(() => prepareCharsets(['koi8-r', 'shift_jis', 'utf-16le', 'iso-2022-jp']));

describe('changes written back', () => {
  it('through quoted-printable', () => {
    fc.assert(fc.property(QP_SOURCE, edits(bytes), (source, drawn) => {
      const { text } = quotedPrintable(inMemory(source));
      if (text.origin === inMemory(source).origin || !('from' in text.origin)) return;
      const changes = changesOf(text, drawn);
      const after = rewritten(text, changes);
      if (after === undefined) return;
      expect(quotedPrintable(inMemory(after)).text.value).toBe(changedText(text.value, changes));
    }), { numRuns: 500 });
  });

  it('through base64, in lines as they were', () => {
    fc.assert(fc.property(bytes, fc.constantFrom('\n', '\r\n'), fc.constantFrom(60, 64, 70, 76), edits(bytes), (decoded, newline, width, drawn) => {
      const encoded = (Buffer.from(decoded, 'latin1').toString('base64').match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(newline) + newline;
      const { text } = base64(inMemory(encoded));
      const changes = changesOf(text, drawn);
      const after = rewritten(text, changes);
      expect(after).toBeDefined();
      const read = base64(inMemory(after ?? ''));
      expect(read.text.value).toBe(changedText(text.value, changes));
      expect(read.faults).toEqual([]);
      expect(Math.max(...(after ?? '').split(newline).map(({ length }) => length))).toBeLessThanOrEqual(76);
      expect((after ?? '').endsWith(newline)).toBe(true);
    }), { numRuns: 500 });
  });

  it.each(['utf-8', 'windows-1252', 'koi8-r', 'shift_jis', 'utf-16le', 'iso-2022-jp'])('through %s, or refused', (label) => {
    const ground: Readonly<Record<string, readonly number[]>> = { 'utf-8': [0x61, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80, 0x62], 'koi8-r': [0xcd, 0xc9, 0xd2], shift_jis: [0x83, 0x65, 0x83, 0x58, 0x61], 'utf-16le': [0x61, 0, 0x3d, 0xd8, 0, 0xde, 0x62, 0], 'windows-1252': [0x80, 0x61, 0xe9] };
    const { text } = decodeCharset(inMemory(Uint8Array.from(ground[label] ?? [0x61, 0x62])), label);
    const put = fc.array(fc.constantFrom('a', 'é', '€', 'д', '😀', 'テ', '\n', '\ud83d'), { maxLength: 3 }).map((pieces) => pieces.join(''));
    let written = 0;
    fc.assert(fc.property(edits(put), (drawn) => {
      const changes = changesOf(text, drawn);
      const after = rewritten(text, changes);
      if (after === undefined) return;
      written += 1;
      expect(decodeCharset(inMemory(Buffer.from(after, 'latin1')), label).text.value).toBe(changedText(text.value, changes));
    }), { numRuns: 300 });
    expect(written).toBeGreaterThan(20);
  });

  it('through a folded field, folded anew', () => {
    const put = fc.array(fc.constantFrom('word', ' ', 'a longer stretch of words ', 'x'.repeat(30), '\n', '\t'), { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(fc.constantFrom('one two', 'one\r\n two\r\n\tthree', `${'word '.repeat(14)}\r\n end`), edits(put), (value, drawn) => {
      const block = `Subject: ${value}\r\nTo: b@two.example`;
      const text = unfold(fieldValue(inMemory(block), 9, 9 + value.length));
      const changes = changesOf(text, drawn);
      const after = rewritten(text, changes);
      if (after === undefined) return;
      expect(after.endsWith('\r\nTo: b@two.example')).toBe(true);
      const end = after.length - '\r\nTo: b@two.example'.length;
      expect(unfold(fieldValue(inMemory(after), 9, end)).value).toBe(changedText(text.value, changes));
      for (const line of after.split('\r\n')) expect(line.length <= 78 || !/\S[ \t]\S/u.test(line.slice(/^(?:Subject:)?\s*\S*/u.exec(line)?.[0].length, 78)), line).toBe(true);
    }), { numRuns: 500 });
  });

  it('through format=flowed, or refused where a line would say something else', () => {
    const put = fc.constantFrom('a', ' ', 'b ', '>', '\n', 'word');
    fc.assert(fc.property(fc.array(fc.constantFrom('one ', 'two', '\r\n', '> ', '>> x', '-- ', ' y'), { maxLength: 12 }), edits(put), (pieces, drawn) => {
      const from = inMemory(pieces.join(''));
      const text = unflow(from, false);
      if (text === from) return;
      const changes = changesOf(text, drawn);
      const after = rewritten(text, changes);
      if (after !== undefined) expect(unflow(inMemory(after), false).value).toBe(changedText(text.value, changes));
    }), { numRuns: 500 });
  });

  it.each(['"', "'", ''])('through an attribute in %s, or refused', (quote) => {
    const put = fc.array(fc.constantFrom('a', '&', '"', "'", 'lt;', 'amp', '<', ' ', 'é', '#38;'), { maxLength: 4 }).map((pieces) => pieces.join(''));
    const value = fc.array(fc.constantFrom('a', 'b?c=d', '&amp;', '&', '&quot;', '&lt', 'x'), { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(value, edits(put), (source, drawn) => {
      if (quote === '' && (source === '' || source.includes('='))) return;
      const text = attribute(`<p>é<img alt=${quote}${source}${quote} src=x>`);
      if (!text) return;
      const changes = changesOf(text, drawn);
      const after = rewritten(text, changes);
      if (after !== undefined) expect(attribute(Buffer.from(after, 'latin1').toString())?.value).toBe(changedText(text.value, changes));
    }), { numRuns: 300 });
  });

  it('through encoded words, or refused where a word would not stand apart', () => {
    const put = fc.array(fc.constantFrom('a', ' ', 'é', '€', 'word ', '=?', '?=', '_', '\n', '😀', 'x'.repeat(40)), { maxLength: 4 }).map((pieces) => pieces.join(''));
    const source = fc.array(fc.constantFrom('plain ', '=?utf-8?q?caf=C3=A9?=', '=?utf-8?B?w6k=?= =?utf-8?B?4oKs?=', '=?iso-8859-1?Q?=E9t=E9_?=', ' ', ' end'), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    let written = 0;
    fc.assert(fc.property(source, edits(put), (value, drawn) => {
      const { text } = decodeEncodedWords(inMemory(value));
      const changes = changesOf(text, drawn);
      const after = rewritten(text, changes);
      if (after === undefined) return;
      written += 1;
      const read = decodeEncodedWords(inMemory(after));
      expect(read.text.value).toBe(changedText(text.value, changes));
      for (const [word] of after.matchAll(/=\?[^?]+\?[BQ]\?[^?]*\?=/gu)) expect(word.length).toBeLessThanOrEqual(75);
    }), { numRuns: 1000 });
    expect(written).toBeGreaterThan(100);
  });

  it('through the encoded word it stands in, in the charset of the word or else in UTF-8', () => {
    const { text } = decodeEncodedWords(inMemory('Re: =?iso-8859-1?Q?=E9t=E9?= now'));
    expect(rewritten(text, [{ start: 4, end: 7, text: 'été là' }])).toBe('Re: =?iso-8859-1?Q?=E9t=E9_l=E0?= now');
    expect(rewritten(text, [{ start: 4, end: 7, text: '5 €' }])).toBe('Re: =?iso-8859-1?Q?5_=80?= now');
    expect(rewritten(text, [{ start: 4, end: 7, text: 'д' }])).toBe('Re: =?utf-8?Q?=D0=B4?= now');
    expect(rewritten(text, [{ start: 0, end: 2, text: 'Fwd' }])).toBe('Fwd: =?iso-8859-1?Q?=E9t=E9?= now');
  });

  it('in a line of quoted-printable that is short enough, to the byte', () => {
    const { text } = quotedPrintable(inMemory('first =3D line=20\r\nthe teh end=\r\n of it\r\n'));
    const start = text.value.indexOf('teh');
    expect(rewritten(text, [{ start, end: start + 3, text: 'the' }])).toBe('first =3D line=20\r\nthe the end=\r\n of it\r\n');
  });

  it('not in a line of quoted-printable that is malformed, nor in broken base64', () => {
    const quoted = quotedPrintable(inMemory('50 =off=3D\r\n')).text;
    expect(rewritten(quoted, [{ start: 0, end: 2, text: '60' }])).toBeUndefined();
    const broken = base64(inMemory('aGVs*bG8=\n')).text;
    expect(rewritten(broken, [{ start: 0, end: 1, text: 'H' }])).toBeUndefined();
  });

  it('gives a name without a value one, in quotes', () => {
    const [document] = htmlViews(inMemory('<img alt src=x>'));
    const [image] = document?.$('img').get() ?? [];
    const text = document && image && attributeOf(document.text, document.markup, image, 'alt')?.value;
    expect(text && rewritten(text, [{ start: 0, end: 0, text: 'say "hi"' }])).toBe('<img alt="say &quot;hi&quot;" src=x>');
  });
});
