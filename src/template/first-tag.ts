import type { TemplateTag } from './tag.ts';

/** The index of the first tag that begins at `offset` or later; tags are in order. */
export const firstTagFrom = (tags: readonly TemplateTag[], offset: number): number => {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tags[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
