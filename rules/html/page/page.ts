import { once } from 'sendlint/rule';
import type { HtmlDocument } from 'sendlint/rule';
import { readTags } from './read-tags.ts';
import type { WrittenTag, WrittenTags } from './written-tag.ts';

/** The tags of a view of a body, as written; read when the first rule asks. */
export const tagsOf = once((document: HtmlDocument): WrittenTags => readTags(document.markup));

/** Whether this is the view that is judged where a whole body is: that of most clients, with the first branches of a template. */
export const isMain = ({ view, alternative }: HtmlDocument): boolean => view === 'everyone' && alternative === 0;

/** The first start tag of a name. */
export const startTag = (document: HtmlDocument, name: string): WrittenTag | undefined => tagsOf(document).tags.find((tag) => tag.name === name && !tag.closes);

/** Whether a body says itself that it is a whole page; a piece of a template or of a message says nothing. */
export const isPage = (document: HtmlDocument): boolean => startTag(document, 'html') !== undefined;

/** Whether tags of a template stand in a stretch of the source, so that what is sent there is not known. */
export const isTemplated = ({ tags }: HtmlDocument, start: number, end: number): boolean => {
  let [low, high] = [0, tags.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (tags[low]?.start ?? Infinity) < end;
};
