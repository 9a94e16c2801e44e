import { FORMATTING, isKnown, OPTIONAL_END, PERMITTED_CHILDREN, PERMITTED_PARENTS, VOID } from './elements.ts';
import { findMatch, isMisplacedRow } from './repair.ts';
import { MAX_FLAWS } from './tag.ts';
import type { Tag } from './tag.ts';
import type { Template } from './template.ts';

/** A flaw of how tags stand to each other. `tag` is the one to mark. */
export interface StructureFlaw {
  readonly rule: 'close-order' | 'element-permitted-content' | 'element-permitted-parent' | 'table-text';
  readonly kind: 'unclosed' | 'unended' | 'stray' | 'misplaced' | 'nested-link' | 'text';
  readonly tag: number;
  readonly text: string;
  /** Where the text that stands wrong begins. */
  readonly at?: number;
  /** The element whose end tag, or the end tag that, shows the flaw: html-validate has to see it. */
  readonly other: number;
}

/** What encloses what. `parent[i]` is the start tag around tag i (-1: none), `partner[i]` its end or start tag (-1: none, i: its own slash). */
export interface Structure {
  readonly flaws: readonly StructureFlaw[];
  readonly parent: Int32Array;
  readonly partner: Int32Array;
  /** End tags that come too late for an element that was closed before: by its start tag. */
  readonly late: ReadonlyMap<number, number>;
  /** How many levels the deepest element has above it, itself included. */
  readonly depth: number;
  /** The first tag that is too deep to be judged, -1 when none is. */
  readonly tooDeep: number;
  /** Whether there were more flaws than are looked at. */
  readonly cut: boolean;
}

/** Deeper than this nothing is matched any more, and html-validate, which recurses, is not started. */
export const MAX_DEPTH = 500;
/** How often the tags that follow are asked what was meant: the cost of a page stays in proportion to its size. */
const MAX_CHOICES = 1000;

/** What there is to match: the tags of a source, and whether they are all there are (else what is open stays unjudged). */
export interface Matching {
  readonly source: string;
  readonly tags: readonly Tag[];
  readonly complete: boolean;
  readonly template: Template;
  /**
   * HTML lets `</table>` end a row that is open and `<tr>` end a cell. Where something is wrong that is rarely what was meant:
   * when careful, the tags that follow decide, so that the stray tag is marked and not those it leaves behind.
   */
  readonly careful: boolean;
}

/** Matches start and end tags, in one pass. */
export const readStructure = (matching: Matching): Structure => new Matcher(matching).read();

class Matcher {
  readonly #matching: Matching;
  readonly #tags: readonly Tag[];
  readonly #parent: Int32Array;
  readonly #partner: Int32Array;
  readonly #flaws: StructureFlaw[] = [];
  /** What is open, as places in the list of tags. */
  readonly #stack: number[] = [];
  /** Elements taken for unclosed whose end tag may still come: `<b><i></b></i>` is one flaw, not two. */
  readonly #crossed = new Map<string, number[]>();
  readonly #late = new Map<number, number>();
  #depth = 0;
  /** How many `<svg>` and `<math>` are open. */
  #foreign = 0;
  #choices = 0;

  constructor(matching: Matching) {
    this.#matching = matching;
    this.#tags = matching.tags;
    this.#parent = new Int32Array(matching.tags.length).fill(-1);
    this.#partner = new Int32Array(matching.tags.length).fill(-1);
  }

