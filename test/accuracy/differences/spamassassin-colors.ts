import { Parser } from 'htmlparser2';
import { brightnessDistance, parseColor } from '../../../rules/content/colors/color.ts';
import type { Color } from '../../../rules/content/colors/color.ts';

/** What a reading of colours takes into account, beside `color`, `<font color>`, `<body text>` and `background` in style attributes. */
export interface Reading {
  /** The attribute `bgcolor`, which SpamAssassin 4.0 reads and then drops. */
  readonly bgcolor: boolean;
  /** Pictures behind text, on which no colour can be compared. */
  readonly pictures: boolean;
  /** The colour a client gives a link, which is not that of the text around it. */
  readonly links: boolean;
  /** Six digits without `#`, which every client reads and SpamAssassin does not. */
  readonly bareDigits: boolean;
  /** Colours that are no CSS, which it takes for one another. */
  readonly invalid: boolean;
}

interface Layer { readonly tag: string; readonly front: Color | 'invalid' | 'link'; readonly back: Color | 'invalid' | 'picture' }

const STYLED = new Set(['body', 'font', 'table', 'tr', 'td', 'th', 'span', 'p', 'div', 'a', 'marquee']);
const SILENT = new Set(['script', 'style']);
const BLACK: Color = { r: 0, g: 0, b: 0, alpha: 1 };
const WHITE: Color = { r: 255, g: 255, b: 255, alpha: 1 };
const LIMIT = 12;

/** Whether some text of a page is as near to its background as SpamAssassin's HTML_FONT_LOW_CONTRAST asks, by a reading of its tags in a row: no tree, no style sheets. */
export const hasCloseColors = (html: string, reading: Reading): boolean => {
  const open: Layer[] = [{ tag: '', front: BLACK, back: WHITE }];
  let silent = 0;
  let close = false;
  const closeTag = (tag: string): void => {
    if (tag === 'body' || !open.some((layer) => layer.tag === tag)) return;
    while (open.length > 1 && open.pop()?.tag !== tag);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SILENT.has(name)) silent += 1;
      const tag = name === 'th' ? 'td' : name;
      if (!STYLED.has(tag)) return;
      // A cell ends the cell before it, and a row its cells, when nothing but fonts is open in them.
      if ((tag === 'td' || tag === 'tr') && open.some((layer) => layer.tag === tag)) {
        const ends = tag === 'td' ? ['font', 'td'] : ['font', 'td', 'tr'];
        while (ends.includes(open.at(-1)?.tag ?? '')) open.pop();
      }
      open.push(layerOf(tag, attributes, open.at(-1) ?? { tag: '', front: BLACK, back: WHITE }, reading));
    },
    onclosetag(name, isImplied) {
      if (SILENT.has(name)) silent -= 1;
      if (!isImplied) closeTag(name === 'th' ? 'td' : name);
    },
    ontext(text) {
      if (silent > 0 || close || !/[^\s\u00a0]/u.test(text)) return;
      const { front, back } = open.at(-1) ?? { front: BLACK, back: WHITE };
      if (front === 'link' || back === 'picture') return;
      if (front === 'invalid' || back === 'invalid') close = reading.invalid && front === back;
      else close = front.alpha === 0 || brightnessDistance(front, back) < LIMIT;
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  return close;
};

const layerOf = (tag: string, attributes: Readonly<Record<string, string>>, outer: Layer, { bgcolor, pictures, links, bareDigits }: Reading): Layer => {
  const colorOf = (value: string): Color | 'invalid' => (!bareDigits && BARE_DIGITS.test(value.trim()) ? 'invalid' : parseColor(value) ?? 'invalid');
  let { front, back } = outer;
  if (links && tag === 'a' && attributes['href'] !== undefined) front = 'link';
  const written = tag === 'font' || tag === 'marquee' ? attributes['color'] : tag === 'body' ? attributes['text'] : undefined;
  if (written !== undefined) front = colorOf(written);
  if (bgcolor && attributes['bgcolor'] !== undefined) back = colorOf(attributes['bgcolor']);
  if (pictures && attributes['background'] !== undefined) back = 'picture';
  for (const declaration of (attributes['style'] ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).replace(/!\s*important\s*$/u, '').trim().toLowerCase();
    if (property === 'color' && value !== 'inherit') front = value !== 'transparent' ? colorOf(value) : back === 'picture' ? 'link' : back;
    else if (property === 'background-color' && value !== 'inherit' && value !== 'transparent') back = colorOf(value);
    else if (property === 'background') {
      if (pictures && /url\(|gradient\(/u.test(value)) back = 'picture';
      else back = value.split(/\s+/u).map((word) => parseColor(word)).find((color) => color !== undefined && color.alpha > 0) ?? back;
    }
  }
  return { tag, front, back };
};

const BARE_DIGITS = /^[\da-f]{6}$/iu;
