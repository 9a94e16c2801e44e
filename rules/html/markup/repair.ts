import { OPTIONAL_END, VOID } from './elements.ts';
import type { Tag } from './tag.ts';

/** How many tags a choice between two repairs looks ahead. */
const LOOK_AHEAD = 400;

/**
 * Which open element an end tag that does not fit closes: its place in the stack, or -1 when the tag is the flaw.
 * One that fits through optional ends closes that, unless the caller `mayChoose`. Else both repairs are tried on the tags that follow.
 */
export const findMatch = (tags: readonly Tag[], stack: readonly number[], index: number, mayChoose: () => boolean): number => {
  const name = tags[index]?.name ?? '';
  let at = stack.length - 1;
  let unclosed = 0;
  while (at >= 0) {
    const open = tags[stack[at] ?? -1]?.name ?? '';
    if (open === name) break;
    if (!OPTIONAL_END.has(open)) unclosed += 1;
    at -= 1;
  }
  if (at < 0 || (unclosed === 0 && !(name === 'table' && mayChoose()))) return at;
  const names = stack.map((open) => tags[open]?.name ?? '');
  const stray = 1 + damage(tags, [...names], index + 1, LOOK_AHEAD, Infinity);
  const popped = unclosed + damage(tags, names.slice(0, at), index + 1, LOOK_AHEAD, stray);
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
      while (OPTIONAL_END.get(stack.at(-1) ?? '')?.has(tag.name) === true) stack.pop();
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

/** Whether a part of a row in an open cell was meant to stand there, outside its table, rather than to end the cell. */
export const isMisplacedRow = (tags: readonly Tag[], stack: readonly number[], index: number, mayChoose: () => boolean): boolean => {
  const name = tags[index]?.name ?? '';
  if (name !== 'tr' || !mayChoose()) return false;
  const names = stack.map((open) => tags[open]?.name ?? '');
  const cell = Math.max(names.lastIndexOf('td'), names.lastIndexOf('th'));
  if (cell < 0 || cell < names.lastIndexOf('table')) return false;
  const unclosed = names.slice(cell).filter((open) => !OPTIONAL_END.has(open)).length;
  const apart = 1 + damage(tags, [...names, name], index + 1, LOOK_AHEAD, Infinity);
  return apart < unclosed + damage(tags, [...names.slice(0, names.lastIndexOf('tr')), name], index + 1, LOOK_AHEAD, apart);
};
