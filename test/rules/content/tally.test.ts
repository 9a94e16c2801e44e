import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRepeat } from '../../../rules/content/words/doubled-words.ts';
import { findShouting } from '../../../rules/content/words/shouting.ts';
import { tallyOf } from '../../../rules/content/words/tally.ts';
import { findTags } from '../../../src/template/read-template.ts';
import type { SourceText } from '../../../src/rule.ts';
import { fileText } from '../../../src/source/source-text.ts';
import { bytesSource, SourceFile } from '../../../src/source/source-file.ts';

const textOf = (value: string): SourceText => fileText(new SourceFile('a.txt', bytesSource(new Uint8Array())), value, 0);

/** Words and signs of which texts are made that come near to shouting and to saying a word twice. */
const PIECES = ['BUY', 'NOW', 'buy', 'Now', 'the', 'The', 'THE', 'USA', 'iPhone', 'A4', '2024', "DON'T", "don’t", 'don', 'well-known', 'ÄRGER', 'ärger', 'ΟΔΟΣ', 'οδός', 'İSTANBUL', 'ПРИВЕТ', 'привет', '你好', 'x_y', '{{NAME}}', 'a@b.example', 'HTTP://A.EXAMPLE', '>', '-', '--', '.', ',', '!', ':', '/', "'", ' ', '  ', ' ', '\t', '\n', '\r\n', '\n\n', '\n> ', '\u200b', '\u00a0', '\u2028', ' '];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('the one look at a text', () => {
  it('counts no fewer words in capitals than there are, and no more of the others', () => {
    fc.assert(fc.property(texts, (value) => {
      const { loud, calm } = tallyOf(textOf(value)).volume;
      const found = findShouting(value);
      expect(loud).toBeGreaterThanOrEqual(found.loud);
      // Words in tags of templates are no words to who reads each.
      if (findTags(value).length === 0) expect(calm).toBeLessThanOrEqual(found.words - found.loud);
    }), { numRuns: 3000 });
  });

  it('misses no word that stands twice', () => {
    fc.assert(fc.property(texts, (value) => {
      if (mayRepeat(value)) expect(mayRepeat(value, textOf(value))).toBe(true);
    }), { numRuns: 3000 });
  });

  it('is not idle: it tells calm texts, and texts without a doubled word', () => {
    const calm = 'We open again on Monday. Come and see what has grown, and bring a friend.';
    expect([tallyOf(textOf(calm)).volume.loud, mayRepeat(calm, textOf(calm))]).toEqual([0, false]);
    expect(mayRepeat('We we open', textOf('We we open'))).toBe(true);
    expect(tallyOf(textOf('BUY THIS NOW')).volume.loud).toBeGreaterThan(1);
  });
});
