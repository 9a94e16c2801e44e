import type { Branch, Closing, Opening } from './reading.ts';
import type { TemplateLanguage } from './language.ts';
import type { ScannedTag } from './scan.ts';
import type { TemplateBlock, TemplateFault } from './tag.ts';

/** A mistake in how blocks stand in each other, by the tag where it shows and the one it should have matched. */
export interface NestingFault { readonly code: TemplateFault['code']; readonly name: string; readonly tag: number; readonly other?: number }

/** The blocks of a text, in the order of their openings, and what is wrong with them. */
export interface Nesting {
  readonly blocks: readonly TemplateBlock[];
  readonly faults: readonly NestingFault[];
  /** Tags whose word is not known, and which open a block since there is an end for it. */
  readonly openers: ReadonlySet<number>;
}

interface Block {
  readonly open: number;
  readonly step: Opening;
  readonly branches: number[];
  close: number;
  /** The first end of another block that stands right in this one, while both are open to doubt. */
  stray: { readonly tag: number; readonly word: string } | undefined;
  /** The end of an outer block that came before this one's. */
  crossing: { readonly tag: number; readonly step: Closing } | undefined;
}

/** Matches the tags that open, divide and close blocks. Each language has its own: one may be rendered before another. */
export const nest = (value: string, tags: readonly ScannedTag[]): Nesting => {
  let ends: ReadonlySet<string> | undefined;
  const nestings = new Map<TemplateLanguage, LanguageNesting>();
  const openers = new Set<number>();
  for (const [index, { language, reading }] of tags.entries()) {
    if (!reading.steps) continue;
    let nesting = nestings.get(language);
    if (!nesting) nestings.set(language, nesting = new LanguageNesting(value, tags));
    for (const step of reading.steps) {
      if (step.does === 'branch') nesting.branch(index, step);
      else if (step.does === 'close') nesting.close(index, step);
      else if (step.isOptional !== true) nesting.open(index, step);
      else if ((ends ??= endsOf(tags)).has(`${language} ${step.end}`)) {
        nesting.open(index, step);
        openers.add(index);
      }
    }
  }
  const all = [...nestings.values()].map((nesting) => nesting.finish());
  const blocks = all.flatMap((nesting) => nesting.blocks).filter(({ open, close }) => open !== close);
  return {
    blocks: blocks.map(({ open, step: { kind }, branches, close }) => ({ kind, open, branches, close })).toSorted((one, other) => one.open - other.open),
    faults: all.flatMap(({ faults }) => faults),
    openers,
  };
};

/** The ends that are written, with their languages. */
const endsOf = (tags: readonly ScannedTag[]): ReadonlySet<string> =>
  new Set(tags.flatMap(({ language, reading: { steps = [] } }) => steps.flatMap((step) => (step.does === 'close' ? [`${language} ${step.end}`] : []))));

/** Words that only a block of their own can give a meaning; `when` or `empty` may be anything elsewhere. */
const NEEDS_BLOCK = /^(?:else|elseif|elsif|elif)$/iu;

class LanguageNesting {
  readonly #value: string;
  readonly #tags: readonly ScannedTag[];
  readonly #blocks: Block[] = [];
  readonly #stack: Block[] = [];
  readonly #faults: NestingFault[] = [];
  /** How many open blocks each end may close. */
  readonly #open = new Map<string, number>();
  /** Blocks that were left open by the end of an outer one, by their own end and by that one. */
  readonly #crossed = new Map<string, Block[]>();
  readonly #crossedBy = new Map<string, Block[]>();
  #lastClosed: Block | undefined;

  constructor(value: string, tags: readonly ScannedTag[]) {
    this.#value = value;
    this.#tags = tags;
  }

  open(tag: number, step: Opening): void {
    const before = this.#lastClosed;
    if (step.isInverse === true && before && before.step.end === step.end && this.#followsRight(tag, before.close)) {
      before.branches.push(tag);
      before.close = -1;
      this.#push(before);
      this.#lastClosed = undefined;
      return;
    }
    const block: Block = { open: tag, step, branches: [], close: -1, stray: undefined, crossing: undefined };
    this.#blocks.push(block);
    this.#push(block);
  }

