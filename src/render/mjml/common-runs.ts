/** A run of characters that two texts have in common: where it stands in each. */
export interface Run { readonly a: number; readonly b: number; readonly length: number }

/**
 * The runs of two texts that differ in white space alone, and in stretches of the first that are left out; `undefined` where they
 * differ in more.
 */
export const commonRuns = (a: string, b: string, leftOut: readonly { readonly start: number; readonly end: number }[] = []): readonly Run[] | undefined => {
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  for (const out of [...leftOut, { start: a.length, end: a.length }]) {
    while (i < out.start || (out.end === a.length && j < b.length)) {
      const length = runLength(a, b, i, j, out.start);
      if (length > 0) runs.push({ a: i, b: j, length });
      i += length;
      j += length;
      if (i < out.start && isBlank(a, i)) i += 1;
      else if (j < b.length && isBlank(b, j)) j += 1;
      else if (length === 0) return undefined;
    }
    i = out.end;
  }
  return j === b.length ? runs : undefined;
};

const runLength = (a: string, b: string, i: number, j: number, end: number): number => {
  let length = 0;
  while (i + length < end && j + length < b.length && a.charCodeAt(i + length) === b.charCodeAt(j + length)) length += 1;
  return length;
};

const isBlank = (text: string, at: number): boolean => at < text.length && text[at]?.trim() === '';
