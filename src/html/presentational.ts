import type { Element } from 'domhandler';

/**
 * What an element's own attributes ask of a CSS property (HTML §15 "presentational hints"): weaker than any author rule;
 * undefined where nothing is asked.
 */
export const presentationalHint = (element: Element, property: string): string | undefined =>
  HINTS.get(property)?.(element.name, (name) => element.attribs[name]?.trim().toLowerCase(), element);

/** The attributes that hints are read from, and those by which an element hides. */
const HINTING: ReadonlySet<string> = new Set(['width', 'height', 'bgcolor', 'background', 'color', 'text', 'size', 'face', 'align', 'valign', 'nowrap', 'hidden', 'dir', 'cellpadding', 'type']);

/** What an element's own style depends on, as a key: its name, what style rules and its `style` give it, its presentational attributes. */
export const likenessOf = ({ name, attribs }: Element, rules: number, inline: number): string => {
  let key = rules === 0 && inline === 0 ? name : `${name} ${rules} ${inline}`;
  for (const attribute in attribs) if (HINTING.has(attribute)) key += `\0${attribute}=${attribs[attribute] ?? ''}`;
  return key;
};

type Hint = (tag: string, attribute: (name: string) => string | undefined, element: Element) => string | undefined;

const SIZED = new Set(['table', 'td', 'th', 'img', 'col', 'colgroup', 'hr', 'iframe', 'object', 'embed', 'video', 'canvas', 'input', 'svg', 'pre', 'tr', 'tbody']);
const COLOURED = new Set(['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const ALIGNED = new Set(['div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'col', 'colgroup']);
const FLOATED = new Set(['table', 'img', 'iframe', 'object', 'embed', 'input']);

const sizeHint = (name: 'width' | 'height'): Hint => (tag, attribute) => (SIZED.has(tag) ? dimension(attribute(name)) : undefined);
const cellPadding: Hint = (tag, _attribute, element) => (tag === 'td' || tag === 'th' ? dimension(tableAttribute(element, 'cellpadding')) : undefined);

const HINTS: ReadonlyMap<string, Hint> = new Map<string, Hint>([
  ['width', sizeHint('width')],
  ['height', sizeHint('height')],
  ['background-color', (tag, attribute) => (COLOURED.has(tag) ? nonEmpty(attribute('bgcolor')) : undefined)],
  ['background-image', (tag, attribute) => {
    const url = COLOURED.has(tag) ? nonEmpty(attribute('background')) : undefined;
    return url === undefined ? undefined : `url("${url}")`;
  }],
  ['color', (tag, attribute) => nonEmpty(tag === 'font' ? attribute('color') : tag === 'body' ? attribute('text') : undefined)],
  ['font-size', (tag, attribute) => (tag === 'font' ? fontSize(attribute('size')) : undefined)],
  ['font-family', (tag, attribute) => (tag === 'font' ? nonEmpty(attribute('face')) : undefined)],
  ['text-align', (tag, attribute) => (tag === 'center' ? 'center' : ALIGNED.has(tag) ? nonEmpty(attribute('align')) : undefined)],
  ['float', (tag, attribute) => {
    const align = FLOATED.has(tag) ? attribute('align') : undefined;
    return align === 'left' || align === 'right' ? align : undefined;
  }],
  ['vertical-align', (_tag, attribute) => nonEmpty(attribute('valign'))],
  ['white-space', (tag, attribute) => ((tag === 'td' || tag === 'th') && attribute('nowrap') !== undefined ? 'nowrap' : undefined)],
  ['display', (_tag, attribute) => (attribute('hidden') === undefined ? undefined : 'none')],
  ['direction', (_tag, attribute) => nonEmpty(attribute('dir'))],
  ['padding-left', cellPadding],
  ['padding-right', cellPadding],
  ['padding-top', cellPadding],
  ['padding-bottom', cellPadding],
]);

const nonEmpty = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** HTML §2.3.4.4: digits, a dot, digits and perhaps `%`; what follows is ignored (`600px` is 600). */
const dimension = (value: string | undefined): string | undefined => {
  if (value === undefined || value === '') return undefined;
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number) || number < 0) return /[^\d\s.%+-]/u.test(value) ? value : undefined;
  return `${number}${value.includes('%') ? '%' : 'px'}`;
};

/** HTML §15.3.1: `<font size>` 1 to 7, or a step from 3. */
const FONT_SIZES = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];
const fontSize = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const number = Number.parseInt(value, 10);
  if (!Number.isFinite(number)) return undefined;
  const step = value.startsWith('+') || value.startsWith('-') ? 3 + number : number;
  return FONT_SIZES[Math.min(Math.max(step, 1), 7) - 1];
};

/** An attribute of the table a cell stands in; a cell is at most three levels below it. */
const tableAttribute = (cell: Element, name: string): string | undefined => {
  let at = cell.parent;
  for (let level = 0; level < 3 && at && 'attribs' in at; level += 1) {
    if (at.name === 'table') return at.attribs[name];
    at = at.parent;
  }
  return undefined;
};
