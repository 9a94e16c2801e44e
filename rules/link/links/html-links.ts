import { isTag } from 'domhandler';
import type { AnyNode } from 'domhandler';
import type { Element, HtmlDocument } from 'sendlint/rule';
import { once, UNKNOWN } from 'sendlint/rule';
import { Link } from './link.ts';
import type { LinkKind } from './link.ts';
import { urlsIn } from './text-links.ts';

/** The URLs of an HTML body in document order: what is followed, loaded or sent to. Made when first asked for, in one walk; none in a view of Outlook that has those of everyone's and only adds boxes. */
export const htmlLinksOf = once((document: HtmlDocument): readonly Link[] => (document.added ? NONE : walk(document)));

/** The same, and those that are written out in the text and that no element leads to: a client makes links of them. */
export const allLinksOf = once((document: HtmlDocument): readonly Link[] => {
  const links = htmlLinksOf(document);
  const written = document.text.value.includes('://') ? unlinked(document) : NONE;
  return written.length > 0 ? [...links, ...written] : links;
});

const NONE: readonly Link[] = [];

const unlinked = (document: HtmlDocument): readonly Link[] => {
  const linked = new Set(htmlLinksOf(document).map(({ value }) => comparable(value)));
  return urlsIn(document.prose).filter(({ value }) => !linked.has(comparable(value)));
};

const comparable = (url: string): string => url.replace(/^https?:\/\//iu, '').replace(/\/$/u, '').toLowerCase();

const walk = (document: HtmlDocument): readonly Link[] => {
  const { root } = document;
  const links: Link[] = [];
  for (let node: AnyNode | null = root.firstChild; node;) {
    if (isTag(node)) gather(document, node, links);
    let next: AnyNode | null = 'firstChild' in node ? node.firstChild : null;
    for (let up: AnyNode | null = node; next === null && up && up !== root; up = up.parent) next = up.nextSibling;
    node = next;
  }
  return links;
};

/** Attributes that hold a URL, and what it is for. */
const RESOURCES = ['src', 'background', 'action'] as const;
/** Their `href` is nothing a person follows. */
const LOADS: ReadonlySet<string> = new Set(['link', 'base', 'image', 'use']);

const gather = (document: HtmlDocument, element: Element, links: Link[]): void => {
  const { attribs, name } = element;
  if (attribs['href'] !== undefined) add(document, element, 'href', LOADS.has(name) ? 'resource' : 'link', links);
  for (const attribute of RESOURCES) if (attribs[attribute] !== undefined) add(document, element, attribute, 'resource', links);
};

const add = (document: HtmlDocument, element: Element, attribute: string, kind: LinkKind, links: Link[]): void => {
  const value = valueOf(document, element, attribute);
  links.push(new Link(kind, element, value, () => document.attribute(element, attribute)?.span ?? document.text.span(0, 0)));
};

/** The value with one sign for each stretch a template writes; what only steers there (a condition) leaves nothing behind. */
const valueOf = (document: HtmlDocument, element: Element, attribute: string): string => {
  const masked = element.attribs[attribute] ?? '';
  if (isFilledElsewhere(element, attribute)) return UNKNOWN;
  const written = document.tags.length === 0 ? masked : document.attribute(element, attribute)?.value.value ?? masked;
  const value = written === masked ? masked : merged(written, masked);
  // A browser drops line ends and tabs wherever they stand.
  const trimmed = trim(/[\t\n\r]/u.test(value) ? value.replaceAll(/[\t\n\r]/gu, '') : value);
  return TOKEN.test(trimmed.slice(0, 200)) ? UNKNOWN : trimmed;
};

/** Where a template engine or a framework fills in the attribute from another one (`th:href`, `:href`), the static one is a stand-in. */
const isFilledElsewhere = ({ attribs }: Element, attribute: string): boolean => {
  for (const name in attribs) if (name.length > attribute.length && name.endsWith(attribute) && /^(?:th:|data-th-|:|v-bind:|v-|ng-|\[attr\.|x-bind:)/u.test(name)) return true;
  return false;
};

/** A value that is one merge tag: what a sending service fills in last, in the forms that are not told from text elsewhere. */
const TOKEN = /^(?:\[[^\]]*\]|\{[^}]*\}|%[^%\s]+%|##?[A-Za-z]\w*##?|\$[^$\s]+\$|~[^~\s]+~|<[^>]*>|@[\w.]+@?|\*[^*]*\*)$/u;

const merged = (written: string, masked: string): string => {
  if (written.length !== masked.length) return UNKNOWN;
  let value = '';
  for (let index = 0; index < masked.length; index += 1) {
    const sign = masked.charAt(index);
    if (sign === written.charAt(index)) value += sign;
    else if (!value.endsWith(UNKNOWN) && sign === UNKNOWN) value += UNKNOWN;
  }
  return value;
};

/** Without what a browser drops at both ends: spaces and control characters. */
const trim = (value: string): string => {
  let start = 0;
  let end = value.length;
  while (start < end && value.charCodeAt(start) <= 32) start += 1;
  while (end > start && value.charCodeAt(end - 1) <= 32) end -= 1;
  return start === 0 && end === value.length ? value : value.slice(start, end);
};
