import type { Stretch, TemplateBlock } from '../template/tag.ts';
import type { Tagged } from '../template/template.ts';

/** A block, and which of its branches were seen together. Branches are parts, counted from 0; a group of parts can be seen at once. */
export interface BlockNode {
  readonly block: TemplateBlock;
  /** The tags that write its condition, and those of all its branches. */
  readonly condition: string;
  readonly key: string;
  /** The first part of each group, as far as groups are known. */
  readonly groups: number[];
  readonly seen: Set<number>;
  /** Blocks in it, by group. */
  readonly inner: Map<number, Set<BlockNode>>;
  /** The group that is seen in this view; -1 where none of it is. */
  group: number;
  isUnfinished: boolean;
}

/** The blocks of a template as they stand in each other, and which branch of each is seen in the view that is being made. */
export class BlockTree {
  readonly #tagged: Tagged;
  readonly #nodes: readonly BlockNode[];
  readonly #opened = new Map<number, BlockNode[]>();
  readonly #branches = new Map<number, { readonly node: BlockNode; readonly part: number }>();
  readonly #roots = new Set<BlockNode>();
  /** The blocks that the view is in. */
  readonly #open: BlockNode[] = [];
  #view = -1;
  /** The group that is to be seen next of all blocks that are written alike, and of those that have a condition in common. */
  readonly #wanted = new Map<string, number>();
  readonly #agreed = new Map<string, number>();

  constructor(value: string, tagged: Tagged) {
    this.#tagged = tagged;
    this.#nodes = nested(tagged).map((block) => newNode(value, tagged, block));
    for (const node of this.#nodes) {
      const { open, branches } = node.block;
      const opened = this.#opened.get(open);
      if (opened) opened.push(node);
      else this.#opened.set(open, [node]);
      for (const [index, tag] of branches.entries()) this.#branches.set(tag, { node, part: index + 1 });
    }
  }

  beginView(): void {
    this.#view += 1;
    this.#open.length = 0;
    this.#wanted.clear();
    this.#agreed.clear();
    if (this.#view === 0) return;
    for (const node of this.#nodes) {
      const next = nextGroup(node);
      if (next >= 0) this.#wanted.set(node.key, Math.min(next, this.#wanted.get(node.key) ?? next));
    }
    for (const node of this.#nodes) if (node.groups.length > 1) this.#agreed.set(node.condition, Math.max(this.#chosen(node), this.#agreed.get(node.condition) ?? 0));
  }

  endView(): void {
    for (let index = this.#nodes.length - 1; index >= 0; index -= 1) {
      const node = this.#nodes[index];
      if (node) node.isUnfinished = node.seen.size > 0 && nextGroup(node) >= 0;
    }
  }

  /** Whether a branch was not seen in any view so far. */
  get hasUnseen(): boolean { return [...this.#roots].some(({ isUnfinished }) => isUnfinished); }

  /** Where branches stand that were not seen; the rest of their block is not told apart. */
  get unseen(): readonly Stretch[] {
    const found: Stretch[] = [];
    for (const { block, groups, seen } of this.#nodes) {
      const missed = seen.size > 0 ? groups.findIndex((_, group) => !seen.has(group)) : -1;
      if (missed <= 0) continue;
      const branch = this.#tagged.tags[block.branches[(groups[missed] ?? 1) - 1] ?? -1];
      if (branch) found.push({ start: branch.start, end: this.#tagged.tags[block.close]?.start ?? branch.end });
    }
    return found;
  }

  /** Leaves the blocks that a tag ends: how many. */
  close(tag: number): number {
    const before = this.#open.length;
    while (this.#open.at(-1)?.block.close === tag) this.#open.pop();
    return before - this.#open.length;
  }

  /** The part of the innermost block that a tag begins. */
  branchAt(tag: number): { readonly node: BlockNode; readonly part: number } | undefined {
    const branch = this.#branches.get(tag);
    return branch && branch.node === this.#open.at(-1) ? branch : undefined;
  }

  openedBy(tag: number): readonly BlockNode[] { return this.#opened.get(tag) ?? []; }

  /** Goes into a block: the part that is seen first; `undefined` where the view has none of it. */
  enter(node: BlockNode): number | undefined {
    const outer = this.#open.at(-1);
    if (outer) outer.inner.set(outer.group, (outer.inner.get(outer.group) ?? new Set()).add(node));
    else this.#roots.add(node);
    this.#open.push(node);
    node.group = this.#isOut(node) ? -1 : this.#chosen(node);
    if (node.group < 0) return undefined;
    node.seen.add(node.group);
    return node.groups[node.group];
  }

  /** A part cannot be seen with what was seen before it. */
  divide({ groups, group }: BlockNode, part: number): void {
    if (groups.length === group + 1) groups.push(part);
  }

  #chosen({ key, groups }: BlockNode): number {
    return this.#view === 0 ? 0 : Math.min(this.#wanted.get(key) ?? Infinity, groups.length - 1);
  }

  /** Whether the branch of a block with one branch is not there since another block with its condition shows a further one. */
  #isOut({ block, condition }: BlockNode): boolean {
    return block.kind === 'condition' && block.branches.length === 0 && (this.#agreed.get(condition) ?? 0) > 0;
  }
}

const newNode = (value: string, { tags }: Tagged, block: TemplateBlock): BlockNode => {
  const written = [block.open, ...block.branches].map((index) => value.slice(tags[index]?.start, tags[index]?.end));
  return { block, condition: written[0] ?? '', key: written.join('\n'), groups: [0], seen: new Set(), inner: new Map(), group: 0, isUnfinished: false };
};

/** The first group that was not seen, or in which something was not; -1 where all was. */
const nextGroup = ({ groups, seen, inner }: BlockNode): number =>
  groups.findIndex((_, group) => !seen.has(group) || [...inner.get(group) ?? []].some(({ isUnfinished }) => isUnfinished));

/** The blocks that are closed and stand whole in another, or in none. */
const nested = ({ blocks }: Tagged): readonly TemplateBlock[] => {
  const found: TemplateBlock[] = [];
  const around: TemplateBlock[] = [];
  for (const block of blocks) {
    if (block.close < 0) continue;
    for (let outer = around.at(-1); outer && outer.close <= block.open; outer = around.at(-1)) around.pop();
    const outer = around.at(-1);
    if (outer && outer.close < block.close) continue;
    found.push(block);
    around.push(block);
  }
  return found;
};
