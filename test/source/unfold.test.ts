import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfold } from '../../src/source/unfold.ts';
import { inMemory, isInOrder, written } from './in-memory.ts';

describe('unfold', () => {
  it('takes out line ends and keeps the blanks behind them', () => {
    const text = unfold(inMemory('one\r\n two\n\tthree'));
    expect(text.value).toBe('one two\tthree');
    expect(written(text.span(2, 5))).toBe('e\r\n t');
    expect(written(text.span(4, 7))).toBe('two');
  });

  it('does not make one word of two at a lone CR', () => {
    expect(unfold(inMemory('a\rb')).value).toBe('a b');
  });

  it('leaves a line as it is', () => {
    const text = inMemory('a line');
    expect(unfold(text)).toBe(text);
  });

  it('keeps the order of places in any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('\r', '\n', ' ', '\t', 'a', 'b')), (characters) => {
      const text = unfold(inMemory(characters.join('')));
      expect(text.value).not.toMatch(/[\r\n]/);
      expect(isInOrder(text)).toBe(true);
    }));
  });
});
