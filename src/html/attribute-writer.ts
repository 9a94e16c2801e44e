import type { Change, SourceText } from '../source/source-text.ts';
import { byStretch, changedText } from '../source/write-back.ts';
import { decodeReferences } from './character-references.ts';

/** Writes changes of an attribute's value as its quotes ask for; for a name without a value, the value and its quotes. */
export const attributeWriter = (quote: '"' | "'" | '' | undefined) => (changes: readonly Change[], text: SourceText): readonly Change[] | undefined => {
  const changed = changedText(text.value, changes);
  if (quote === undefined) return 'from' in text.origin ? [{ start: text.origin.startOf(0), end: text.origin.startOf(0), text: `="${escaped(changed, '"')}"` }] : undefined;
  if (quote === '' && (changed === '' || /["'`=<>\s]/u.test(changed))) return undefined;
  const written = byStretch(text, changes, (value) => escaped(value, quote));
  // What is put behind an ampersand may become a character with it.
  return written && decodedAfter(text, written) === changed ? written : undefined;
};

const escaped = (value: string, quote: string): string => {
  const text = value.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');
  return quote === '' ? text : text.replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
};

const decodedAfter = ({ value, origin }: SourceText, changes: readonly Change[]): string | undefined => {
  if (!('from' in origin)) return undefined;
  const start = Math.min(origin.startOf(0), changes[0]?.start ?? 0);
  const end = Math.max(value === '' ? start : origin.endOf(value.length - 1), changes.at(-1)?.end ?? 0);
  const markup = changedText(origin.from.value.slice(start, end), changes.map((change) => ({ start: change.start - start, end: change.end - start, text: change.text })));
  const pieces: string[] = [];
  decodeReferences(markup, 0, markup.length, 'attribute', {
    copy: (from, to) => { pieces.push(markup.slice(from, to)); },
    replace: (character) => { pieces.push(character); },
  });
  return pieces.join('');
};
