import type { ComputedStyle } from 'sendlint/rule';
import { pixels } from './boxes.ts';
import type { PixelSize } from './image-header.ts';

/** What is known of the area an image is shown at, in square CSS pixels. */
export interface DisplayedSize {
  /** Undefined where a side is stated nowhere. */
  readonly area: number | undefined;
  /** No larger than this, where limits say so; Infinity where nothing does. */
  readonly most: number;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/**
 * The size a client shows an image at: CSS and attributes (the cascade has merged them), percentages of the room it stands in, and for
 * a side that is `auto` the proportions of the file or, where the file is elsewhere, those of the `width` and `height` attributes.
 */
export const displayedSize = (style: ComputedStyle, attributes: Readonly<Record<string, string>>, room: number, intrinsic: PixelSize | undefined): DisplayedSize => {
  const ratio = intrinsic ? intrinsic.height / intrinsic.width : attributeRatio(attributes);
  const [cssWidth, cssHeight] = [style.get('width'), style.get('height')];
  const [autoWidth, autoHeight] = [isAuto(cssWidth), isAuto(cssHeight)];
  const statedWidth = pixels(cssWidth, room);
  // A percentage of a height that is itself `auto` is `auto` (CSS 2.2 §10.5).
  const statedHeight = pixels(cssHeight);
  let width = statedWidth ?? (statedHeight !== undefined && ratio !== undefined && autoWidth ? statedHeight / ratio : autoWidth && autoHeight ? intrinsic?.width : undefined);
  const maxWidth = pixels(style.get('max-width'), room);
  const maxHeight = pixels(style.get('max-height'));
  const minWidth = pixels(style.get('min-width'), room);
  if (width !== undefined && maxWidth !== undefined) width = Math.min(width, maxWidth);
  if (width !== undefined && minWidth !== undefined) width = Math.max(width, minWidth);
  let height = statedHeight ?? (width !== undefined && ratio !== undefined && autoHeight ? width * ratio : undefined);
  if (height !== undefined && maxHeight !== undefined) height = Math.min(height, maxHeight);
  const area = width === undefined || height === undefined ? undefined : width * height;
  // An image that states no width fills its box at most, or it breaks the layout in every client.
  return { area, width, height, most: area ?? (width ?? Math.min(maxWidth ?? room, room)) * (height ?? maxHeight ?? Infinity) };
};

/** A percentage height counts as `auto`; a placeholder does not. */
const isAuto = (value: string | undefined): boolean => value === undefined || value === 'auto' || value.endsWith('%');

/** HTML §15.4.3: the two attributes give the proportions until the file is there. */
const attributeRatio = ({ width = '', height = '' }: Readonly<Record<string, string>>): number | undefined => {
  if (width.includes('%') || height.includes('%')) return undefined;
  const [w, h] = [Number.parseFloat(width), Number.parseFloat(height)];
  return w > 0 && h > 0 ? h / w : undefined;
};

/** A picture this thin shows nothing: it counts openings or keeps a distance. */
const THINNEST = 2;
const SPACERS = ['spacer', 'blank', 'transparent', 'pixel', 'clear.', 'shim', '1x1', 'empty.'];

/** Whether an image is a tracking pixel or a spacer: at most two pixels thin, or named for what it is and without a text. */
export const isSpacer = ({ width, height }: DisplayedSize, intrinsic: PixelSize | undefined, { src = '', alt = '' }: Readonly<Record<string, string>>): boolean => {
  if ((width !== undefined && width <= THINNEST) || (height !== undefined && height <= THINNEST)) return true;
  if (intrinsic && (intrinsic.width <= THINNEST || intrinsic.height <= THINNEST)) return true;
  if (alt.trim() !== '' || src.startsWith('data:')) return false;
  const name = src.slice(src.lastIndexOf('/') + 1).split(/[?#]/u, 1).join('').toLowerCase();
  return SPACERS.some((word) => name.includes(word));
};
