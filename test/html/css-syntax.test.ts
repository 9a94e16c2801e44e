import { constantFrom, array, assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeclarations, parseRules } from '../../src/html/css-syntax.ts';

describe('declarations', () => {
  const pieces = constantFrom('color', ':', ';', ' ', 'red', '\n', '-', '--x', '10px', '%', '#fff', '.5', ',', 'é', '_a', '0', '\t', 'A');

  it('are the same with and without tokens', () => {
    // A comment changes nothing but that the text is cut into tokens.
    assert(property(array(pieces, { maxLength: 12 }), (parts) => {
      const css = parts.join('');
      expect(parseDeclarations(css)).toEqual(parseDeclarations(`${css};/**/`));
    }));
  });
  it('are never a reason to throw', () => {
    const hostile = constantFrom('{', '}', '(', ')', '"', "'", '/*', '*/', '\\', '@media', 'a', ':', ';', '!', 'important', '\n', '<!--', '-->', 'url(', '[', ']', ',', '\uD800');
    assert(property(array(hostile, { maxLength: 40 }), (parts) => {
      const css = parts.join('');
      for (const { start, end, valueStart } of [...parseDeclarations(css), ...parseRules(css).flatMap(({ declarations }) => declarations)]) {
        expect(start < valueStart && valueStart < end && end <= css.length).toBe(true);
      }
    }));
  });
});
