import type { Place } from './component.ts';
import type { Marked } from './marking.ts';
import type { PieceList } from './piece-list.ts';

/** What stands around a stretch of MJML's own: the tag of somebody's it begins in, what follows it, and where the root stands. */
interface Around { readonly inside: Place | undefined; readonly next: Marked | undefined; readonly root: Place | undefined }

/**
 * Adds MJML's own text, which is nobody's, but for tags that are there because of what somebody wrote: a tag that holds a value of
 * somebody's, or that a text of somebody's directly follows, as `<style>`, came with it; the document element and the title come
 * from the root, which has their language and where a title can be given. The answer is whose tag it ends in.
 */
export const addSkeleton = (pieces: PieceList, text: string, { inside, next, root }: Around): Place | undefined => {
  const closes = inside ? text.indexOf('>') + 1 : 0;
  // The whole of it stands between two values of one tag.
  if (inside && closes === 0) {
    pieces.add(text.length, inside);
    return inside;
  }
  const opening = next?.kind === 'text' ? openingBefore(text, closes) : undefined;
  const end = opening?.start ?? text.length;
  pieces.add(closes, inside);
  let done = closes;
  for (const { index, 0: found } of text.slice(closes, end).matchAll(/<!doctype html>|<html\b[^>]*>|<\/?title>/giu)) {
    pieces.add(closes + index - done, undefined);
    pieces.add(found.length, root);
    done = closes + index + found.length;
  }
  pieces.add(end - done, undefined);
  pieces.add(text.length - end, next?.tag);
  return opening?.open ? next?.tag : undefined;
};

/** The start tag in which a text ends, or with which it does. */
const openingBefore = (text: string, from: number): { readonly start: number; readonly open: boolean } | undefined => {
  const start = text.lastIndexOf('<');
  if (start < from || !/[a-z]/iu.test(text[start + 1] ?? '')) return undefined;
  const close = text.indexOf('>', start);
  return close < 0 || text.slice(close + 1).trim() === '' ? { start, open: close < 0 } : undefined;
};
