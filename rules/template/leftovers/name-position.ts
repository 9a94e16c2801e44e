import { beginsWithTitle, endsInGreeting } from '../people/greetings.ts';
import type { Sighting } from './place.ts';

/** Whether somebody's name is due here: after a greeting, before a title, in a vocative, or where a line or a display name begins with it. */
export const isNamePosition = ({ place, before, after }: Pick<Sighting, 'place' | 'before' | 'after'>): boolean =>
  endsInGreeting(lineBefore(before)) || beginsWithTitle(after) || isVocative(place, before, after) || (place === 'name' && lineBefore(before).trim() === '');

/** The line up to here. */
export const lineBefore = (before: string): string => before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);

/** `{name}, we miss you`, and `We miss you, {name}!`. */
const isVocative = (place: Sighting['place'], before: string, after: string): boolean => {
  const line = lineBefore(before);
  if (line.trim() === '') return place === 'subject' ? /^\s?[,!，！:]/u.test(after) : /^\s?[,!，！][^\S\n]*(?:\r?\n|$)/u.test(after) && isApart(before);
  return (place === 'subject' || place === 'prose') && /[\p{L}\p{M}],\s$/u.test(line) && /^\s?[!?！？]/u.test(after);
};

/** Whether nothing but an empty line, or nothing at all, stands before the line. */
const isApart = (before: string): boolean => before.trim() === '' || /\n[^\S\n]*\n[^\S\n]*$/u.test(before);
