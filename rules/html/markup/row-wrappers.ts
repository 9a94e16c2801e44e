import type { Flaw } from './flaws.ts';
import type { Tags } from './tag.ts';

/**
 * Without the flaws of a `<div>` between a row and its cells, as Maizzle's own `<Row>` writes it for Outlook: parsers move the empty
 * `<div>` out of the table and leave the cells where they are (HTML Living Standard §13.2.6.4.14), so nothing is lost.
 */
export const withoutRowWrappers = (flaws: readonly Flaw[], { tags }: Tags): readonly Flaw[] => {
  const wrappers = new Set(flaws.flatMap((flaw) =>
    (isMisplaced(flaw, 'element-permitted-content') && tags[flaw.tag]?.name === 'div' && tags[flaw.other]?.name === 'tr' ? [flaw.tag] : [])));
  if (wrappers.size === 0) return flaws;
  const holding = new Set<number>();
  const others = flaws.filter((flaw) => {
    if (!isMisplaced(flaw, 'element-permitted-parent') || !wrappers.has(flaw.other) || !CELLS.has(tags[flaw.tag]?.name ?? '')) return true;
    holding.add(flaw.other);
    return false;
  });
  return others.filter((flaw) => !isMisplaced(flaw, 'element-permitted-content') || !holding.has(flaw.tag));
};

const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

const isMisplaced = (flaw: Flaw, rule: string): flaw is Flaw & { readonly tag: number; readonly other: number } => 'kind' in flaw && flaw.kind === 'misplaced' && flaw.rule === rule;