  read(): Structure {
    const tags = this.#tags;
    for (let index = 0; index < tags.length && this.#flaws.length < MAX_FLAWS; index += 1) {
      const tag = tags[index];
      if (!tag) continue;
      this.#checkText(tags[index - 1]?.end ?? 0, tag.start);
      if (tag.kind === 'end') this.#end(index, tag);
      else this.#start(index, tag);
      if (this.#depth > MAX_DEPTH) return this.#structure([], deepest(tags, index, this.#depth), index);
    }
    if (this.#matching.complete && this.#flaws.length < MAX_FLAWS) this.#finish();
    return this.#structure(withoutConsequences(this.#flaws), this.#depth, -1);
  }

  #structure(flaws: readonly StructureFlaw[], depth: number, tooDeep: number): Structure {
    return { flaws, parent: this.#parent, partner: this.#partner, late: this.#late, depth, tooDeep, cut: this.#flaws.length >= MAX_FLAWS };
  }

  #nameOf(tag: number | undefined): string { return this.#tags[tag ?? -1]?.name ?? ''; }

  #mayChoose(): boolean {
    if (!this.#matching.careful || this.#choices >= MAX_CHOICES) return false;
    this.#choices += 1;
    return true;
  }

  #pop(): number {
    const open = this.#stack.pop() ?? -1;
    const name = this.#nameOf(open);
    if (name === 'svg' || name === 'math') this.#foreign -= 1;
    return open;
  }

  #checkText(from: number, to: number): void {
    const inside = this.#stack.at(-1);
    const name = this.#nameOf(inside);
    if (inside === undefined || !PERMITTED_CHILDREN.has(name)) return;
    const at = textIn(this.#matching.source, from, to, this.#matching.template);
    if (at >= 0) this.#flaws.push({ rule: 'table-text', kind: 'text', tag: inside, other: inside, at, text: `Text stands directly in a <${name}>, and clients move it out of the table` });
  }

  #end(index: number, { name }: Tag): void {
    const stack = this.#stack;
    if (this.#nameOf(stack.at(-1)) !== name) {
      this.#parent[index] = stack.at(-1) ?? -1;
      if (VOID.has(name)) return;
      const match = findMatch(this.#tags, stack, index, () => this.#mayChoose());
      if (match < 0) {
        this.#stray(index, name);
        return;
      }
      this.#closeAbove(match, index);
    }
    const open = this.#pop();
    this.#partner[index] = open;
    this.#partner[open] = index;
    this.#parent[index] = this.#parent[open] ?? -1;
  }

  #stray(index: number, name: string): void {
    const crossed = this.#crossed.get(name)?.pop();
    if (crossed !== undefined) this.#late.set(crossed, index);
    else this.#flaws.push({ rule: 'close-order', kind: 'stray', tag: index, other: index, text: `The end tag </${name}> has no start tag` });
  }