  branch(tag: number, { word }: Branch): void {
    const top = this.#stack.at(-1);
    if (!top) {
      if (NEEDS_BLOCK.test(word)) this.#faults.push({ code: 'stray-end', name: word, tag });
    } else if (top.open !== tag && top.branches.at(-1) !== tag) {
      top.branches.push(tag);
    }
  }

  close(tag: number, step: Closing): void {
    const { end } = step;
    if ((this.#open.get(end) ?? 0) === 0) {
      this.#closeNone(tag, step);
      return;
    }
    for (let block = this.#stack.pop(); block; block = this.#stack.pop()) {
      this.#count(block.step.end, -1);
      if (block.step.end === end) {
        block.close = tag;
        this.#lastClosed = block;
        if (block.stray) this.#faults.push({ code: 'stray-end', name: block.stray.word, tag: block.stray.tag });
        return;
      }
      if (block.step.isOptional !== true) this.#cross(block, tag, step);
    }
  }

  finish(): { readonly blocks: readonly Block[]; readonly faults: readonly NestingFault[] } {
    for (const block of this.#stack) if (block.step.isOptional !== true) this.#leaveOpen(block);
    for (const block of this.#blocks) if (block.crossing && block.close < 0) this.#leaveOpen(block);
    return { blocks: this.#blocks.filter(({ close, step }) => close >= 0 || step.isOptional !== true), faults: this.#faults };
  }

  #push(block: Block): void {
    this.#stack.push(block);
    this.#count(block.step.end, 1);
  }

  #count(end: string, by: number): void {
    this.#open.set(end, (this.#open.get(end) ?? 0) + by);
  }

  #followsRight(tag: number, close: number): boolean {
    const [from, to] = [this.#tags[close]?.end ?? 0, this.#tags[tag]?.start ?? 0];
    return close === tag - 1 && this.#value.slice(from, to).trim() === '';
  }

  #cross(block: Block, tag: number, step: Closing): void {
    block.crossing = { tag, step };
    add(this.#crossed, block.step.end, block);
    add(this.#crossedBy, step.end, block);
  }

  /** An end that no open block has: one that came too late, or was written in place of another. */
  #closeNone(tag: number, step: Closing): void {
    // Comments may stand in comments, and the first end ended them all.
    if (step.end === 'endcomment') return;
    const crossed = takeOpen(this.#crossed.get(step.end)) ?? takeOpen(this.#crossedBy.get(step.end));
    const top = this.#stack.at(-1);
    if (crossed?.crossing) {
      const { tag: early, step: wrong } = crossed.crossing;
      crossed.close = tag;
      const last = this.#faults.at(-1);
      if (last?.code !== 'misnested-end' || last.tag !== early) this.#faults.push({ code: 'misnested-end', name: wrong.word, tag: early, other: crossed.open });
    } else if (top && !top.stray && top.step.isOptional !== true) {
      top.stray = { tag, word: step.word };
    } else {
      this.#faults.push({ code: 'stray-end', name: step.word, tag });
    }
  }

  #leaveOpen(block: Block): void {
    const { open, step: { word }, stray, crossing } = block;
    if (stray) {
      block.close = stray.tag;
      this.#faults.push({ code: 'misnested-end', name: stray.word, tag: stray.tag, other: open });
    } else {
      this.#faults.push({ code: 'unclosed-block', name: word, tag: open, ...crossing && { other: crossing.tag } });
    }
  }
}

const add = (map: Map<string, Block[]>, key: string, block: Block): void => {
  const blocks = map.get(key);
  if (blocks) blocks.push(block);
  else map.set(key, [block]);
};

/** The last of some blocks that is still not closed; closed ones are forgotten. */
const takeOpen = (blocks: Block[] | undefined): Block | undefined => {
  for (let block = blocks?.pop(); block; block = blocks?.pop()) if (block.close < 0) return block;
  return undefined;
};
