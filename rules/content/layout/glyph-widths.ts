/** How wide and how tall the characters of an element are. */
export interface Font {
  /** CSS pixels. */
  readonly size: number;
  readonly lineHeight: number;
  readonly isBold: boolean;
  /** In lower case, the first named first. */
  readonly family: string;
  readonly letterSpacing: number;
}

/** Advance of the characters U+0020 to U+007E in Arial and its metric twins, in thousandths of an em. */
const ARIAL: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** What other letters with an alphabet take on average: accents, Greek, Cyrillic, Hebrew, Arabic, the scripts of India. */
const OTHER = 560;
/** CJK, Hangul, full-width forms and emoji fill a square. */
const SQUARE = 1000;
const FIXED = 600;

/**
 * How much wider than Arial a text in another family runs: measured in Chromium on a paragraph of English prose, with the fonts' metric
 * twins where they are not free (Liberation, Carlito; DejaVu Sans for Verdana, whose widths it follows). A family not named here is taken
 * for Arial.
 */
const FAMILIES: readonly (readonly [name: string, factor: number])[] = [
  ['verdana', 1.14], ['dejavu', 1.14], ['times', 0.91], ['open sans', 1.05], ['lato', 0.99], ['roboto', 0.99], ['calibri', 0.92], ['carlito', 0.92],
];
const SERIF = 0.91;
const BOLD = 1.07;

/** What to multiply the widths of Arial by; 0 for a family whose letters are all equally wide. */
const familyFactor = (family: string): number => {
  const [first = ''] = family.split(',');
  if (first.includes('courier') || first.includes('mono') || first.includes('consolas') || first.includes('menlo')) return 0;
  const named = FAMILIES.find(([name]) => first.includes(name));
  if (named) return named[1];
  return first.trim() === 'serif' ? SERIF : 1;
};

/** The advance of one character, in CSS pixels, without its letter spacing. */
export type Advance = (code: number) => number;

/** The advances of a font; zero for what has none (joiners, marks, soft hyphens, the padding of preheaders). */
export const advancesOf = ({ size, isBold, family }: Font): Advance => {
  const factor = familyFactor(family);
  const scale = (size / 1000) * (isBold && factor > 0 ? BOLD : 1);
  if (factor === 0) return (code) => (isZeroWidth(code) ? 0 : scale * (isSquare(code) ? SQUARE : FIXED));
  return (code) => {
    const width = code < 127 ? ARIAL[code - 32] ?? 0 : isZeroWidth(code) ? 0 : isSquare(code) ? SQUARE : code === 0xa0 ? 278 : OTHER;
    return width * scale * (width === SQUARE ? 1 : factor);
  };
};

/** Characters that take no room (Unicode general categories Mn, Me, Cf and U+034F, U+115F). */
export const isZeroWidth = (code: number): boolean => {
  if (code < 0xad) return code < 32;
  if (code === 0xad || code === 0x61c || code === 0x115f || code === 0x180e || code === 0xfeff) return true;
  if (code >= 0x300 && code <= 0x36f) return true;
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0000 && code <= 0xe01ef);
};

/** East Asian wide and emoji (Unicode UAX #11), by block. */
export const isSquare = (code: number): boolean =>
  code >= 0x1100 && (code <= 0x115e || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
    || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff01 && code <= 0xff60) || (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x20000 && code <= 0x3fffd));
