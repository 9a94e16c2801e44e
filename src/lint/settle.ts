import type { Location } from '../source/source-file.ts';
import { identityOf } from './diagnostic.ts';
import type { Diagnostic, Unchecked } from './diagnostic.ts';

/** Drops what two views of an HTML body said alike, and sorts: the file's own first, then by place, rule and words. */
export const settle = (path: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  unique(diagnostics, identityOf)
    .toSorted((a, b) => compareFiles(path, a.location, b.location) || a.location.offset - b.location.offset || compare(a.rule, b.rule) || a.location.length - b.location.length || compare(a.message, b.message));

/** The same for what could not be told. */
export const settleUnchecked = (unchecked: readonly Unchecked[]): readonly Unchecked[] =>
  unique(unchecked, ({ rule, reason, location }) => `${rule} ${location ? placeOf(location) : ''} ${reason}`)
    .toSorted((a, b) => compare(a.rule, b.rule) || (a.location?.offset ?? -1) - (b.location?.offset ?? -1) || compare(a.reason, b.reason));

const placeOf = ({ path, offset, length }: Location): string => `${path} ${offset} ${length}`;

const compareFiles = (path: string, a: Location, b: Location): number => (a.path === b.path ? 0 : a.path === path ? -1 : b.path === path ? 1 : compare(a.path, b.path));

const unique = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
