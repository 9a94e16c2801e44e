import type { Element } from 'sendlint/rule';

/** What a table of data has and a layout has not. */
const DATA: ReadonlySet<string> = new Set(['th', 'caption', 'thead', 'tfoot']);

/** Whether a table is one of data: headings, a caption, or a name say so; looked for in the table alone, not in tables in it. */
export const isData = (table: Element): boolean => {
  if (['summary', 'aria-label', 'aria-labelledby', 'aria-describedby'].some((name) => table.attribs[name] !== undefined)) return true;
  for (const element of ownElements(table)) if (DATA.has(element.name) || element.attribs['scope'] !== undefined) return true;
  return false;
};

/** A table of data has columns to compare. */
const LEAST_CELLS = 2;

/** Whether a table that is not told to be one of data is a layout for sure: no row of it has two cells, or a cell of it begins with a table. */
export const isLayout = (table: Element): boolean => {
  const cells = new Map<unknown, number>();
  for (const element of ownElements(table)) {
    if (element.name !== 'td') continue;
    const first = element.children.find((child) => 'attribs' in child || ('data' in child && child.type === 'text' && child.data.trim() !== ''));
    if (first && 'attribs' in first && first.name === 'table') return true;
    cells.set(element.parent, (cells.get(element.parent) ?? 0) + 1);
  }
  return [...cells.values()].every((count) => count < LEAST_CELLS);
};

/** The sections, rows and cells of a table, and not what its cells hold. */
const ownElements = function* (table: Element): Generator<Element> {
  const open: Element['children'] = [...table.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('attribs' in node) || node.name === 'table') continue;
    yield node;
    if (node.name !== 'td') for (const child of node.children) open.push(child);
  }
};
