import type { SourceText } from 'sendlint/rule';
import { once, UNKNOWN } from 'sendlint/rule';
import { Link } from './link.ts';

/** The http(s) URLs of a plain text, which clients make links of. Found in one scan, when first asked for. */
export const textLinksOf = once((text: SourceText): readonly Link[] => urlsIn(text));

/** The http(s) URLs that are written out in a text, in order. */
export const urlsIn = (text: SourceText): readonly Link[] => {
  const { value } = text;
  const links: Link[] = [];
  for (let colon = value.indexOf('://'); colon >= 0;) {
    const start = beginOf(value, colon);
    let end = colon + 3;
    while (end < value.length && !isEnd(value.charCodeAt(end))) end += 1;
    if (start >= 0) add(text, start, withoutPunctuation(value, colon + 3, end), links);
    colon = value.indexOf('://', end);
  }
  return links;
};

const add = (text: SourceText, start: number, end: number, links: Link[]): void => {
  const written = text.value.slice(start, end);
  const tag = written.search(TAG);
  links.push(new Link('text', undefined, tag < 0 ? written : `${written.slice(0, tag)}${UNKNOWN}`, () => text.span(start, end)));
};

/** What a tag of a template begins with; no URL has these. */
const TAG = /\{|\*\||%%|\[\[|<|\$\{/u;

const beginOf = (value: string, colon: number): number => {
  for (const length of [5, 4]) if (value.slice(Math.max(0, colon - length), colon).toLowerCase() === 'https'.slice(0, length)) return colon - length;
  return -1;
};

/** White space, also such of no width, `"`, `<`, `>`, and the quotes and brackets that text around a URL has and no URL. */
const isEnd = (code: number): boolean =>
  code <= 32 || code === 34 || code === 60 || code === 62 || code === 0xA0 || code === 0xFEFF || (code >= 0x200B && code <= 0x200F) || code === 0xAB || code === 0xBB || code === 0x2028 || code === 0x2029 || (code >= 0x3000 && code <= 0x301F) || (code >= 0x2018 && code <= 0x201F) || code === 0xFF0C || code === 0xFF09;

/** Without the punctuation of the sentence, and a bracket that was opened before the URL. */
const withoutPunctuation = (value: string, start: number, from: number): number => {
  let end = from;
  let brackets = 0;
  for (let index = start; index < end; index += 1) brackets += Number(value.charAt(index) === '(') - Number(value.charAt(index) === ')');
  for (; end > start; end -= 1) {
    const sign = value.charAt(end - 1);
    if (sign === ')' && brackets < 0) brackets += 1;
    else if (!'.,;:!?\'*_]}|\\`'.includes(sign)) break;
  }
  return end;
};
