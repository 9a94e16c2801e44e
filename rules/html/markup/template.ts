/** A stretch of a source, in UTF-16 units. */
export interface Stretch { readonly start: number; readonly end: number }

/** What of a source a template writes: its tags, and branches that are not there. */
export interface Template {
  /** Whether one has a character in `[start, end)`. */
  touches(start: number, end: number): boolean;
  /** The end of the one that holds `index`, -1 when none does. */
  endAt(index: number): number;
}

const NONE: Template = { touches: () => false, endAt: () => -1 };

/** Stretches, in any order, as something to ask by index. What touches is one. */
export const templateOf = (stretches: readonly Stretch[]): Template => {
  if (stretches.length === 0) return NONE;
  const covered = merged(stretches);
  /** The first one that ends behind `index`. */
  const after = (index: number): Stretch | undefined => {
    let low = 0;
    let high = covered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((covered[middle]?.end ?? 0) > index) high = middle;
      else low = middle + 1;
    }
    return covered[low];
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

const merged = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const found: { readonly start: number; end: number }[] = [];
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
};
