import type { Tagged } from '../template/template.ts';
import type { Stretch } from '../template/tag.ts';
import { BlockTree } from './block-tree.ts';
import type { BlockNode } from './block-tree.ts';
import { MarkupContext } from './markup-context.ts';
import { covers } from './prototypes.ts';
import type { Cover } from './prototypes.ts';

/** A markup without the tags of its template, as it may be sent. */
export interface Masked {
  /** The same markup with every tag replaced by as many neutral characters: white space where text would break the structure, else letters that mean "unknown". Line ends stay. */
  readonly markup: string;
  /** Branches that cannot stand beside those it holds, in order. */
  readonly leftOut: readonly Stretch[];
}

/** All that may be sent of a template, as far as it is looked at. */
export interface Masking {
  /** One at least. Each branch of a block that excludes another one is in the one or in the other. */
  readonly alternatives: readonly Masked[];
  /** Branches that are in none, since there would be too many. */
  readonly unseen: readonly Stretch[];
}

/** How many ways a template may look are looked at. */
const MAX_ALTERNATIVES = 4;

/**
 * Masks the tags of a template. Branches that can stand side by side do, those of one text too; where two would write the same attribute,
 * or leave different tags open, the first is seen in the first alternative and the next in the next. Blocks with the same condition agree.
 */
export const maskTags = (value: string, tagged: Tagged): Masking => {
  const { tags } = tagged;
  if (tags.length === 0) return { alternatives: [{ markup: value, leftOut: [] }], unseen: [] };
  const tree = new BlockTree(value, tagged);
  const stretches = covers(value, tags);
  const alternatives: Masked[] = [];
  do {
    tree.beginView();
    alternatives.push(new Masker(value, tagged, tree, stretches).mask());
    tree.endView();
  } while (tree.hasUnseen && alternatives.length < MAX_ALTERNATIVES);
  return { alternatives, unseen: tree.unseen };
};

class Masker {
  readonly #value: string;
  readonly #tagged: Tagged;
  readonly #tree: BlockTree;
  readonly #context: MarkupContext;
  readonly #covers: readonly Cover[];
  /** Appended to: pieces of one and of two bytes a character take long to join. */
  #markup = '';
  readonly #leftOut: Stretch[] = [];
  #from = 0;

  constructor(value: string, tagged: Tagged, tree: BlockTree, stretches: readonly Cover[]) {
    this.#value = value;
    this.#tagged = tagged;
    this.#tree = tree;
    this.#context = new MarkupContext(value);
    this.#covers = stretches;
  }

  mask(): Masked {
    for (const cover of this.#covers) {
      // It stands in a branch that was left out.
      if (cover.start < this.#from) continue;
      this.#context.readTo(cover.start);
      this.#meet(cover);
    }
    this.#markup += this.#value.slice(this.#from);
    return { markup: this.#markup, leftOut: this.#leftOut };
  }

  #meet(cover: Cover): void {
    const { tag, start, end } = cover;
    for (let count = this.#tree.close(tag); count > 0; count -= 1) this.#context.leave();
    const branch = this.#tree.branchAt(tag);
    if (branch && this.#context.excludesNext) {
      this.#tree.divide(branch.node, branch.part);
      this.#blank(start, this.#startOf(branch.node.block.close));
      return;
    }
    this.#replace(cover, this.#context.fill(start, end, cover.prints));
    for (const node of this.#tree.openedBy(tag)) if (!this.#enter(node, start, end)) return;
  }

  /** Goes into a block; false where that leads past the tags that follow. */
  #enter(node: BlockNode, start: number, end: number): boolean {
    const part = this.#tree.enter(node);
    this.#context.enter(start, end);
    if (part === undefined) {
      this.#blank(end, this.#startOf(node.block.close));
      return false;
    }
    if (part === 0) return true;
    this.#blank(end, this.#tagged.tags[node.block.branches[part - 1] ?? -1]?.end ?? end);
    return false;
  }

  #startOf(tag: number): number { return this.#tagged.tags[tag]?.start ?? this.#from; }

  #replace({ start, end, attribute }: Cover, fill: string): void {
    this.#markup += this.#value.slice(this.#from, start);
    if (attribute && this.#context.isBetweenAttributes) this.#markup += ' '.repeat(attribute.name - start) + this.#value.slice(attribute.name, attribute.value) + filled(this.#value, attribute.value, end - 1, attribute.fill) + this.#value.slice(end - 1, end);
    else this.#markup += filled(this.#value, start, end, fill);
    this.#goTo(end);
  }

  #blank(start: number, end: number): void {
    this.#leftOut.push({ start, end });
    this.#markup += this.#value.slice(this.#from, start) + filled(this.#value, start, end, ' ');
    this.#goTo(end);
  }

  #goTo(end: number): void {
    this.#from = end;
    this.#context.skip(end);
  }
}

/** A stretch of a markup filled with one character; line ends stay. */
export const filled = (value: string, start: number, end: number, fill: string): string => {
  const stretch = value.slice(start, end);
  return /[\r\n]/u.test(stretch) ? stretch.replaceAll(/[^\r\n]+/gu, ({ length }) => fill.repeat(length)) : fill.repeat(end - start);
};
