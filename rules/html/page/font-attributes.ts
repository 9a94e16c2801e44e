import type { HtmlDocument } from 'sendlint/rule';
import { UNKNOWN } from 'sendlint/rule';
import { tagsOf } from './page.ts';
import type { Stretch, WrittenTag } from './written-tag.ts';

/** An attribute of a tag as written, and where its tag is. */
export interface WrittenValue extends Stretch { readonly value: string }

/** The value of an attribute of a tag: without quotes, references as written. */
export const valueOf = (markup: string, { nameEnd, end }: WrittenTag, name: string): string | undefined => {
  const attributes = markup.slice(nameEnd, Math.min(end, nameEnd + 2000));
  const mark = new RegExp(`[\\s"'/]${name}\\s{0,9}=\\s{0,9}`, 'iu').exec(attributes);
  if (!mark) return undefined;
  const from = mark.index + mark[0].length;
  const quote = attributes.charAt(from);
  if (quote !== '"' && quote !== "'") return /^[^\s>]*/u.exec(attributes.slice(from))?.[0];
  const close = attributes.indexOf(quote, from + 1);
  return close < 0 ? undefined : attributes.slice(from + 1, close);
};

/** The `face` of every `<font>` that is no plain list of names; those a template writes are left out. */
export const fontFaces = (document: HtmlDocument): readonly WrittenValue[] =>
  tagsOf(document).tags.flatMap((tag) => {
    if (tag.name !== 'font' || tag.closes) return [];
    const value = valueOf(document.markup, tag, 'face');
    return value === undefined || value.includes(UNKNOWN) || isNames(decoded(value)) ? [] : [{ value, start: tag.start, end: tag.end }];
  });

const decoded = (value: string): string => value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** SpamAssassin's shape of a list: words of ASCII letters, spaces and hyphens, a digit at the end, in quotes or not. */
const isNames = (value: string): boolean => {
  const list = value.trimStart().replace(/;?\n?$/u, '');
  const names = list.split(',');
  // White space before the first name may be its first letter.
  return names.every((name, index) => isName(index === 0 && value !== value.trimStart() ? ` ${name}` : name, index === 0));
};

const isName = (name: string, isFirst: boolean): boolean => {
  if (name.length > 200) return false;
  const bare = /^\s*$/u.test(name) ? '' : (isFirst ? name : name.trimStart());
  return isFirst ? FIRST.test(bare) || FIRST.test(bare.trimStart()) : OTHER.test(bare);
};

const FIRST = /^["'.]?[a-z ][a-z -]*[a-z]\d?["']?$/iu;
const OTHER = /^["']?[a-z][a-z -]*[a-z]\d?["']?$/iu;
