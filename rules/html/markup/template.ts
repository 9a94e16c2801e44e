/** Where placeholders stand in a source. */
export interface Template {
  /** Whether a placeholder has a character in `[start, end)`. */
  touches(start: number, end: number): boolean;
  /** The end of the placeholder that holds `index`, -1 when none does. */
  endAt(index: number): number;
}

const NONE: Template = { touches: () => false, endAt: () => -1 };

/** Placeholders, in order and apart from each other, as something to ask by index. */
export const templateOf = (placeholders: readonly { readonly start: number; readonly end: number }[]): Template => {
  if (placeholders.length === 0) return NONE;
  /** The first placeholder that ends behind `index`. */
  const after = (index: number): { readonly start: number; readonly end: number } | undefined => {
    let low = 0;
    let high = placeholders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placeholders[middle]?.end ?? 0) > index) high = middle;
      else low = middle + 1;
    }
    return placeholders[low];
  };
  return {
    touches(start, end) {
      const found = after(start);
      return found !== undefined && found.start < end;
    },
    endAt(index) {
      const found = after(index);
      return found !== undefined && found.start <= index ? found.end : -1;
    },
  };
};
