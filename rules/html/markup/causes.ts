import type { Remark } from './judge.ts';

/**
 * What is to be said of a body, given what each of its views shows. One mistake may show in two places: without its ghost tables
 * an unclosed `<div>` is missed at the end of the body only. Outlook's view, which has them, knows it better. Of two places where
 * reading breaks off, the first is told.
 */
export const causesOf = (everyone: readonly Remark[], outlook: readonly Remark[]): readonly Remark[] => {
  const inOutlook = new Set(outlook.map(keyOf));
  const inEveryone = new Set(everyone.map(keyOf));
  const shared = everyone.filter((remark) => inOutlook.has(keyOf(remark)));
  const own = everyone.filter((remark) => !inOutlook.has(keyOf(remark)));
  const others = outlook.filter((remark) => !inEveryone.has(keyOf(remark)));
  const pairs = new Map<string, Remark[]>();
  for (const remark of others) pairs.set(remark.cause, [...pairs.get(remark.cause) ?? [], remark]);
  const dropped = new Set<Remark>();
  for (const remark of own) {
    const twin = pairs.get(remark.cause)?.shift();
    if (twin) dropped.add(remark.rule === 'parser-error' && remark.start < twin.start ? twin : remark);
  }
  return [...shared, ...own, ...others].filter((remark) => !dropped.has(remark));
};

const keyOf = ({ rule, start }: Remark): string => `${rule} ${start}`;
