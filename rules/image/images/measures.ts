import { isText } from 'domhandler';
import type { Element, HtmlDocument } from 'sendlint/rule';
import { imagesOf } from './page-images.ts';

/** How long the source of a body is, tags and all, in characters; a line end is one. */
export const sourceLength = ({ text: { value } }: HtmlDocument): number => {
  let length = value.length;
  for (let at = value.indexOf('\r\n'); at >= 0; at = value.indexOf('\r\n', at + 2)) length -= 1;
  return length;
};

/** How many characters of text beside white space a page has, hidden ones and the title too; counted to where there are more than `most`. */
export const lettersOf = ({ root }: HtmlDocument, most: number): number => {
  let letters = 0;
  const open = root.children.toReversed();
  for (let node = open.pop(); node && letters <= most; node = open.pop()) {
    if (isText(node)) letters += lettersIn(node.data);
    if (!('attribs' in node) || CODE.has(node.name)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) open.push(child);
    }
  }
  return letters;
};

/** What stands in these is no text of the page. */
const CODE: ReadonlySet<string> = new Set(['script', 'style']);

const lettersIn = (text: string): number => {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) if (!isSpace(text.charCodeAt(index))) letters += 1;
  return letters;
};
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/u.test(String.fromCharCode(code)));

/** SpamAssassin's guess for a side that is neither a number nor a percentage. */
const GUESS = 200;
/** It takes percentages of a screen of 800 × 600. */
const PERCENT = { width: 8, height: 6 } as const;

/** The area of all images that state both sides as attributes, in px², as SpamAssassin adds it up; and the largest of them. */
export const statedArea = (document: HtmlDocument): { readonly area: number; readonly largest: Element | undefined } => {
  let [area, most] = [0, 0];
  let largest: Element | undefined;
  for (const { element } of imagesOf(document)) {
    const { width, height } = element.attribs;
    if (width === undefined || height === undefined) continue;
    const own = statedSide(width, PERCENT.width) * statedSide(height, PERCENT.height);
    area += own;
    if (own > most) [most, largest] = [own, element];
  }
  return { area, largest };
};

const statedSide = (value: string, percent: number): number => {
  const [, digits, sign] = /^(\d{1,9})(%)?$/u.exec(value) ?? [];
  const side = Number(digits ?? 0) * (sign === undefined ? 1 : percent);
  return side > 0 ? side : GUESS;
};

/** Width and height of an image together, as far as attributes or its style state them in pixels; rspamd's measure. */
export const sidesOf = ({ attribs }: Element): number => side(attribs, 'width') + side(attribs, 'height');

const side = ({ style = '', ...attribs }: Readonly<Record<string, string>>, name: 'width' | 'height'): number => {
  const stated = Number.parseInt(attribs[name] ?? '', 10);
  if (stated >= 0) return stated;
  const styled = (name === 'width' ? STYLED_WIDTH : STYLED_HEIGHT).exec(style.slice(0, 2000))?.[1];
  return styled === undefined ? 0 : Number.parseInt(styled, 10);
};

const STYLED_WIDTH = /(?:^|[;\s])width\s*:\s*(\d{1,6})px/iu;
const STYLED_HEIGHT = /(?:^|[;\s])height\s*:\s*(\d{1,6})px/iu;
