import { findPlaceholders } from './placeholders.ts';
import type { Stretch } from './placeholders.ts';

/** The same text with every placeholder replaced by as many neutral characters; line ends stay. */
export const maskPlaceholders = (value: string, placeholders: readonly Stretch[] = findPlaceholders(value)): string => {
  if (placeholders.length === 0) return value;
  let masked = '';
  let from = 0;
  for (const { start, end } of placeholders) {
    masked += value.slice(from, start) + value.slice(start, end).replaceAll(/[^\r\n]/gu, ' ');
    from = end;
  }
  return masked + value.slice(from);
};
