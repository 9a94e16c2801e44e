/** How many single letters stand alone between two tags, and where the first of them does. */
export interface Singles { readonly count: number; readonly first: { readonly start: number; readonly end: number } | undefined }

/** Counts a letter of ASCII, a quotation mark or one numeric character reference between `>` and `<`, white space aside. */
export const singlesIn = (html: string): Singles => {
  let count = 0;
  let first: Singles['first'];
  for (let close = html.indexOf('>'); close >= 0; close = html.indexOf('>', close + 1)) {
    const start = afterSpace(html, close + 1);
    const end = isLetter(html.charCodeAt(start)) ? start + 1 : html.startsWith('&#', start) ? afterReference(html, start) : start;
    if (end === start || html.charCodeAt(afterSpace(html, end)) !== LESS) continue;
    count += 1;
    first ??= { start, end };
  }
  return { count, first };
};

const LESS = 0x3c;
const LONGEST_REFERENCE = 12;

const isLetter = (code: number): boolean => code === 0x22 || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);

const afterSpace = (text: string, from: number): number => {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || (code >= 0x09 && code <= 0x0d); code = text.charCodeAt(at)) at += 1;
  return at;
};

const afterReference = (text: string, from: number): number => {
  const [reference] = /^&#(?:\d{1,8}|[xX][\da-fA-F]{1,8});/u.exec(text.slice(from, from + LONGEST_REFERENCE)) ?? [''];
  return from + reference.length;
};
