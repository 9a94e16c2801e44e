import type { Stretch } from './written-tag.ts';

/** The first run of at least `least` numeric references to ASCII characters with nothing but white space between them, one scan. */
export const asciiReferences = (source: string, least: number): (Stretch & { readonly count: number }) | undefined => {
  let first = -1;
  let count = 0;
  let end = -1;
  for (let at = source.indexOf('&#'); at >= 0; at = source.indexOf('&#', at + 2)) {
    const reference = REFERENCE.exec(source.slice(at, at + 12));
    if (count > 0 && (!reference || !isGap(source, end, at))) {
      if (count >= least) break;
      count = 0;
    }
    if (!reference) continue;
    if (count === 0) first = at;
    count += 1;
    end = at + reference[0].length;
  }
  return count >= least ? { start: first, end, count } : undefined;
};

const REFERENCE = /^&#(?:\d{1,2}|1[01]\d|12[0-7]|x[0-7][0-9a-f])\s{0,4};/iu;
/** SpamAssassin lets 64 characters of white space stand there. */
const isGap = (source: string, from: number, to: number): boolean => to - from <= 64 && source.slice(from, to).trim() === '';
