import { isComment, isTag, isText } from 'domhandler';
import type { ChildNode, Document } from 'domhandler';
import type { Root, RootContent } from 'hast';

/** unified's plugins walk by recursion: deeper trees overflow their stack. */
const DEEPEST = 500;

/** The tree as rehype plugins know it, with places where the source has them; `undefined` for one deeper than 500 levels. */
export const toHast = (root: Document, markup: string): Root | undefined => {
  const hast: Root = { type: 'root', children: [], position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(markup) } };
  const open: { readonly from: readonly ChildNode[]; readonly to: RootContent[]; next: number }[] = [{ from: root.children, to: hast.children, next: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.from[level.next];
    level.next += 1;
    if (!node) {
      open.pop();
      continue;
    }
    const made = hastOf(node);
    if (!made) continue;
    level.to.push(made);
    if (!isTag(node) || made.type !== 'element') continue;
    if (open.length >= DEEPEST) return undefined;
    open.push({ from: node.children, to: made.children, next: 0 });
  }
  return hast;
};

const hastOf = (node: ChildNode): RootContent | undefined => {
  const place = positionOf(node);
  if (isText(node)) return { type: 'text', value: node.data, ...place };
  if (isComment(node)) return { type: 'comment', value: node.data, ...place };
  if (!isTag(node)) return undefined;
  const { class: names, ...rest } = node.attribs;
  // hast keeps classes as a list, under the property's name.
  const properties = names === undefined ? rest : { ...rest, className: names.split(/\s+/u).filter((name) => name !== '') };
  return { type: 'element', tagName: node.name, properties, children: [], ...place };
};

const positionOf = ({ sourceCodeLocation: place }: ChildNode) => place ? {
  position: {
    start: { line: place.startLine, column: place.startCol, offset: place.startOffset },
    end: { line: place.endLine, column: place.endCol, offset: place.endOffset },
  },
} : {};

const endOf = (value: string) => {
  const lines = value.split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: value.length };
};
