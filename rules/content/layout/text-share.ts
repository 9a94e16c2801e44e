import type { Element } from 'sendlint/rule';
import type { Layout, ShownImage } from './layout.ts';

/** How long the text of a placeholder in a sentence is taken to be, and how long it may be at most, in characters. */
const USUAL = 10;
const LONGEST = 40;
/** The area of one more character where a message has none to go by: 16 px Arial in lines of 19 px. */
const USUAL_CHARACTER = 150;

/** The text of a message against its images, in square CSS pixels. `share` is the percentage of text. */
export interface TextShare {
  readonly text: number;
  readonly images: number;
  readonly share: number;
  readonly largest: Element;
  /** What would bring the share to the limit: characters to add, or the area of images that would be in order beside the text there is. */
  readonly characters: number;
  readonly mostImages: number;
}

/** A verdict: under the limit, in order, or what stands in the way of one. */
export type Verdict =
  | { readonly kind: 'under'; readonly measured: TextShare }
  | { readonly kind: 'fine' }
  | { readonly kind: 'unknown'; readonly reason: string; readonly at: Element };

/** Judges a layout against the least share of text, in percent, that is asked for. What is not known counts only where it cannot change the answer. */
export const judgeShare = ({ text, images }: Layout, limit: number, bringsText: boolean): Verdict => {
  const [largest] = images.toSorted((a, b) => (b.area ?? 0) - (a.area ?? 0));
  if (!largest) return { kind: 'fine' };
  const known = sum(images, ({ area = 0 }) => area);
  const isOpen = bringsText || text.isOpen;
  const mostText = isOpen ? Infinity : text.area + LONGEST * text.placeholderArea;
  const mostImages = sum(images, ({ most }) => most);
  if (shareOf(text.area, mostImages) >= limit) return { kind: 'fine' };
  const unsized = images.filter(({ area }) => area === undefined);
  if (known > 0 && shareOf(mostText, known) < limit) {
    const measured = text.area + USUAL * text.placeholderArea;
    const [each, share] = [text.characters > 0 ? text.area / text.characters : USUAL_CHARACTER, shareOf(measured, known)];
    return {
      kind: 'under',
      measured: {
        text: Math.round(measured),
        images: Math.round(known),
        // A share just under the limit must not be printed as the limit.
        share: Math.floor(share * 10) / 10,
        largest: largest.element,
        characters: Math.ceil((known * limit / (100 - limit) - measured) / each),
        mostImages: Math.floor((measured * (100 - limit)) / limit),
      },
    };
  }
  const [first] = unsized;
  if (first && shareOf(text.area, known) >= limit) return { kind: 'unknown', reason: `The message does not say how large ${count(unsized)} shown, so the share of text cannot be measured.`, at: first.element };
  if (isOpen || text.placeholders > 0) return { kind: 'unknown', reason: 'How much text the template will hold is not known, so the share of text cannot be measured.', at: largest.element };
  return { kind: 'unknown', reason: `The message does not say how large ${count(unsized)} shown, so the share of text cannot be measured.`, at: (first ?? largest).element };
};

const shareOf = (text: number, images: number): number => {
  if (text === Infinity) return 100;
  return text + images === 0 ? 100 : (text / (text + images)) * 100;
};

const sum = (images: readonly ShownImage[], part: (image: ShownImage) => number): number => images.reduce((total, image) => total + part(image), 0);

const count = (images: readonly ShownImage[]): string => (images.length === 1 ? 'an image is' : `${images.length} images are`);
