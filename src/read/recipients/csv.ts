import type { Units } from './units.ts';

/** Where a cell stands, without its quotes; `quoted` where `""` in it means `"`. */
export interface Cell { readonly from: number; readonly to: number; readonly quoted: boolean }

/** How far a window was read: `end` is where the first record begins that is not whole in it, `quote` a quote in that one that is not closed. */
export interface Scanned { readonly end: number; readonly quote: number | undefined }

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Reads whole records (RFC 4180) from `at` on and gives their cells. Line ends are CRLF, LF or CR. A cell is quoted where its first
 * character is a quote; what stands behind the closing quote makes it a plain cell again, so that `"Doe, Ann" <ann@garden.org>` stays whole.
 * In the last window (`final`) the end of the file ends the record.
 */
export const scanCsv = (units: Units, at: number, final: boolean, separator: number, visit: (cells: readonly Cell[]) => void): Scanned => {
  let record = at;
  let cells: Cell[] = [];
  let next = at;
  for (;;) {
    const from = next;
    const quoted = units[from] === QUOTE;
    const close = quoted ? closingQuote(units, from + 1) : from;
    if (close < 0) {
      return { end: record, quote: from };
    }
    let to = quoted ? close + 1 : from;
    while (to < units.length) {
      const unit = units[to];
      if (unit === separator || unit === LF || unit === CR) break;
      to += 1;
    }
    const last = to >= units.length;
    if (last && !final) return { end: record, quote: undefined };
    // A CR at the end of a window may be half of a CRLF.
    if (units[to] === CR && to + 1 >= units.length && !final) return { end: record, quote: undefined };
    cells.push(quoted && to === close + 1 ? { from: from + 1, to: close, quoted: true } : { from, to, quoted: false });
    next = to + 1;
    if (!last && units[to] === separator) continue;
    if (!last || cells.length > 1 || to > from) visit(cells);
    cells = [];
    if (units[to] === CR && units[to + 1] === LF) next = to + 2;
    record = Math.min(next, units.length);
    if (record >= units.length) return { end: units.length, quote: undefined };
  }
};

/** The quote that closes the cell whose text begins at `from`; -1 where there is none. */
const closingQuote = (units: Units, from: number): number => {
  for (let at = from; at < units.length; at += 1) {
    if (units[at] !== QUOTE) continue;
    if (units[at + 1] !== QUOTE) return at;
    at += 1;
  }
  return -1;
};
