import { eastAsianWidth } from 'get-east-asian-width';

const PLAIN = /^[\u0020-\u007e]*$/u;
const INVISIBLE = /^(?:\p{Mark}|\p{Default_Ignorable_Code_Point}|\p{Format})+$/u;
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}{2})/u;

let segmenter: Intl.Segmenter | undefined;

/** How many columns of a terminal a text without control characters takes. */
export const widthOf = (text: string): number => {
  if (PLAIN.test(text)) return text.length;
  // Made when it is first needed: loading its data takes milliseconds.
  segmenter ??= new Intl.Segmenter();
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
};

const graphemeWidth = (segment: string): number => {
  if (INVISIBLE.test(segment)) return 0;
  if (EMOJI.test(segment)) return 2;
  return eastAsianWidth(segment.codePointAt(0) ?? 0);
};
