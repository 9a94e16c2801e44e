/** What a length is resolved against, in CSS pixels. A percentage without `percentOf` stays unresolved. */
export interface LengthBase { readonly fontSize: number; readonly percentOf?: number }

/** CSS Values 4 §6.2: absolute units, in CSS pixels. */
const ABSOLUTE: ReadonlyMap<string, number> = new Map([['px', 1], ['pt', 4 / 3], ['pc', 16], ['in', 96], ['cm', 96 / 2.54], ['mm', 9.6 / 2.54], ['q', 2.4 / 2.54]]);
/** The root font size of every mail client we know of. */
const ROOT_FONT_SIZE = 16;

/** A `<length-percentage>` in CSS pixels; `undefined` for anything else (`auto`, `calc()`, a placeholder). */
export const resolveLength = (value: string, { fontSize, percentOf }: LengthBase): number | undefined => {
  const split = unitStart(value);
  if (split === 0) return undefined;
  const number = Number(value.slice(0, split));
  if (!Number.isFinite(number)) return undefined;
  const unit = value.slice(split).toLowerCase();
  // CSS Values 4 §6: a length of zero needs no unit; any other number is no length.
  if (unit === '') return number === 0 ? 0 : undefined;
  if (unit === '%') return percentOf === undefined ? undefined : (number / 100) * percentOf;
  if (unit === 'em') return number * fontSize;
  if (unit === 'rem') return number * ROOT_FONT_SIZE;
  // CSS Values 4 §6.1.1: half an em where the font is not known.
  if (unit === 'ex' || unit === 'ch') return (number * fontSize) / 2;
  const factor = ABSOLUTE.get(unit);
  return factor === undefined ? undefined : number * factor;
};

/** CSS Fonts 4 §2.5 `<absolute-size>`, for a medium size of 16 px. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['xx-small', 9], ['x-small', 10], ['small', 13], ['medium', 16], ['large', 18], ['x-large', 24], ['xx-large', 32], ['xxx-large', 48],
]);

/** A computed `font-size` in CSS pixels; the parent's where the value is none we can resolve. */
export const resolveFontSize = (value: string, parent: number): number => {
  const keyword = SIZES.get(value);
  if (keyword !== undefined) return keyword;
  if (value === 'smaller') return parent / 1.2;
  if (value === 'larger') return parent * 1.2;
  const size = resolveLength(value, { fontSize: parent, percentOf: parent });
  return size === undefined || size < 0 ? parent : size;
};

/** Whether a value can be a length or percentage at all; an invalid declaration leaves an earlier one standing (CSS Syntax §2.2). */
export const isLength = (value: string): boolean => {
  if (value.includes('(')) return true;
  const split = unitStart(value);
  if (split === 0) return false;
  const unit = value.slice(split);
  if (unit === '') return Number(value.slice(0, split)) === 0;
  return unit === '%' || unit === 'em' || unit === 'rem' || unit === 'ex' || unit === 'ch' || unit.startsWith('v') || ABSOLUTE.has(unit);
};

/** Whether a value is a font-size keyword. */
export const isFontSizeKeyword = (value: string): boolean => SIZES.has(value) || value === 'smaller' || value === 'larger';

/** Where the number at the start of a value ends; 0 where there is none. */
const unitStart = (value: string): number => {
  let at = value.startsWith('-') || value.startsWith('+') ? 1 : 0;
  let digits = 0;
  for (let dot = false; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 46 && !dot) dot = true;
    else break;
  }
  return digits === 0 ? 0 : at;
};
