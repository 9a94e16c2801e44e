import type { HtmlDocument } from 'sendlint/rule';
import type { Stretch } from './template.ts';

/** What of a document its template decides. */
export type Tagged = Pick<HtmlDocument, 'tags' | 'blocks'> & { readonly leftOut: readonly Stretch[] };

/** The conditions and loops of a template: each with its alternatives, in order. */
export interface Branches {
  /** The source with one alternative of each block left: the first, or the last (none, of a block that has but one). */
  only(which: 'first' | 'last'): string;
  /** The source as `only('last')` has it, but for the blocks around an index: of those it has the alternatives that hold it. */
  around(index: number): string;
  /** Whether both indices stand in the same alternative of the same block, and no other block's border parts them for good. */
  together(a: number, b: number): boolean;
  /** Whether `index` stands in a block that `only('last')` leaves out. */
  missing(index: number): boolean;
}

interface Block { readonly parts: readonly Stretch[]; readonly isChosen: boolean; readonly first: number }

/** Finds the alternatives a template has; undefined when there are none. Where the view chose one already, the others are not there. */
export const branchesOf = (source: string, tagged: Tagged): Branches | undefined => {
  const divided = dividedBlocks(tagged);
  if (divided.length === 0) return undefined;
  const open = divided.filter(({ isChosen }) => !isChosen);
  const last = leftOut(open, lastOf);
  const parts = divided.flatMap((block) => block.parts).toSorted((a, b) => a.start - b.start || b.end - a.end);
  return {
    only: (which) => blank(source, which === 'last' ? last : leftOut(open, ({ parts: own, first }) => own[first])),
    around: (index) => blank(source, leftOut(open, (block) => block.parts.find((part) => holds(part, index)) ?? lastOf(block))),
    together: (a, b) => innermost(parts, a) === innermost(parts, b),
    missing: (index) => last.some((part) => holds(part, index)),
  };
};

/** Blocks that are there or not; what is there in any case divides nothing. */
const dividedBlocks = ({ tags, blocks, leftOut: gone }: Tagged): readonly Block[] => {
  const starts = new Set(gone.map(({ start }) => start));
  return blocks.filter(({ kind, close }) => close >= 0 && kind !== 'scope').map(({ kind, open, branches, close }) => {
    const borders = [open, ...branches, close].map((index) => tags[index] ?? { start: 0, end: 0 });
    const parts = borders.slice(1).map(({ start }, index) => ({ start: borders[index]?.end ?? start, end: start }));
    const isChosen = starts.has(borders[0]?.end ?? -1) || borders.slice(1, -1).some(({ start }) => starts.has(start));
    return { parts, isChosen, first: kind === 'cases' && parts.length > 1 ? 1 : 0 };
  });
};

const lastOf = ({ parts }: Block): Stretch | undefined => (parts.length > 1 ? parts.at(-1) : undefined);

/** What goes where of each block one alternative stays. A block in a block is left out with it. */
const leftOut = (blocks: readonly Block[], stays: (block: Block) => Stretch | undefined): readonly Stretch[] => {
  const ranges = blocks.flatMap((block) => {
    const kept = stays(block);
    return block.parts.filter((part) => part !== kept && part.end > part.start);
  }).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const outer: Stretch[] = [];
  for (const range of ranges) if (range.start >= (outer.at(-1)?.end ?? 0)) outer.push(range);
  return outer;
};

const blank = (source: string, ranges: readonly Stretch[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    pieces.push(source.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  pieces.push(source.slice(from));
  return pieces.join('');
};

const holds = ({ start, end }: Stretch, index: number): boolean => start <= index && index < end;

const innermost = (parts: readonly Stretch[], index: number): Stretch | undefined => {
  let found: Stretch | undefined;
  for (const part of parts) {
    if (part.start > index) break;
    if (index < part.end) found = part;
  }
  return found;
};
