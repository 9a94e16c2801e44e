import { FORMATTING, isKnown, OPTIONAL_END, PERMITTED_CHILDREN, PERMITTED_PARENTS, VOID } from './elements.ts';
import { MAX_FLAWS } from './tags.ts';
import type { Tag, Template } from './tags.ts';

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
  /** How many levels the deepest element has above it, itself included. */
  readonly depth: number;
  /** The first tag that is too deep to be judged, -1 when none is. */
  readonly tooDeep: number;
  /** Whether there were more flaws than are looked at. */
  readonly cut: boolean;
}

/** Deeper than this nothing is matched any more, and html-validate, which recurses, is not started. */
export const MAX_DEPTH = 500;
/** How many tags a choice between two repairs looks ahead. */
const LOOK_AHEAD = 400;
/**
 * Matches start and end tags. `complete` is false when the source could not be read to its end: then what is open stays unjudged.
 * HTML lets `</table>` end a row that is open and `<tr>` end a cell. Where something is wrong that is rarely what was meant: when
 * `careful`, the tags that follow decide, so that the stray tag is marked and not those it leaves behind.
 */
export const readStructure = (source: string, tags: readonly Tag[], complete: boolean, template: Template, careful = false): Structure => {
  const parent = new Int32Array(tags.length).fill(-1);
  const partner = new Int32Array(tags.length).fill(-1);
  const flaws: StructureFlaw[] = [];
  const stack: number[] = [];
  let depth = 0;
  let foreign = 0;
  /** Elements taken for unclosed whose end tag may still come: `<b><i></b></i>` is one flaw, not two. */
  const crossed = new Map<string, number>();

  const nameAt = (index: number): string => tags[stack[index] ?? -1]?.name ?? '';
  const close = (from: number, by: number): void => {
    let last = '';
    while (stack.length > from + 1) {
      const open = stack.pop() ?? -1;
      const name = tags[open]?.name ?? '';
      if (OPTIONAL_END.has(name)) continue;
      // `<b>word<b>`: the second was meant to close the first.
      if (name === last && FORMATTING.has(name)) { last = ''; continue; }
      last = name;
      flaws.push({ rule: 'close-order', kind: 'unclosed', tag: open, other: by, text: `The <${name}> opened here is not closed before ${written(tags[by])}` });
      crossed.set(name, (crossed.get(name) ?? 0) + 1);
    }
  };

  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag) continue;
    const { name, kind } = tag;
    const inside = stack[stack.length - 1] ?? -1;
    const insideName = tags[inside]?.name ?? '';
    if (PERMITTED_CHILDREN.has(insideName)) {
      const at = textIn(source, tags[index - 1]?.end ?? 0, tag.start, template);
      if (at >= 0) flaws.push(looseText(inside, insideName, at));
    }
    if (kind === 'end') {
      const top = stack.length - 1;
      if (nameAt(top) !== name) {
        if (VOID.has(name)) { parent[index] = stack[top] ?? -1; continue; }
        const match = findMatch(tags, stack, index, careful);
        if (match < 0) {
          parent[index] = stack[top] ?? -1;
          const pending = crossed.get(name) ?? 0;
          if (pending > 0) crossed.set(name, pending - 1);
          else flaws.push({ rule: 'close-order', kind: 'stray', tag: index, other: index, text: `The end tag </${name}> has no start tag` });
          if (flaws.length >= MAX_FLAWS) break;
          continue;
        }
        close(match, index);
      }
      const open = stack.pop() ?? -1;
      if (name === 'svg' || name === 'math') foreign -= 1;
      partner[index] = open;
      partner[open] = index;
      parent[index] = parent[open] ?? -1;
      continue;
    }
    if (!(careful && isMisplacedRow(tags, stack, index))) closeImplied(tags, stack, name, (from) => { close(from, index); });
    let top = stack.length - 1;
    if (name === 'a' && kind === 'start') {
      const outer = openLink(tags, stack);
      if (outer >= 0) {
        flaws.push({ rule: 'close-order', kind: 'nested-link', tag: stack[outer] ?? -1, other: index, text: 'The <a> opened here is not closed before the next <a>' });
        crossed.set('a', (crossed.get('a') ?? 0) + 1);
        stack.splice(outer, 1);
        top = stack.length - 1;
      }
    }
    const around = stack[top] ?? -1;
    parent[index] = around;
    const above = tags[around]?.name;
    if (above !== undefined && foreign === 0 && isKnown(above)) {
      const children = PERMITTED_CHILDREN.get(above);
      if (children && !children.has(name) && isKnown(name)) flaws.push({ rule: 'element-permitted-content', kind: 'misplaced', tag: index, other: around, text: `The <${name}> stands directly in a <${above}>, and clients move it out of the table` });
      const parents = PERMITTED_PARENTS.get(name);
      if (parents && !parents.has(above)) flaws.push({ rule: 'element-permitted-parent', kind: 'misplaced', tag: index, other: around, text: `The <${name}> stands in a <${above}>, outside a table, and clients drop it` });
    }
    if (VOID.has(name)) continue;
    // A slash closes where HTML has no say; `<div/>` is an open `<div>`.
    if (kind === 'empty' && (foreign > 0 || !isKnown(name))) { partner[index] = index; continue; }
    stack.push(index);
    if (name === 'svg' || name === 'math') foreign += 1;
    if (stack.length > depth) depth = stack.length;
    if (flaws.length >= MAX_FLAWS) break;
    if (depth > MAX_DEPTH) return { flaws: [], parent, partner, depth: deepest(tags, index, stack.length), tooDeep: index, cut: false };
  }
  if (complete && flaws.length < MAX_FLAWS) {
    const inside = stack[stack.length - 1] ?? -1;
    const name = tags[inside]?.name ?? '';
    const at = PERMITTED_CHILDREN.has(name) ? textIn(source, tags[tags.length - 1]?.end ?? 0, source.length, template) : -1;
    if (at >= 0) flaws.push(looseText(inside, name, at));
    for (let last = ''; stack.length > 0;) {
      const open = stack.pop() ?? -1;
      const name = tags[open]?.name ?? '';
      const twice: boolean = name === last && FORMATTING.has(name);
      last = twice ? '' : name;
      if (!OPTIONAL_END.has(name) && !twice) flaws.push({ rule: 'close-order', kind: 'unended', tag: open, other: open, text: `The <${name}> opened here is never closed` });
    }
  }
  return { flaws: withoutConsequences(flaws), parent, partner, depth, tooDeep: -1, cut: flaws.length >= MAX_FLAWS };
};

