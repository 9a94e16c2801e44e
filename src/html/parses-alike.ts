import type { ChildNode } from 'domhandler';
import type { HtmlDocument } from './html-document.ts';

/**
 * Whether clients make the same elements and texts of two markups: what tells a repair that changes nothing from one that does. Loads the
 * parser. A document is a markup that may have been parsed already.
 */
export const parsesAlike = async (one: string | HtmlDocument, other: string): Promise<boolean> => {
  const { parseTree } = await import('./tree.ts');
  const { root } = typeof one === 'string' ? parseTree(one) : one;
  return outline(root.children) === outline(parseTree(other).root.children);
};

/** All of a tree but its comments as one string, without recursion. */
const outline = (nodes: readonly ChildNode[]): string => {
  const pieces: string[] = [];
  const open: (ChildNode | 'end')[] = nodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === 'end') pieces.push('\0/');
    else if ('attribs' in node) {
      pieces.push('\0<', node.name, JSON.stringify(Object.entries(node.attribs)));
      open.push('end');
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child) open.push(child);
      }
    } else if (node.type === 'text') pieces.push(node.data);
  }
  return pieces.join('');
};
