import { isTag, isText } from 'domhandler';
import type { AnyNode } from 'domhandler';
import * as fc from 'fast-check';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { describe, expect, it } from 'vitest';
import { parseTree } from '../../src/html/tree.ts';
import { viewsOf } from './document.ts';
import { ownTime } from '../own-time.ts';

/** The order of an object's keys means nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))) : value);

/** A tree as text, without recursion: names, attributes, texts and places. */
const drawn = (root: AnyNode): string => {
  const lines: string[] = [];
  const stack: { readonly node: AnyNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    const place = node.sourceCodeLocation;
    const shown = isTag(node) ? `<${node.name} ${JSON.stringify(node.attribs)} ${JSON.stringify(place, inOrder)}>` : isText(node) ? JSON.stringify(node.data) : node.type;
    lines.push(`${depth} ${shown} ${place?.startOffset}-${place?.endOffset}`);
    if ('children' in node) for (const child of node.children.toReversed()) stack.push({ node: child, depth: depth + 1 });
  }
  return lines.join('\n');
};

const ours = (markup: string): string => drawn(parseTree(markup).root);
const theirs = (markup: string): string => drawn(parse(markup, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false }));

const PIECES = [
  '<p>', '</p>', '<div>', '</div>', '<b>', '</b>', '<a href="x">', '</a>', '<font color=red>', '</font>', '<table>', '</table>', '<tr>', '</tr>', '<td>', '</td>', '<tbody>',
  '<ul>', '<li>', '</ul>', '<select>', '<option>', '</select>', '<template>', '</template>', '<svg>', '<g>', '</svg>', '<style>', '</style>', '<title>', '</title>', '<body a=b>',
  '<html c=d>', '<head>', '</head>', '<form>', '</form>', '<br/>', '<img src=a a=b SRC=c>', '<!-- x -->', '<!doctype html>', '<pre>\n', '</pre>', 'text', ' ', 'two words', '  ', ' \t ', '\n', '\uD83D\uDE00', '\uD800', '<!--[if mso]>', '<p class=\'a\nb\' Id="c&amp;d">', 'TEXT', '\r\n', '\0', '&amp;', '&ampx', '&#65', '<', '</', '"', '<h1>', '</h2>',
  '<button>', '<nobr>', '<object>', '</object>', '<noscript>', '</noscript>', '<xmp>', '<math>', '<mi>',
];

describe('parseTree', () => {
  it('makes the tree parse5 makes, with its places', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const markup = pieces.join('');
      expect(ours(markup)).toBe(theirs(markup));
    }), { numRuns: 2000 });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (markup) => {
      parseTree(markup);
    }), { numRuns: 500 });
  });

  it('reads references no decoder holds', () => {
    expect(() => parseTree(`<p a="&#${'9'.repeat(500)};">&#x${'f'.repeat(500)};&#${'0'.repeat(500)}65;`)).not.toThrow();
  });

  const nested = ['<div>', '<b>', '<a>', '<div><p>x', '<table>', '<table><tr><td>', '<ul><li>', '<dl><dd>', '<span>', '<svg><g>', '<template>', '<font>', '<b><div>', '<select><option>', '<object>', '<form>', '<button>', '<h1>', '<table><b>'];
  it.each(nested)('reads 20,000 nested %s, prose and all', (tag) => {
    const markup = `${tag.repeat(20_000)}end`;
    const before = ownTime();
    for (const document of viewsOf(markup)) expect(document.prose.value.length).toBeLessThanOrEqual(markup.length);
    expect(ownTime() - before).toBeLessThan(15_000);
  });

  it('bounds what unclosed formatting multiplies to', () => {
    const fonts = Array.from({ length: 2000 }, (_, index) => `<font color=${index}>`).join('');
    const { root } = parseTree(`<p>${fonts}</p>${'<p>a</p>'.repeat(5000)}`);
    const lines = drawn(root).split('\n');
    expect(lines.length).toBeLessThan(100_000);
    // Each paragraph is still there.
    expect(lines.filter((line) => line.includes('<p '))).toHaveLength(5001);
  });

  it('keeps 50,000 attributes of one tag, and the first of two of one name', () => {
    const markup = `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ')} a7=2>`;
    const before = ownTime();
    const { root } = parseTree(markup);
    expect(ownTime() - before).toBeLessThan(5000);
    expect(drawn(root)).toContain('"a7":"1"');
  });

  it('knows the pieces of a text that tags stood in', () => {
    const tree = parseTree('<table>a<tr><td>x</td></tr>b</table>');
    const stack: AnyNode[] = [tree.root];
    const found: string[] = [];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (isText(node)) found.push(`${node.data} ${tree.stretchesOf(node).map(({ start, end }) => `${start}-${end}`).join(' ')}`);
      if ('children' in node) stack.push(...node.children.toReversed());
    }
    expect(found).toEqual(['ab 7-8 27-28', 'x 16-17']);
  });
});
