import { isText } from 'domhandler';
import { once } from 'sendlint/rule';
import type { Element, HtmlDocument } from 'sendlint/rule';

/** An `<img>` of a page, and the link it stands in. */
export interface PageImage { readonly element: Element; readonly link: Element | undefined }
/** The images of a page in order, and how many characters of text beside white space it has, hidden ones and the title too. */
export interface PageImages { readonly images: readonly PageImage[]; readonly letters: number }

const NONE: PageImages = { images: [], letters: 0 };

/** The images of a view of a body; one walk, made when the first rule asks. */
export const imagesOf = once((document: HtmlDocument): PageImages => (/<im(?:g|age)/iu.test(document.markup) ? walk(document) : NONE));

/** Whether this is the view that is judged where a whole body is: that of most clients, with the first branches of a template. */
export const isMain = ({ view, alternative }: HtmlDocument): boolean => view === 'everyone' && alternative === 0;

/** What stands in these is no text of the page. */
const CODE: ReadonlySet<string> = new Set(['script', 'style']);

const lettersIn = (text: string): number => {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) if (!isSpace(text.charCodeAt(index))) letters += 1;
  return letters;
};
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/u.test(String.fromCharCode(code)));

const walk = ({ root }: HtmlDocument): PageImages => {
  const images: PageImage[] = [];
  let letters = 0;
  const open: { readonly node: (typeof root.children)[number]; readonly link: Element | undefined }[] = root.children.toReversed().map((node) => ({ node, link: undefined }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, link } = next;
    if (isText(node)) letters += lettersIn(node.data);
    if (!('attribs' in node) || CODE.has(node.name)) continue;
    if (node.name === 'img') images.push({ element: node, link });
    const around = node.name === 'a' ? node : link;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) open.push({ node: child, link: around });
    }
  }
  return { images, letters };
};
