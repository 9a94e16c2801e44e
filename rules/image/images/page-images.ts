import { once } from 'sendlint/rule';
import type { Element, HtmlDocument } from 'sendlint/rule';

/** An `<img>` of a page, and the link it stands in. */
export interface PageImage { readonly element: Element; readonly link: Element | undefined }

/** The images of a view of a body, in order; one walk, made when the first rule asks. */
export const imagesOf = once((document: HtmlDocument): readonly PageImage[] => (/<im(?:g|age)/iu.test(document.markup) ? walk(document) : []));

/** Whether this is the view that is judged where a whole body is: that of most clients, with the first branches of a template. */
export const isMain = ({ view, alternative }: HtmlDocument): boolean => view === 'everyone' && alternative === 0;

type Node = HtmlDocument['root']['children'][number];

/** Without recursion, since a page may nest 20,000 deep. */
const walk = ({ root }: HtmlDocument): readonly PageImage[] => {
  const images: PageImage[] = [];
  const links: Element[] = [];
  for (let node: Node | undefined = root.children[0]; node;) {
    let next: Node | null | undefined;
    if ('attribs' in node) {
      if (node.name === 'img') images.push({ element: node, link: links.at(-1) });
      else if (node.name === 'a') links.push(node);
      next = node.children[0];
    }
    for (let up: Node | Node['parent'] = node; !next && up && up !== root; up = up.parent) {
      if (up.type === 'tag' && up.name === 'a') links.pop();
      next = up.next;
    }
    node = next ?? undefined;
  }
  return images;
};
