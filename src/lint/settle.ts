import type { Diagnostic, Unchecked } from './diagnostic.ts';

/** Drops what both views of an HTML body said alike, and sorts: by place, then rule, then words. */
export const settle = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  unique(diagnostics, ({ rule, message, location }) => `${location.offset} ${location.length} ${rule} ${message}`)
    .toSorted((a, b) => a.location.offset - b.location.offset || compare(a.rule, b.rule) || a.location.length - b.location.length || compare(a.message, b.message));

/** The same for what could not be told. */
export const settleUnchecked = (unchecked: readonly Unchecked[]): readonly Unchecked[] =>
  unique(unchecked, ({ rule, reason, location }) => `${rule} ${location?.offset ?? ''} ${reason}`)
    .toSorted((a, b) => compare(a.rule, b.rule) || (a.location?.offset ?? -1) - (b.location?.offset ?? -1) || compare(a.reason, b.reason));

const unique = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
