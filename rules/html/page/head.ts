import type { Element, HtmlDocument } from 'sendlint/rule';
import { isTemplated, tagsOf } from './page.ts';
import type { WrittenTag } from './written-tag.ts';

const childOf = (parent: { readonly children: HtmlDocument['root']['children'] } | undefined, name: string): Element | undefined => {
  const found = parent?.children.find((child) => 'attribs' in child && child.name === name);
  return found && 'attribs' in found ? found : undefined;
};

/** The head of the tree: written, or made by the parser. */
export const headOf = ({ root }: HtmlDocument): Element | undefined => childOf(childOf(root, 'html'), 'head');

/** A title as written: its start tag, and what it holds. */
export interface Title { readonly tag: WrittenTag; readonly content: string }

/** The titles of a page, wherever they stand; the first names it. */
export const titlesOf = (document: HtmlDocument): readonly Title[] => {
  const { tags } = tagsOf(document);
  return tags.flatMap((tag, index) => (tag.name === 'title' && !tag.closes ? [{ tag, content: document.markup.slice(tag.end, tags[index + 1]?.start) }] : []));
};

/** How many characters a text has, each reference counted as the one it stands for. */
export const lengthOf = (content: string): number => content.replaceAll('\r\n', '\n').replaceAll(/&(?:#x?)?[a-z\d]{2,31};/giu, '.').length;

/** Whether a template may bring in what is missing before the body: its tags stand there, and outside of titles and styles. */
export const isHeadOpen = (document: HtmlDocument): boolean => {
  if (document.tags.length === 0) return false;
  const { tags } = tagsOf(document);
  let from = 0;
  for (const { name, start, end, closes } of tags) {
    if (isTemplated(document, from, start)) return true;
    if (name === 'body' || (name === 'head' && closes)) return false;
    from = end;
  }
  return isTemplated(document, from, document.markup.length);
};
