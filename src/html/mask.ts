import { MarkupContext } from './markup-context.ts';
import { roleOf } from './placeholder-role.ts';
import type { PlaceholderRole } from './placeholder-role.ts';
import { findPlaceholders } from './placeholders.ts';
import type { Stretch } from './placeholders.ts';

/**
 * The same markup with every placeholder replaced by as many neutral characters: white space where text would break the
 * structure, else letters that mean "unknown". Line ends stay. Of two branches of a condition that write the same attribute,
 * or leave different tags open, only the first stays.
 */
export const maskPlaceholders = (value: string, placeholders: readonly Stretch[] = findPlaceholders(value)): string => {
  if (placeholders.length === 0) return value;
  const roles = placeholders.map(({ start, end }) => roleOf(value.slice(start, end)));
  const branches = otherBranches(value, placeholders, roles);
  const context = new MarkupContext(value);
  let masked = '';
  let from = 0;
  for (const [index, { start, end }] of placeholders.entries()) {
    // It stands in a branch that was left out.
    if (start < from) continue;
    const branchEnd = placeholders[branches.get(index) ?? -1]?.start;
    const { fill, repeats } = context.meet(start, end, roles[index] ?? 'output', branchEnd !== undefined);
    const to = branchEnd !== undefined && repeats ? branchEnd : end;
    context.skip(to);
    masked += value.slice(from, start) + filled(value, start, to, to > end ? ' ' : fill);
    from = to;
  }
  return masked + value.slice(from);
};

/** The same markup with a stretch of it blank; line ends stay. */
export const filled = (value: string, start: number, end: number, fill: string): string => {
  const stretch = value.slice(start, end);
  return stretch.includes('\n') || stretch.includes('\r') ? stretch.replaceAll(/[^\r\n]+/g, ({ length }) => fill.repeat(length)) : fill.repeat(end - start);
};

/** For each `else` (and each `{{^x}}` right after `{{/x}}`), which placeholder ends the branch. */
const otherBranches = (value: string, placeholders: readonly Stretch[], roles: readonly PlaceholderRole[]): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>();
  const open: number[][] = [];
  for (const [index, role] of roles.entries()) {
    if (role === 'open') open.push(isInverse(value, placeholders, index) ? [index] : []);
    else if (role === 'else') open.at(-1)?.push(index);
    else if (role === 'close') for (const branch of open.pop() ?? []) ends.set(branch, index);
  }
  return ends;
};

const isInverse = (value: string, placeholders: readonly Stretch[], index: number): boolean => {
  const before = placeholders[index - 1];
  const here = placeholders[index];
  if (!before || !here || !value.startsWith('{{^', here.start) || !value.startsWith('{{/', before.start)) return false;
  return value.slice(before.end, here.start).trim() === '' && value.slice(before.start + 3, before.end).trim() === value.slice(here.start + 3, here.end).trim();
};
