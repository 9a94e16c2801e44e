import { readStructure } from './structure.ts';
import type { Structure, StructureFlaw } from './structure.ts';
import type { TagFlaw, Tags } from './tag.ts';
import { readTags } from './tags.ts';
import type { Template } from './template.ts';

/** Something html-validate may find wrong, with where it stands in the source and what of the source shows it. */
export type Flaw = (StructureFlaw | TagFlaw) & { readonly start: number; readonly end: number; readonly because: number };

/** One reading of a source: its tags, how they nest, and every flaw, in order. */
export interface Reading { readonly source: string; readonly tags: Tags; readonly structure: Structure; readonly flaws: readonly Flaw[] }

/**
 * The cheap test: no flaw here means that html-validate, with the rules of this rule, finds none (tested on real documents and
 * on generated ones). One pass over the tags, without a tree.
 */
export const readFlaws = (source: string, template: Template): Reading => {
  const tags = readTags(source, template);
  const matching = { source, tags: tags.tags, complete: tags.fatal === undefined, template };
  const plain = readStructure({ ...matching, careful: false });
  const structure = plain.flaws.length > 0 ? readStructure({ ...matching, careful: true }) : plain;
  const flaws: Flaw[] = [];
  for (const flaw of structure.flaws) {
    const tag = tags.tags[flaw.tag];
    const other = tags.tags[flaw.other];
    if (!tag) continue;
    const start = flaw.at ?? tag.start;
    flaws.push({ ...flaw, start, end: flaw.at === undefined ? tag.end : wordEnd(source, flaw.at), because: other?.start ?? tag.start });
  }
  for (const flaw of tags.flaws) flaws.push({ ...flaw, because: flaw.other === undefined ? flaw.keep[0]?.[0] ?? flaw.start : tags.tags[flaw.other]?.start ?? flaw.start });
  if (tags.fatal) flaws.push({ ...tags.fatal, because: tags.fatal.start });
  flaws.sort((a, b) => a.start - b.start);
  return { source, tags, structure, flaws };
};

const wordEnd = (source: string, from: number): number => {
  let end = from + 1;
  while (end < source.length && end < from + 40 && !/[\s<]/.test(source.charAt(end))) end += 1;
  return end;
};
