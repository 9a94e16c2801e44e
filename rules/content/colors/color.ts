import { NAMED_COLORS } from './named-colors.ts';

/** A colour in sRGB: channels from 0 to 255, alpha from 0 to 1. */
export interface Color { readonly r: number; readonly g: number; readonly b: number; readonly alpha: number }

export const BLACK: Color = { r: 0, g: 0, b: 0, alpha: 1 };
export const WHITE: Color = { r: 255, g: 255, b: 255, alpha: 1 };
export const TRANSPARENT: Color = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * A colour as CSS or an attribute writes it. `undefined` for what is known only to a client (`inherit`, `var()`, a system colour) and for
 * what clients read in different ways. Six hex digits without `#` are a colour in attributes, and in CSS wherever the page is in quirks mode.
 */
export const parseColor = (written: string): Color | undefined => {
  const value = written.trim().toLowerCase();
  if (value === 'transparent') return TRANSPARENT;
  if (value.startsWith('#')) return fromHex(value.slice(1));
  const named = NAMED_COLORS.get(value);
  if (named !== undefined) return fromHex(named);
  const open = value.indexOf('(');
  if (open < 0) return value.length === 6 ? fromHex(value) : undefined;
  return value.endsWith(')') ? fromFunction(value.slice(0, open), value.slice(open + 1, -1)) : undefined;
};

/** What is seen of a colour on another one that lets nothing through. */
export const over = (color: Color, background: Color): Color => {
  if (color.alpha === 1) return color;
  const mix = (one: number, other: number): number => one * color.alpha + other * (1 - color.alpha);
  return { r: mix(color.r, background.r), g: mix(color.g, background.g), b: mix(color.b, background.b), alpha: 1 };
};

/** WCAG 2.2 contrast ratio, from 1 for equal colours to 21 for black on white. Both colours let nothing through. */
export const contrastRatio = (one: Color, other: Color): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** How far apart two colours are when each channel is weighted by its share of the brightness: from 0 to 191. */
export const brightnessDistance = (one: Color, other: Color): number =>
  Math.hypot(0.2126 * (one.r - other.r), 0.7152 * (one.g - other.g), 0.0722 * (one.b - other.b));

/** A colour as people write it. */
export const hexOf = ({ r, g, b }: Color): string => `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

const luminance = ({ r, g, b }: Color): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const linear = (channel: number): number => (channel <= 10.31475 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);

const HEX = /^[\da-f]{3,8}$/u;
const fromHex = (digits: string): Color | undefined => {
  if (!HEX.test(digits) || digits.length === 5 || digits.length === 7) return undefined;
  const width = digits.length < 6 ? 1 : 2;
  const channel = (index: number): number => {
    const part = digits.slice(index * width, (index + 1) * width);
    return Number.parseInt(width === 1 ? part + part : part, 16);
  };
  return { r: channel(0), g: channel(1), b: channel(2), alpha: digits.length === 4 || digits.length === 8 ? channel(3) / 255 : 1 };
};

/** CSS Color 4 §5 and §7: `rgb()` and `hsl()`, with commas or spaces, with or without alpha. */
const fromFunction = (name: string, inside: string): Color | undefined => {
  const parts = inside.split(/[\s,/]+/u).filter((part) => part !== '');
  if (parts.length < 3 || parts.length > 4) return undefined;
  const [first = '', second = '', third = '', last = '1'] = parts;
  const alpha = last.endsWith('%') ? Number(last.slice(0, -1)) / 100 : Number(last);
  const channels = name === 'rgb' || name === 'rgba' ? [first, second, third].map(channelOf) : name === 'hsl' || name === 'hsla' ? fromHsl(first, second, third) : [];
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN] = channels;
  return Number.isFinite(r + g + b + alpha) ? { r, g, b, alpha: within(alpha, 1) } : undefined;
};

const within = (number: number, most: number): number => Math.min(Math.max(number, 0), most);
const channelOf = (part: string): number => within(part.endsWith('%') ? (Number(part.slice(0, -1)) / 100) * 255 : Number(part), 255);

const fromHsl = (h: string, s: string, l: string): readonly number[] => {
  const hue = Number(h.endsWith('deg') ? h.slice(0, -3) : h);
  const [saturation, lightness] = [s, l].map((part) => within(part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number.NaN, 1)) as [number, number];
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((shift) => {
    const step = (((shift + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1)));
  });
};
