import * as fc from 'fast-check';
import libmime from 'libmime';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareCharsets } from '../../src/source/charset.ts';
import { decodeEncodedWords } from '../../src/source/encoded-words.ts';
import { inMemory, isInOrder, written, writtenEach } from './in-memory.ts';

const decoded = (value: string): string => decodeEncodedWords(inMemory(value)).text.value;
const faults = (value: string): readonly string[] => decodeEncodedWords(inMemory(value)).faults.map(written);

beforeAll(async () => {
  await prepareCharsets(['gbk']);
});

describe('decodeEncodedWords', () => {
  it('decodes what mailparser encodes, with each character at its place', () => {
    const words = fc.array(fc.record({ text: fc.array(fc.constantFrom(...'aé€漢😀 _?=,"'), { minLength: 1, maxLength: 12 }), encoding: fc.constantFrom<'B' | 'Q'>('B', 'Q') }), { maxLength: 5 });
    fc.assert(fc.property(words, (each) => {
      const value = each.map(({ text, encoding }) => libmime.encodeWord(text.join(''), encoding)).join('\r\n ');
      const { text, faults: found } = decodeEncodedWords(inMemory(value));
      expect(text.value).toBe(each.map(({ text: characters }) => characters.join('')).join(''));
      expect(found).toEqual([]);
      expect(isInOrder(text)).toBe(true);
      // What is written for a character is, decoded by itself, that character (in Q, where each has its own bytes).
      if (each.every(({ encoding }) => encoding === 'Q')) {
        const characters = [...text.value];
        let at = 0;
        for (const character of characters) {
          expect(decoded(`=?utf-8?Q?${written(text.span(at, at + character.length))}?=`)).toBe(character);
          at += character.length;
        }
      }
    }));
  });

  it('decodes as mailparser does, whatever words it is given', () => {
    const word = fc.tuple(fc.constantFrom('utf-8', 'UTF-8', 'iso-8859-1', 'gb2312', 'utf-8*en', 'us-ascii', 'x-nonsense'), fc.constantFrom('Q', 'q', 'B', 'b'), fc.constantFrom('4pyT', '=E2=9C=93', 'w6k', '=E2', 'a_b', '=', '=4', '', 'QQ==', '=C3=A9', ' '))
      .map(([charset, encoding, text]) => `=?${charset}?${encoding}?${text}?=`);
    fc.assert(fc.property(fc.array(fc.oneof(word, fc.constantFrom(' ', '  ', 'text', ' and ', '=', '(', ',')), { maxLength: 8 }), (pieces) => {
      // A `_` in base64 is read as `/` there; here it is a foreign character.
      const value = pieces.join('').replaceAll(/(\?b\?)a_b/gi, '$1YWI=');
      const { text } = decodeEncodedWords(inMemory(value));
      expect(text.value).toBe(libmime.decodeWords(value));
      expect(isInOrder(text)).toBe(true);
    }), { numRuns: 3000 });
  });

  it('places characters cut in two by two words', () => {
    const { text } = decodeEncodedWords(inMemory('=?utf-8?B?YeI=?= =?utf-8?B?gqxi?='));
    expect(text.value).toBe('a€b');
    expect(written(text.span(1, 2))).toBe('eI=?= =?utf-8?B?gqx');
    expect(writtenEach(decodeEncodedWords(inMemory('x =?utf-8?Q?=E2?= =?utf-8?Q?=82=AC?= y')).text)).toEqual(['x', ' ', '=E2?= =?utf-8?Q?=82=AC', ' ', 'y']);
  });

  it('marks what begins like a word and is none, and what cannot be decoded', () => {
    expect(faults('=?utf-8?Q?open')).toEqual(['=?utf-8?Q?open']);
    expect(faults('=?utf-8?X?abc?=')).toEqual(['=?utf-8?X?abc']);
    expect(faults('=?utf-8?Q?a b?=')).toEqual(['=?utf-8?Q?a b?=']);
    expect(faults('=?utf-8?Q?=4?= and =?utf-8?B?Q*?=')).toEqual(['=?utf-8?Q?=4?=', '=?utf-8?B?Q*?=']);
    expect(faults('=?x-nonsense?Q?a?=')).toEqual(['=?x-nonsense?Q?a?=']);
    expect(faults('=?utf-8?Q?=FF?=')).toEqual(['=?utf-8?Q?=FF?=']);
    expect(faults('http://example.com/?a=?b 2=? =??=')).toEqual([]);
    expect(faults('=?utf-8?B?YWI=?= =?utf-8?B?YWI=?= =?utf-8?b?YQ?=')).toEqual([]);
  });

  it('reads raw bytes as UTF-8, else as windows-1252, and the words beside them', () => {
    expect(decoded('caf\u00C3\u00A9')).toBe('café');
    expect(decoded('caf\u00E9 \u0080')).toBe('café €');
    expect(decoded('caf\u00C3\u00A9 =?utf-8?Q?=C3=A9?=')).toBe('café é');
  });

  it('keeps a plain value as it is', () => {
    const text = inMemory('plain');
    expect(decodeEncodedWords(text)).toMatchObject({ text: { value: 'plain' }, faults: [] });
  });
});
