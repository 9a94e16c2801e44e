import * as fc from 'fast-check';
import { decode } from 'libbase64';
import { describe, expect, it } from 'vitest';
import { base64 } from '../../src/source/base64.ts';
import { changedText, writeBack } from '../../src/source/write-back.ts';
import { inMemory, isInOrder, written } from './in-memory.ts';

const lines = (encoded: string, width: number, newline: string): string => encoded.match(new RegExp(`.{1,${width}}`, 'g'))?.join(newline) ?? '';

const faults = (encoded: string): readonly string[] => base64(inMemory(encoded)).faults.map(written);

describe('base64', () => {
  it('says which digits hold each byte, however the lines are cut', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 80 }), fc.constantFrom('\n', '\r\n', ' \r\n'), (bytes, width, newline) => {
      const encoded = Buffer.from(bytes).toString('base64');
      const { text, faults: found } = base64(inMemory(lines(encoded, width, newline)));
      expect(text.value).toBe(Buffer.from(bytes).toString('latin1'));
      expect(found).toEqual([]);
      for (let index = 0; index < bytes.length; index += 1) {
        const digits = written(text.span(index, index + 1)).replaceAll(/\s/g, '');
        const first = Math.floor((index * 4) / 3);
        expect(digits).toBe(encoded.slice(first, first + 2));
      }
    }));
  });

  it('decodes as mailparser does, whatever it is given', () => {
    const soup = fc.array(fc.constantFrom('=', '\r\n', ' ', 'QUJD', 'QQ==', 'QUI=', 'A', '!', '-', '_', '\u00E9', '+/'), { maxLength: 14 });
    fc.assert(fc.property(soup, (pieces) => {
      const { text } = base64(inMemory(pieces.join('')));
      // Its stream takes out foreign characters before it decodes.
      expect(text.value).toBe(decode(pieces.join('').replaceAll(/[^a-zA-Z0-9+/=]/g, '')).toString('latin1'));
      expect(isInOrder(text)).toBe(true);
    }), { numRuns: 2000 });
  });

  it('marks foreign characters, data behind a padding and a digit too few', () => {
    expect(faults('QU*JD\r\n')).toEqual(['*']);
    expect(faults('QQ==\r\n-- \r\nlist')).toEqual(['--', 'list']);
    expect(faults('QUJDR')).toEqual(['R']);
    expect(faults('QUI')).toEqual([]);
  });

  it('writes back in lines of 76', () => {
    const { text } = base64(inMemory('QUJD\r\n'));
    const encoded = changedText('QUJD\r\n', writeBack(text, [{ start: 0, end: 3, text: 'x'.repeat(100) }]) ?? []);
    expect(encoded.split('\r\n').map(({ length }) => length)).toEqual([76, 60, 0]);
    expect(base64(inMemory(encoded)).text.value).toBe('x'.repeat(100));
  });
});
