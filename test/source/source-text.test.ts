import { describe, expect, it } from 'vitest';
import { base64 } from '../../src/source/base64.ts';
import { decodeCharset } from '../../src/source/charset.ts';
import { joinTexts } from '../../src/source/join-texts.ts';
import { quotedPrintable } from '../../src/source/quoted-printable.ts';
import { slice, toFile } from '../../src/source/source-text.ts';
import { inMemory, written, writtenEach } from './in-memory.ts';

describe('toFile', () => {
  it('walks through every derivation', () => {
    const file = inMemory('head\r\n\r\ncaf=C3=\r\n=A9 au =E2=82=AC');
    const { text } = decodeCharset(quotedPrintable(slice(file, 8)).text, 'utf-8');
    expect(text.value).toBe('café au €');
    expect(writtenEach(text)).toEqual(['c', 'a', 'f', '=C3=\r\n=A9', ' ', 'a', 'u', ' ', '=E2=82=AC']);
    expect(toFile(text.span(0, 1))).toMatchObject({ start: 8, end: 9 });
  });

  it('keeps an empty span empty, at its place', () => {
    const { text } = base64(inMemory('  YWJj\r\n'));
    expect(toFile(text.span(1, 1))).toMatchObject({ start: 3, end: 3 });
    expect(toFile(text.span(3, 3))).toMatchObject({ start: 6, end: 6 });
    expect(toFile(base64(inMemory('')).text.span())).toMatchObject({ start: 0, end: 0 });
  });

  it('clamps a span to its text', () => {
    const text = inMemory('abc');
    expect(text.span(-1, 99)).toMatchObject({ start: 0, end: 3 });
    expect(text.span(2, 1)).toMatchObject({ start: 2, end: 2 });
  });
});

describe('joinTexts', () => {
  it('keeps the way back of each piece', () => {
    const file = inMemory('a=41|b|=C3=A9');
    const pieces = [quotedPrintable(slice(file, 0, 4)).text, slice(file, 5, 6), slice(file, 6, 6), decodeCharset(quotedPrintable(slice(file, 7)).text, 'utf-8').text];
    const text = joinTexts(file, pieces);
    expect(text.value).toBe('aAbé');
    expect(writtenEach(text)).toEqual(['a', '=41', 'b', '=C3=A9']);
    expect(written(text.span(1, 3))).toBe('=41|b');
    expect(joinTexts(file, []).value).toBe('');
  });
});
