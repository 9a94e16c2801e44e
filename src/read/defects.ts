import type { Defect } from '../message/defect.ts';
import { toFile } from '../source/source-text.ts';

/** Sorts defects by where they begin in the file; those at one place stay as they came. */
export const inFileOrder = (defects: readonly Defect[]): readonly Defect[] => {
  if (defects.length < 2) return defects;
  return defects
    .map((defect) => ({ defect, start: toFile(defect.span).start }))
    .toSorted((a, b) => a.start - b.start)
    .map(({ defect }) => defect);
};
