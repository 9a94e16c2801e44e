import type { ComputedStyle, Element } from 'sendlint/rule';

/** What takes an element from sight. */
export interface Hiding {
  readonly kind: 'style' | 'size' | 'off-page';
  /** In the words of CSS or HTML. */
  readonly way: string;
  /** What a style rule would have to set to bring it back. */
  readonly properties: readonly string[];
  /** People who listen still get it: what is moved out, or stands in a box of a pixel, is read aloud. */
  readonly isForListeners: boolean;
}

/** What hides the outermost element that is not visible, in the order in which clients give up on it. */
export const hidingOf = ({ attribs }: Element, style: ComputedStyle): Hiding => {
  if ('hidden' in attribs) return gone('hidden', 'display');
  if (style.get('display') === 'none') return gone('display:none', 'display');
  if (style.get('visibility') !== 'visible') return gone('visibility:hidden', 'visibility');
  if (Number.parseFloat(style.get('opacity') ?? '1') === 0) return gone('opacity:0', 'opacity');
  if (style.get('font-size') === '0px') return { kind: 'size', way: 'font-size:0', properties: ['font-size', 'font'], isForListeners: false };
  if (style.get('clip')?.startsWith('rect(') === true) return { kind: 'style', way: 'clip', properties: ['clip', 'position'], isForListeners: true };
  for (const property of ['text-indent', 'left', 'top']) {
    const value = style.get(property);
    if (value !== undefined && Number.parseFloat(value) <= -999) return { kind: 'off-page', way: `${property}:${value}`, properties: [property, 'position'], isForListeners: true };
  }
  return { kind: 'style', way: 'overflow:hidden', properties: ['overflow', 'height', 'width', 'max-height', 'max-width'], isForListeners: true };
};

const gone = (way: string, property: string): Hiding => ({ kind: 'style', way, properties: [property], isForListeners: false });
