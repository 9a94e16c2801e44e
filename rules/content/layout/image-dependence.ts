import type { Element } from 'sendlint/rule';
import type { Layout, ShownImage } from './layout.ts';

/** How long the text of a placeholder in a sentence may be, in characters. */
const LONGEST = 40;
/** Images that take less than this part of the area, in percent, decorate a short message (a logo over a code) and do not make it. */
const DECORATION = 80;
/** Images of less area together, in square pixels, are a logo or icons. */
const SMALL = 40_000;
/** With fewer characters than this a message says nothing, however large its image turns out to be. */
const NOTHING = 15;
/** An image at least this wide, in pixels, is a picture and no logo, whatever its height. */
const WIDE = 300;

/** A verdict: only images, enough text, or what stands in the way of one. */
export type Dependence =
  | { readonly kind: 'only'; readonly images: number; readonly characters: number; readonly largest: Element }
  | { readonly kind: 'fine' }
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: Element };

/** What is not in the file but may be in the message. */
export interface Openness { readonly bringsText: boolean; readonly isFragment: boolean }

/** Whether a message says almost nothing without its images: fewer than `least` visible characters beside images that are its content. */
export const judgeText = ({ text, images: shown }: Layout, least: number, { bringsText, isFragment }: Openness): Dependence => {
  // Words are seldom in a background, and text stands over it.
  const images = shown.filter(({ isBackground }) => !isBackground);
  const [largest] = images.toSorted((a, b) => weight(b) - weight(a));
  if (!largest || text.characters >= least) return { kind: 'fine' };
  const unsized = images.filter(({ area, width }) => area === undefined && (width === undefined || width >= WIDE));
  const isSilent = text.characters === 0;
  const makesMessage = isSilent || (text.characters < NOTHING ? unsized.length > 0 : unsized.some(({ width }) => width !== undefined));
  const known = images.reduce((sum, { area = 0 }) => sum + area, 0);
  const dominates = known >= SMALL && (known / (known + text.area)) * 100 >= DECORATION;
  if (!makesMessage && !dominates && unsized.length === 0) return { kind: 'fine' };
  const unknown = (reason: string): Dependence => ({ kind: 'unknown', reason, at: largest.element });
  if (isFragment) return unknown('The file is a piece of a message, so how much text stands beside its images is not known.');
  if (bringsText || text.isOpen || text.characters + LONGEST * text.placeholders >= least) return unknown('How much text the template will hold beside its images is not known.');
  if (!makesMessage && !dominates) return unknown('The message does not say how large its images are shown, so whether they are its content is not known.');
  return { kind: 'only', images: images.length, characters: text.characters, largest: largest.element };
};

/** Images without a stated size count as large: what is a logo or an icon mostly states one. */
const weight = ({ area, width }: ShownImage): number => area ?? (width ?? 600) * 600;
