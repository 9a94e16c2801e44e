import type { SourceText, Span } from 'sendlint/rule';

/** The first URL that is written out in a text. */
export const firstUrl = (texts: readonly SourceText[]): Span | undefined => {
  for (const text of texts) {
    const url = URL.exec(text.value.slice(0, LONGEST));
    if (url) return text.span(url.index, url.index + url[0].length);
  }
  return undefined;
};

const URL = /\b(?:[a-z][a-z0-9+.-]{1,11}:\/\/|www\.)[^\s<>"]{1,500}/iu;
const LONGEST = 4096;
