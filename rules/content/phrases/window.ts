/** White space between two words that is longer sets them apart. */
export const LONGEST_GAP = 40;

/** A short stretch with single spaces, up to the end of its paragraph. */
export const collapsed = (stretch: string): string => {
  const gap = PARAGRAPH.exec(stretch);
  return (gap ? stretch.slice(0, gap.index) : stretch).replace(WHITES, ' ');
};

/** How long the stretch is up to the character that is the `length`th of it when collapsed. */
export const lengthBefore = (stretch: string, length: number): number => {
  let seen = 0;
  let wasSpace = false;
  for (let at = 0; at < stretch.length; at += 1) {
    const isSpace = WHITE.test(stretch.charAt(at));
    if (!(isSpace && wasSpace)) seen += 1;
    wasSpace = isSpace;
    if (seen === length) return at + 1;
  }
  return stretch.length;
};

const PARAGRAPH = /\n[ \t\r]{0,40}\n/u;
const WHITES = /\s+/gu;
const WHITE = /\s/u;
