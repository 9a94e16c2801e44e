import type { HtmlDocument } from 'sendlint/rule';
import { tagsOf } from './page.ts';
import type { Stretch, WrittenTag } from './written-tag.ts';

/** The first run of at least `least` tags of a name with nothing but white space between them; an element that is closed at once is as good as its start tag. */
export const firstRun = (document: HtmlDocument, name: 'br' | 'div', least: number): (Stretch & { readonly count: number }) | undefined => {
  const { markup } = document;
  let first: WrittenTag | undefined;
  let last: WrittenTag | undefined;
  let count = 0;
  for (const tag of tagsOf(document).tags) {
    const follows = last !== undefined && tag.start - last.end < 1000 && markup.slice(last.end, tag.start).trim() === '';
    if (tag.name === name && !tag.closes && (name === 'br' || tag.end - tag.start === '<div>'.length)) {
      if (!follows && first && last && count >= least) return { start: first.start, end: last.end, count };
      if (!follows) [first, count] = [tag, 0];
      count += 1;
      last = tag;
    } else if (tag.name === name && follows && last?.closes === false) {
      last = tag;
    } else {
      if (first && last && count >= least) return { start: first.start, end: last.end, count };
      [first, last, count] = [undefined, undefined, 0];
    }
  }
  return first && last && count >= least ? { start: first.start, end: last.end, count } : undefined;
};