/** In an element that was not closed, what follows stands wrong for that reason alone. */
const withoutConsequences = (flaws: readonly StructureFlaw[]): readonly StructureFlaw[] => {
  const unclosed = new Set(flaws.filter(({ kind }) => kind === 'unclosed' || kind === 'unended').map(({ tag }) => tag));
  return flaws.filter(({ kind, other }) => !((kind === 'misplaced' || kind === 'text') && unclosed.has(other)));
};

const looseText = (inside: number, name: string, at: number): StructureFlaw =>
  ({ rule: 'table-text', kind: 'text', tag: inside, other: inside, at, text: `Text stands directly in a <${name}>, and clients move it out of the table` });

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

const ROW_PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', new Set(['td', 'th'])], ['th', new Set(['td', 'th'])], ['tr', new Set(['tr'])],
  ['thead', new Set(['thead', 'tbody', 'tfoot'])], ['tbody', new Set(['thead', 'tbody', 'tfoot'])], ['tfoot', new Set(['thead', 'tbody', 'tfoot'])],
]);

/** Ends what a start tag ends by itself: the open cell at a new cell, the open item at a new item. */
const closeImplied = (tags: readonly Tag[], stack: number[], name: string, close: (from: number) => void): void => {
  for (let top = stack.length - 1; top >= 0; top = stack.length - 1) {
    if (!OPTIONAL_END.get(tags[stack[top] ?? -1]?.name ?? '')?.has(name)) break;
    stack.pop();
  }
  const equals = ROW_PARTS.get(name);
  if (!equals) return;
  // In a cell of the same table, a new cell ends the old one, and what is open in it was not closed (§13.2.6.4.15).
  for (let top = stack.length - 1; top >= 0; top -= 1) {
    const open = tags[stack[top] ?? -1]?.name ?? '';
    if (open === 'table' || open === 'template' || open === 'tr' && !equals.has('tr')) return;
    if (equals.has(open)) {
      close(top);
      stack.pop();
      return;
    }
  }
};

