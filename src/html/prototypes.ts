import type { TemplateTag } from '../template/tag.ts';
import { UNKNOWN } from './markup-context.ts';

/** A stretch to mask: a tag by its index, or -1 for what one of them stands in place of. */
export interface Cover {
  readonly start: number;
  readonly end: number;
  readonly tag: number;
  readonly prints: boolean;
  /** A whole attribute that is another one in disguise: where its own name begins, where its value does, and what fills that. */
  readonly attribute?: { readonly name: number; readonly value: number; readonly fill: string };
}

/**
 * What is masked of a template, in order. Thymeleaf's attributes stand beside a prototype of what they make: `th:href="@{/a}"` is read as
 * an `href` of unknown value, and the `href` that it replaces is not there. So is text in an element with `th:text`.
 */
export const covers = (value: string, tags: readonly TemplateTag[]): readonly Cover[] => {
  const own = tags.map(({ start, end, role }, tag): Cover => ({ start, end, tag, prints: role === 'output' }));
  if (!tags.some(isAttribute)) return own;
  const found: Cover[] = [];
  const taken: Cover[] = [];
  for (const cover of own) {
    const tag = tags[cover.tag];
    const [written, prefix = '', name = ''] = tag && isAttribute(tag) ? ATTRIBUTE.exec(value.slice(cover.start, cover.start + LONGEST_NAME)) ?? [] : [];
    if (written === undefined || !cover.prints) {
      found.push(cover);
      continue;
    }
    if (name === 'text' || name === 'utext') taken.push(...textOf(value, cover.end));
    if (CHANGES_NOTHING.has(name)) found.push(cover);
    else found.push({ ...cover, attribute: { name: cover.start + prefix.length, value: cover.start + written.length, fill: UNKNOWN } });
    taken.push(...attributeOf(value, cover, name));
  }
  return inOrder(found, taken);
};

const isAttribute = ({ language, role }: TemplateTag): boolean => language === 'thymeleaf' && role === 'output';

const ATTRIBUTE = /^(data-th-|th:)([a-z][\w-]*)\s*=\s*["']/iu;
const LONGEST_NAME = 100;
/** These write no attribute of their name. */
const CHANGES_NOTHING: ReadonlySet<string> = new Set(['text', 'utext', 'attr', 'attrappend', 'attrprepend', 'classappend', 'styleappend', 'block', 'errors', 'errorclass', 'field', 'onerror', 'alt-title', 'lang-xmllang']);
/** How far the rest of an element's start tag is looked at. */
const REACH = 1000;

/** The attribute of the same name in the same start tag, as far as it is written in one line of quotes. */
const attributeOf = (value: string, { start, end }: Cover, name: string): readonly Cover[] => {
  const before = value.slice(Math.max(0, start - REACH), start);
  const from = before.lastIndexOf('<');
  const after = value.slice(end, end + REACH);
  const to = after.indexOf('>');
  const pattern = new RegExp(String.raw`\s${name}=(?:"[^"<>]{0,500}"|'[^'<>]{0,500}')`, 'iu');
  return [
    ...from < 0 ? [] : placesIn(before.slice(from), start - before.length + from, pattern),
    ...to < 0 ? [] : placesIn(after.slice(0, to), end, pattern),
  ];
};

const placesIn = (written: string, offset: number, pattern: RegExp): readonly Cover[] => {
  const match = pattern.exec(written);
  return match ? [{ start: offset + match.index + 1, end: offset + match.index + match[0].length, tag: -1, prints: false }] : [];
};

/** The text up to the next tag: it is a prototype if the element holds nothing else. */
const textOf = (value: string, from: number): readonly Cover[] => {
  const rest = value.slice(from, from + REACH);
  const [match, head = ''] = /^([^<>]*>)[^<]+(?=<\/)/u.exec(rest) ?? [];
  return match === undefined ? [] : [{ start: from + head.length, end: from + match.length, tag: -1, prints: true }];
};

/** Tags come first: what overlaps one is not masked again. */
const inOrder = (tags: readonly Cover[], others: readonly Cover[]): readonly Cover[] => {
  const found: Cover[] = [];
  let last = 0;
  for (const cover of [...tags, ...others].toSorted((one, other) => one.start - other.start || other.tag - one.tag)) {
    if (cover.start < last && cover.tag < 0) continue;
    while (cover.tag >= 0 && (found.at(-1)?.tag ?? 0) < 0 && (found.at(-1)?.end ?? 0) > cover.start) found.pop();
    found.push(cover);
    last = cover.end;
  }
  return found;
};
