import { UNKNOWN } from 'sendlint/rule';
import type { ComputedStyle, Element, HtmlDocument } from 'sendlint/rule';
import { BLACK, over, parseColor, WHITE } from '../colors/color.ts';
import type { Color } from '../colors/color.ts';

/** How the text of an element is shown. */
export interface Look {
  readonly element: Element;
  readonly style: ComputedStyle;
  /** `undefined` where it is not known, as over a picture or where a template decides. */
  readonly color: Color | undefined;
  /** Always opaque. */
  readonly background: Color | undefined;
  /** In CSS pixels; NaN where a template decides. */
  readonly size: number;
  /** A tag of a template decides how it looks, or a style sheet that is not at hand. */
  readonly isOpen: boolean;
  /** The colour is one that was set, not what a client gives a link. */
  readonly isColored: boolean;
  /** The outermost element that takes it from sight; undefined where it is in sight. */
  readonly hider: Element | undefined;
  /** Not for these eyes: data for machines, as the actions of Gmail, or a page of AMP. */
  readonly isData: boolean;
}

/** How the elements of a document look, each found once. */
export class Looks {
  readonly #document: HtmlDocument;
  readonly #top: Pick<Look, 'background' | 'isOpen'>;
  readonly #sheetsAreOpen: boolean;
  readonly #looks = new Map<Element, Look>();
  readonly #colors = new Map<string, Color | undefined>();

  /** A piece of a page stands on a background that is set elsewhere, and has its style sheet there. */
  constructor(document: HtmlDocument, isPiece: boolean) {
    this.#document = document;
    this.#sheetsAreOpen = isPiece || hasOpenSheet(document.markup);
    this.#top = { background: isPiece ? undefined : WHITE, isOpen: false };
  }

  of(element: Element): Look {
    const known = this.#looks.get(element);
    if (known) return known;
    // Elements are asked for from the root down, as a rule.
    const parent = parentOf(element);
    const outer = parent && this.#looks.get(parent);
    if (!parent || outer) return this.#keep(element, outer);
    const path: Element[] = [];
    let look: Look | undefined;
    for (let at: Element | undefined = element; at && !look; at = parentOf(at)) {
      look = this.#looks.get(at);
      if (!look) path.push(at);
    }
    for (let index = path.length - 1; index >= 0; index -= 1) {
      const at = path[index];
      if (at) look = this.#keep(at, look);
    }
    return look ?? this.#make(element, undefined);
  }

  #keep(element: Element, parent: Look | undefined): Look {
    const look = this.#make(element, parent);
    this.#looks.set(element, look);
    return look;
  }

  #make(element: Element, parent: Look | undefined): Look {
    const style = this.#document.styleOf(element);
    const { style: css = '', class: className = '', id = '' } = element.attribs;
    const isOpen = (parent ?? this.#top).isOpen || (css.includes(UNKNOWN) && OPEN_CSS.test(css)) || className.includes(UNKNOWN) || (this.#sheetsAreOpen && className + id !== '');
    const written = style.get('color');
    const isColored = isOwnColor(element, css, written, parent) || (element.name !== 'a' && (parent?.isColored ?? true));
    const background = this.#backgroundOf(style, parent);
    const color = isOpen || !isColored || CONTROLS.has(element.name) ? undefined : written === undefined ? BLACK : this.#color(written);
    const hider = style.visible ? undefined : parent?.hider ?? element;
    const isData = parent?.isData === true || isForMachines(element.attribs);
    return { element, style, color, background, size: sizeOf(style, css, parent), isOpen, isColored, hider, isData };
  }

  #backgroundOf(style: ComputedStyle, parent: Look | undefined): Color | undefined {
    const behind = parent ? parent.background : this.#top.background;
    const image = style.get('background-image');
    if (image !== undefined && image !== 'none') return undefined;
    const own = style.get('background-color');
    const color = own === undefined ? undefined : this.#color(own);
    if (color?.alpha === 1) return color;
    if (own !== undefined && (!color || !behind)) return undefined;
    return isMoved(style) ? undefined : color && behind ? over(color, behind) : behind;
  }

  #color(written: string): Color | undefined {
    if (this.#colors.has(written)) return this.#colors.get(written);
    const color = parseColor(written);
    this.#colors.set(written, color);
    return color;
  }
}

/** Microdata; and AMP, which shows what it hid when it runs. */
const isForMachines = (attribs: Element['attribs']): boolean => 'itemscope' in attribs || 'itemprop' in attribs || 'amp4email' in attribs || '⚡4email' in attribs;

/** A client gives a link its own colour, unless one is set on it: on it, and no further out. */
const isOwnColor = ({ attribs }: Element, css: string, written: string | undefined, parent: Look | undefined): boolean =>
  (css !== '' && OWN_COLOR.test(css)) || attribs['color'] !== undefined || (written !== undefined && parent !== undefined && written !== parent.style.get('color'));

/** What is moved from its place may stand over something else. */
const isMoved = (style: ComputedStyle): boolean => {
  const position = style.get('position');
  return (position !== undefined && position !== 'static') || style.get('margin-top')?.startsWith('-') === true || style.get('margin-left')?.startsWith('-') === true;
};

const sizeOf = (style: ComputedStyle, css: string, parent: Look | undefined): number => {
  const size = Number.parseFloat(style.get('font-size') ?? '16');
  const isOpen = css.includes(UNKNOWN) && OPEN_SIZE.test(css);
  const isInherited = parent !== undefined && Number.isNaN(parent.size) && !css.includes('font');
  return isOpen || isInherited ? Number.NaN : size;
};

const OPEN_SIZE = new RegExp(`font(?:-size)?\\s?:[^;${UNKNOWN}]{0,100}${UNKNOWN}`, 'iu');
const OWN_COLOR = /(?:^|[;\s])color\s?:/iu;
/** A tag that may bring whole declarations, not just a value. */
const OPEN_CSS = new RegExp(`(?:^|;)\\s?${UNKNOWN}`, 'u');
/** Whether a part of the style sheets is elsewhere: fonts change no colour and no size. */
const hasOpenSheet = (markup: string): boolean =>
  OPEN_SHEET.test(markup) || markup.match(SHEETS_ELSEWHERE)?.some((link) => !link.toLowerCase().includes('font')) === true;
const SHEETS_ELSEWHERE = /<link\b(?=[^>]{0,500}stylesheet)[^>]{0,500}|@import[^;>]{0,500}/giu;
const OPEN_SHEET = new RegExp(`<style[^>]{0,300}>[^<]{0,20}${UNKNOWN}|\\}\\s{0,50}${UNKNOWN}`, 'iu');
/** Elements that clients paint in colours of their own. */
const CONTROLS: ReadonlySet<string> = new Set(['button', 'input', 'select', 'mark', 'textarea']);

/** The element a node stands in. */
export const parentOf = ({ parent }: { readonly parent: unknown }): Element | undefined => (isElement(parent) ? parent : undefined);
export const isElement = (node: unknown): node is Element => typeof node === 'object' && node !== null && 'attribs' in node;
