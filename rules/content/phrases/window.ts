/** White space between two words that is longer sets them apart. */
export const LONGEST_GAP = 40;

/** A stretch of a text with single spaces, up to the end of the paragraph; `places[i]` is where its character `i` stands. */
export interface Collapsed { readonly value: string; readonly places: readonly number[] }

/** Collapses the white space of a short stretch. An empty line ends it, or begins it anew. */
export const collapsed = (text: string, start: number, end: number): Collapsed => {
  const stretch = text.slice(start, end);
  const gap = PARAGRAPH.exec(stretch);
  const shown = gap ? stretch.slice(0, gap.index) : stretch;
  let value = '';
  const places: number[] = [];
  let isSpace = false;
  for (let index = 0; index < shown.length; index += 1) {
    const char = shown.charAt(index);
    const white = WHITE.test(char);
    if (white && isSpace) continue;
    isSpace = white;
    value += white ? ' ' : char;
    places.push(start + index);
  }
  return { value, places };
};

const PARAGRAPH = /\n[ \t\r]{0,40}\n/u;
const WHITE = /\s/u;
