import type { Mentions } from './mention-wordings.ts';

/** More characters than any phrase has. */
const REACH = 40;
/** A text with more stems is read as a whole. */
const MOST_STEMS = 50;

/** What stands around the stems of some languages in a text in lower case, with single spaces: a phrase that stands in the text stands in one of these lines. */
export const aroundStems = (lower: string, spoken: readonly Mentions[]): string => {
  let lines = '';
  let count = 0;
  for (const { stems } of spoken) {
    for (const stem of stems) {
      for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + stem.length)) {
        count += 1;
        if (count > MOST_STEMS) return singleSpaced(lower);
        lines += `${singleSpaced(lower.slice(startBefore(lower, at), endBehind(lower, at + stem.length)))}\n`;
      }
    }
  }
  return lines;
};

const singleSpaced = (text: string): string => text.replaceAll(/\s+/gu, ' ');

const startBefore = (text: string, from: number): number => {
  let at = from;
  for (let seen = 0; at > 0 && seen < REACH; at -= 1) if (!maybeSpace(text.charCodeAt(at - 1))) seen += 1;
  return at;
};

const endBehind = (text: string, from: number): number => {
  let at = from;
  for (let seen = 0; at < text.length && seen < REACH; at += 1) if (!maybeSpace(text.charCodeAt(at))) seen += 1;
  return at;
};

/** White space, and what stands near it in Unicode: none of it is counted. */
const maybeSpace = (code: number): boolean => code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000) || code === 0xfeff;
