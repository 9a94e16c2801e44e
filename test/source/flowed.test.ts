import * as fc from 'fast-check';
import { Libmime } from 'libmime';
import { describe, expect, it } from 'vitest';
import { unflow } from '../../src/source/flowed.ts';
import { inMemory, isInOrder, written } from './in-memory.ts';

describe('unflow', () => {
  it.each([false, true])('unwraps as mailparser does, delsp %s', (delSp) => {
    const soup = fc.array(fc.constantFrom('>', ' ', '\r\n', '\n', 'a', '-- ', '-', 'b ', '> '), { maxLength: 18 });
    fc.assert(fc.property(soup, (pieces) => {
      const text = unflow(inMemory(pieces.join('')), delSp);
      expect(text.value).toBe(new Libmime().decodeFlowed(pieces.join(''), delSp));
      expect(isInOrder(text)).toBe(true);
    }), { numRuns: 3000 });
  });

  it('keeps places over a joined line', () => {
    const text = unflow(inMemory('> one \r\n> two\r\n From here\r\n-- \r\nme'), false);
    expect(text.value).toBe('> one two\nFrom here\n-- \nme');
    expect(written(text.span(2, 9))).toBe('one \r\n> two');
    expect(written(text.span(9, 10))).toBe('\r\n');
    expect(written(text.span(10, 14))).toBe('From');
  });
});
