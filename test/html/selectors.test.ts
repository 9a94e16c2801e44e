import { is } from 'css-select';
import { isTag } from 'domhandler';
import type { Element } from 'domhandler';
import { array, assert, constantFrom, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siblingIndex } from '../../src/html/nth-child.ts';
import { compileSelectors } from '../../src/html/selectors.ts';
import { Reach } from '../../src/html/style-rules.ts';
import { htmlViews } from '../../src/html/views.ts';
import { bytesSource, SourceFile } from '../../src/source/source-file.ts';
import { fileText } from '../../src/source/source-text.ts';

const elementsOf = (html: string): readonly Element[] => {
  const [document] = htmlViews(fileText(new SourceFile('test.html', bytesSource(Buffer.from(html))), html, 0));
  const found: Element[] = [];
  const open = [...(document?.root.children ?? [])];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isTag(node)) continue;
    found.push(node);
    open.push(...node.children);
  }
  return found;
};

const tags = array(record({
  open: constantFrom('<div class=a>', '<div class="b a" title="x y">', '<p id=i>', '<b>', '<b class=b lang=en-GB>', '</div>', '</p>', '</b>', 'text', '<a href=x>'),
}), { minLength: 1, maxLength: 14 });
const compounds = constantFrom('div', 'p', 'b', '.a', '.b', '#i', '*', '.a.b', 'b.b', ':first-child', ':last-child', ':nth-child(2n+1)', ':nth-child(-n+2)', ':nth-of-type(2)', ':nth-last-child(2)', ':only-child', ':first-of-type', ':last-of-type', ':empty', ':root',
  '[title]', '[title~=y]', '[title^=x]', '[title$=y]', '[title*=" "]', '[lang|=en]', ':not(.a)', ':not(div,p)', ':is(b,p)');
const combinators = constantFrom(' ', '>', '+', '~');

describe('a selector', () => {
  it('matches what css-select matches', () => {
    assert(property(tags, compounds, array(tuple(combinators, compounds), { maxLength: 3 }), (pieces, first, rest) => {
      const selector = first + rest.map(([combinator, compound]) => combinator + compound).join('');
      const [compiled] = compileSelectors(selector, siblingIndex());
      const reach = new Reach();
      for (const element of elementsOf(pieces.map(({ open }) => open).join(''))) {
        expect([selector, compiled !== undefined && reach.matches(compiled.compounds, element)]).toEqual([selector, is(element, selector)]);
      }
    }), { numRuns: 600 });
  });

  const weights: readonly [string, number][] = [['*', 0], ['p', 1], ['p b', 2], ['.a', 1000], ['[x]', 1000], ['#i', 1_000_000], ['p:not(#i, b)', 1_000_001], [':where(#i)', 0], ['a:link', 1001]];
  for (const [selector, weight] of weights) it(`${selector} weighs ${weight}`, () => expect(compileSelectors(selector, siblingIndex())[0]?.specificity).toBe(weight));

  it('that cannot be read takes its list with it', () => expect(compileSelectors('p, ]', siblingIndex())).toEqual([]));
  it('for a hand on a mouse is left out of its list', () => expect(compileSelectors('p:hover, b, i::before, u:has(b)', siblingIndex())).toHaveLength(1));
});
