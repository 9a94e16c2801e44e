import type { CellPlace } from './cell-mailboxes.ts';
import type { Units } from './units.ts';

const LF = 10;
const CR = 13;
const HASH = 35;
const COMMA = 44;
const SEMICOLON = 59;

/**
 * Reads whole lines and gives those that are neither empty nor a comment (`#`). A line that is longer than the window is cut behind
 * its last comma or semicolon; answers where the next window begins, or that a line has no such place.
 */
export const scanLines = (units: Units, final: boolean, take: (place: CellPlace) => void, tooLong: (at: number) => void): number | 'stop' => {
  let from = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit !== LF && unit !== CR) continue;
    line(units, from, at, take);
    from = at + 1;
  }
  if (final) {
    line(units, from, units.length, take);
    return units.length;
  }
  if (from > 0) return from;
  for (let at = units.length - 1; at > 0; at -= 1) {
    if (units[at] !== COMMA && units[at] !== SEMICOLON) continue;
    line(units, 0, at, take);
    return at + 1;
  }
  tooLong(0);
  return 'stop';
};

const line = (units: Units, from: number, to: number, take: (place: CellPlace) => void): void => {
  let start = from;
  while (start < to && (units[start] === 32 || units[start] === 9)) start += 1;
  if (start < to && units[start] !== HASH) take({ from: start, to, form: 'plain' });
};