/** Whether a part of a row in an open cell was meant to stand there, outside its table, rather than to end the cell. */
const isMisplacedRow = (tags: readonly Tag[], stack: readonly number[], index: number): boolean => {
  const name = tags[index]?.name ?? '';
  if (name !== 'tr') return false;
  const names = stack.map((open) => tags[open]?.name ?? '');
  const cell = Math.max(names.lastIndexOf('td'), names.lastIndexOf('th'));
  if (cell < 0 || cell < names.lastIndexOf('table')) return false;
  const unclosed = names.slice(cell).filter((open) => !OPTIONAL_END.has(open)).length;
  const apart = 1 + damage(tags, [...names, name], index + 1, LOOK_AHEAD, Infinity);
  return apart < unclosed + damage(tags, [...names.slice(0, names.lastIndexOf('tr')), name], index + 1, LOOK_AHEAD, apart);
};

/** Where an `<a>` stands open that the next `<a>` would end: in the same cell. */
const openLink = (tags: readonly Tag[], stack: readonly number[]): number => {
  for (let top = stack.length - 1; top >= 0; top -= 1) {
    const name = tags[stack[top] ?? -1]?.name ?? '';
    if (name === 'a') return top;
    if (name === 'td' || name === 'th' || name === 'table' || name === 'svg' || name === 'object' || name === 'template') return -1;
  }
  return -1;
};

/**
 * Which open element an end tag that does not fit closes: its place in the stack, or -1 when the tag is the flaw.
 * An end tag that fits through optional ends closes that. Else both repairs are tried on the tags that follow.
 */
const findMatch = (tags: readonly Tag[], stack: readonly number[], index: number, careful: boolean): number => {
  const name = tags[index]?.name ?? '';
  let at = stack.length - 1;
  let unclosed = 0;
  while (at >= 0) {
    const open = tags[stack[at] ?? -1]?.name ?? '';
    if (open === name) break;
    if (!OPTIONAL_END.has(open)) unclosed += 1;
    at -= 1;
  }
  if (at < 0 || unclosed === 0 && !(careful && name === 'table')) return at;
  const limit = LOOK_AHEAD;
  const names = stack.map((open) => tags[open]?.name ?? '');
  const stray = 1 + damage(tags, names.slice(), index + 1, limit, Infinity);
  const popped = unclosed + damage(tags, names.slice(0, at), index + 1, limit, stray);
  return popped <= stray ? at : -1;
};

/** How many flaws a plain matching finds in the next `limit` tags, given what is open. */
const damage = (tags: readonly Tag[], stack: string[], from: number, limit: number, enough: number): number => {
  let found = 0;
  const end = Math.min(tags.length, from + limit);
  for (let index = from; index < end && found <= enough; index += 1) {
    const tag = tags[index];
    if (!tag || VOID.has(tag.name)) continue;
    const { name } = tag;
    if (tag.kind === 'start') {
      while (OPTIONAL_END.get(stack[stack.length - 1] ?? '')?.has(name)) stack.pop();
      stack.push(name);
    } else if (tag.kind === 'end') {
      let at = stack.length - 1;
      let unclosed = 0;
      while (at >= 0 && stack[at] !== name) {
        const open = stack[at] ?? '';
        if (open === 'table' || (open === 'td' || open === 'th') && !TABLE_PARTS.has(name)) { at = -1; break; }
        if (!OPTIONAL_END.has(open)) unclosed += 1;
        at -= 1;
      }
      if (at < 0) found += 1;
      else { found += unclosed; stack.length = at; }
    }
  }
  if (end === tags.length) for (const open of stack) if (!OPTIONAL_END.has(open)) found += 1;
  return found;
};

const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'html', 'body']);