  /** Closes what is open above a place in the stack because tag `by` says so; what may not be left open is a flaw. */
  #closeAbove(place: number, by: number): void {
    let last = '';
    while (this.#stack.length > place + 1) {
      const tag = this.#pop();
      const name = this.#nameOf(tag);
      if (OPTIONAL_END.has(name)) continue;
      const twice = isTwice(name, last);
      last = twice ? '' : name;
      if (twice) continue;
      this.#flaws.push({ rule: 'close-order', kind: 'unclosed', tag, other: by, text: `The <${name}> opened here is not closed before ${written(this.#tags[by])}` });
      this.#cross(name, tag);
    }
  }

  #cross(name: string, tag: number): void {
    const crossed = this.#crossed.get(name);
    if (crossed) crossed.push(tag);
    else this.#crossed.set(name, [tag]);
  }

  #start(index: number, { name, kind }: Tag): void {
    const stack = this.#stack;
    if (!isMisplacedRow(this.#tags, stack, index, () => this.#mayChoose())) this.#closeImplied(index, name);
    if (name === 'a') this.#closeLink(index);
    const around = stack.at(-1) ?? -1;
    this.#parent[index] = around;
    if (around >= 0 && this.#foreign === 0) this.#place(index, name, around);
    if (VOID.has(name)) return;
    // A slash closes where HTML has no say; `<div/>` is an open `<div>`.
    if (kind === 'empty' && (this.#foreign > 0 || !isKnown(name))) {
      this.#partner[index] = index;
      return;
    }
    stack.push(index);
    if (name === 'svg' || name === 'math') this.#foreign += 1;
    if (stack.length > this.#depth) this.#depth = stack.length;
  }

  /** Ends what a start tag ends by itself: the open cell at a new cell, the open item at a new item. */
  #closeImplied(index: number, name: string): void {
    const stack = this.#stack;
    while (OPTIONAL_END.get(this.#nameOf(stack.at(-1)))?.has(name) === true) stack.pop();
    const equals = ROW_PARTS.get(name);
    if (!equals) return;
    // In a cell of the same table, a new cell ends the old one, and what is open in it was not closed (§13.2.6.4.15).
    for (let top = stack.length - 1; top >= 0; top -= 1) {
      const open = this.#nameOf(stack[top]);
      if (open === 'table' || open === 'template' || (open === 'tr' && name !== 'tr')) return;
      if (equals.has(open)) {
        this.#closeAbove(top, index);
        stack.pop();
        return;
      }
    }
  }

  /** An `<a>` ends one that is open in the same cell. */
  #closeLink(index: number): void {
    const stack = this.#stack;
    for (let top = stack.length - 1; top >= 0; top -= 1) {
      const tag = stack[top] ?? -1;
      const name = this.#nameOf(tag);
      if (name === 'a') {
        this.#flaws.push({ rule: 'close-order', kind: 'nested-link', tag, other: index, text: 'The <a> opened here is not closed before the next <a>' });
        this.#cross('a', tag);
        stack.splice(top, 1);
        return;
      }
      if (LINK_BORDERS.has(name)) return;
    }
  }

  #place(tag: number, name: string, around: number): void {
    const above = this.#nameOf(around);
    if (!isKnown(above)) return;
    const children = PERMITTED_CHILDREN.get(above);
    if (children && !children.has(name) && isKnown(name)) this.#flaws.push({ rule: 'element-permitted-content', kind: 'misplaced', tag, other: around, text: `The <${name}> stands directly in a <${above}>, and clients move it out of the table` });
    const parents = PERMITTED_PARENTS.get(name);
    if (parents && !parents.has(above)) this.#flaws.push({ rule: 'element-permitted-parent', kind: 'misplaced', tag, other: around, text: `The <${name}> stands in a <${above}>, outside a table, and clients drop it` });
  }

  /** The source ends: what is open stays open. */
  #finish(): void {
    this.#checkText(this.#tags.at(-1)?.end ?? 0, this.#matching.source.length);
    let last = '';
    while (this.#stack.length > 0) {
      const tag = this.#pop();
      const name = this.#nameOf(tag);
      const twice = isTwice(name, last);
      last = twice ? '' : name;
      if (!OPTIONAL_END.has(name) && !twice) this.#flaws.push({ rule: 'close-order', kind: 'unended', tag, other: tag, text: `The <${name}> opened here is never closed` });
    }
  }
}

/** `<b>word<b>`: the second was meant to close the first. */
const isTwice = (name: string, last: string): boolean => name === last && FORMATTING.has(name);

const LINK_BORDERS: ReadonlySet<string> = new Set(['td', 'th', 'table', 'svg', 'object', 'template']);

const ROW_PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', new Set(['td', 'th'])], ['th', new Set(['td', 'th'])], ['tr', new Set(['tr'])],
  ['thead', new Set(['thead', 'tbody', 'tfoot'])], ['tbody', new Set(['thead', 'tbody', 'tfoot'])], ['tfoot', new Set(['thead', 'tbody', 'tfoot'])],
]);

/** In an element that was not closed, what follows stands wrong for that reason alone. */
const withoutConsequences = (flaws: readonly StructureFlaw[]): readonly StructureFlaw[] => {
  const unclosed = new Set(flaws.filter(({ kind }) => kind === 'unclosed' || kind === 'unended').map(({ tag }) => tag));
  return flaws.filter(({ kind, other }) => !((kind === 'misplaced' || kind === 'text') && unclosed.has(other)));
};

/** Where the first word between two tags begins, comments and template code aside; -1 where there is none. */
const textIn = (source: string, from: number, to: number, template: Template): number => {
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code <= 32) continue;
    if (code === 60) {
      const end = source.startsWith('<!--', at) ? source.indexOf('-->', at + 2) + 3 : source.indexOf('>', at) + 1;
      if (end < at + 2) return -1;
      at = end - 1;
      continue;
    }
    const held = template.endAt(at);
    if (held >= 0) { at = held - 1; continue; }
    // What begins with a sign may be a template language that is not known here: `@foreach`, `[[rows]]`.
    return code === 38 || /[\p{L}\p{N}]/u.test(source.charAt(at)) ? at : -1;
  }
  return -1;
};

const written = (tag: Tag | undefined): string => tag ? `${tag.kind === 'end' ? '</' : '<'}${tag.name}>` : 'the end';

/** Counts on, when nothing is matched any more, how deep it gets. */
const deepest = (tags: readonly Tag[], from: number, at: number): number => {
  let depth = at;
  let max = at;
  for (let index = from + 1; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag || VOID.has(tag.name)) continue;
    if (tag.kind === 'end') depth -= 1;
    else if (tag.kind === 'start') depth += 1;
    if (depth > max) max = depth;
  }
  return max;
};
