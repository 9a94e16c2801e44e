import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode } from 'libmime/lib/charset.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeCharset, prepareCharsets } from '../../src/source/charset.ts';
import { toFile } from '../../src/source/source-text.ts';
import { inMemory, isInOrder, written, writtenEach } from './in-memory.ts';

const EVERY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

/** Charsets with characters of each, to be mixed. */
const SAMPLES: Readonly<Record<string, string>> = {
  'utf-8': 'aé€ñ漢字😀\u00A0\u200C', 'windows-1252': 'a€é’“–ÿ', 'iso-8859-1': 'aéüß', 'iso-8859-2': 'ařžłő', 'iso-8859-15': 'a€šé',
  'windows-1251': 'aПривет', 'koi8-r': 'aПривет', 'windows-1255': 'aשלום', 'windows-874': 'aสวัสดี', 'ibm866': 'aПривет', 'cp437': 'aé░',
  'gbk': 'a汉字，。', 'gb2312': 'a汉字', 'gb18030': 'a汉字😀ȸ', 'big5': 'a漢字，', 'shift_jis': 'aｱ漢字かな①', 'euc-jp': 'aｱ漢字かな', 'euc-kr': 'a한글',
  'utf-16le': 'aé漢😀', 'utf-16be': 'aé漢😀', 'utf-32le': 'aé漢😀',
};

beforeAll(async () => {
  await prepareCharsets(['gbk']);
});

describe('decodeCharset', () => {
  it.each(Object.entries(SAMPLES))('%s: each character stands where its bytes are', (label, sample) => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...sample, ' ', '\n')), (characters) => {
      const { text, faults, known } = decodeCharset(inMemory(iconv.encode(characters.join(''), label)), label);
      expect({ value: text.value, faults, known }).toEqual({ value: characters.join(''), faults: [], known: true });
      const units = characters.flatMap((character) => Array.from({ length: character.length }, (_, unit) => (label.startsWith('utf-16') ? character.charAt(unit) : character)));
      expect(writtenEach(text)).toEqual(units.map((unit) => (label.startsWith('utf-16') ? halves(unit, label) : iconv.encode(unit, label).toString('latin1'))));
    }));
  });

  it('decodes ISO-2022-JP without its escape sequences', () => {
    const { text, faults } = decodeCharset(inMemory('a\u001B$B4A;z\u001B(Bb\u001B(I1\u001B(B\n'), 'ISO-2022-JP');
    expect(text.value).toBe('a漢字bｱ\n');
    expect(writtenEach(text)).toEqual(['a', '4A', ';z', 'b', '1', '\n']);
    expect(faults).toEqual([]);
  });

  it.each(['utf-8', 'windows-1250', 'windows-1253', 'iso-8859-9', 'tis-620', 'gb2312', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'ks_c_5601-1987', 'koi8-u',
    'macintosh', 'iso-8859-8-i', 'iso_8859-7:1987', 'x-sjis', 'cp850', 'latin2', 'utf-7', 'unknown-8bit', 'constructor', '', 'x'.repeat(1000)])('%s: is decoded as mailparser does, whatever the bytes', (label) => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(EVERY_BYTE));
    fc.assert(fc.property(bytes, (array) => {
      const { text } = decodeCharset(inMemory(array), label);
      expect(text.value).toBe(decode(Buffer.from(array), label).replace(/^\uFEFF/, ''));
      expect(isInOrder(text)).toBe(true);
    }), { numRuns: 300 });
  });

  it.each(['utf-16', 'utf-16be', 'utf-32', 'iso-2022-jp', 'jis', 'eucjp', 'cesu-8', 'binary', 'us-ascii', '__proto__'])('%s: any bytes give a text and places in order', (label) => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (array) => {
      expect(isInOrder(decodeCharset(inMemory(array), label).text)).toBe(true);
    }), { numRuns: 500 });
  });

  it('has one fault for each ill-formed stretch of UTF-8, as the Encoding Standard', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc3, 0xa9, 0xe0, 0xa0, 0xed, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0xf4, 0x90, 0xff, 0xef, 0xbd)), (bytes) => {
      const { text, faults } = decodeCharset(inMemory(Uint8Array.from(bytes)), 'utf-8');
      expect(text.value).toBe(new TextDecoder().decode(Uint8Array.from(bytes)));
      const places = [...text.value].flatMap((character, index, all) => {
        const at = all.slice(0, index).join('').length;
        return character === '\uFFFD' && written(text.span(at, at + 1)) !== '\u00EF\u00BF\u00BD' ? [toFile(text.span(at, at + 1)).start] : [];
      });
      expect(faults.map(({ start }) => start)).toEqual(places);
    }), { numRuns: 1000 });
  });

  it.each([['utf-8', 'caf\u00C3\u00A9'], ['us-ascii', 'caf\u00C3\u00A9'], ['iso-8859-1', 'caf\u00E9'], ['windows-1252', 'caf\u00E9'], ['gbk', 'caf\u00A8\u00A6']])('writes back what a plain text in %s becomes', (label, bytes) => {
    const { text } = decodeCharset(inMemory('plain text'), label);
    expect([text.value, toFile(text.span(6, 10))]).toMatchObject(['plain text', { start: 6, end: 10 }]);
    expect('from' in text.origin && text.origin.encode?.('caf\u00E9')).toBe(bytes);
  });

  it('drops a byte order mark', () => {
    const { text } = decodeCharset(inMemory('\u00EF\u00BB\u00BFa'), 'utf-8');
    expect([text.value, toFile(text.span(0, 1)).start]).toEqual(['a', 3]);
    expect(decodeCharset(inMemory('\u00FE\u00FF\u0000a'), 'utf-16').text.value).toBe('a');
  });

  it('says what is no US-ASCII, and shows it as UTF-8', () => {
    const { text, faults } = decodeCharset(inMemory('caf\u00C3\u00A9!'), 'us-ascii');
    expect(text.value).toBe('café!');
    expect(faults.map(written)).toEqual(['\u00C3\u00A9']);
  });

  it('knows no UTF-7 and no invented names', () => {
    expect(decodeCharset(inMemory('+ADw-script+AD4-'), 'utf-7')).toMatchObject({ known: false, text: { value: '+ADw-script+AD4-' } });
    expect(decodeCharset(inMemory('\u00C3\u00A9'), 'x-nonsense')).toMatchObject({ known: false, text: { value: 'é' } });
  });

  it.each(['utf-8', 'windows-1252', 'gbk', 'iso-8859-2'])('%s: writes back', (label) => {
    const value = SAMPLES[label] ?? '';
    const { origin } = decodeCharset(inMemory(iconv.encode(value, label)), label).text;
    expect('from' in origin && origin.encode?.(value)).toBe(iconv.encode(value, label).toString('latin1'));
  });
});

/** One UTF-16 unit as two bytes. */
const halves = (unit: string, label: string): string => {
  const code = unit.charCodeAt(0);
  const pair = [String.fromCharCode(code & 0xff), String.fromCharCode(code >> 8)];
  return (label === 'utf-16le' ? pair : pair.toReversed()).join('');
};
