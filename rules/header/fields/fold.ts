import { newlineOf } from 'sendlint/rule';
import type { Edit } from 'sendlint/rule';
import type { HeaderLine } from './header-lines.ts';

/**
 * Edits that fold a line of a header before words, so that no piece is longer than `limit` where there is white space to fold at.
 * Only line ends are added, so the value stays what it was. Nothing is folded in quotes, which some programs do not unfold.
 */
export const foldsOf = ({ text, start, end }: HeaderLine, limit: number): readonly Edit[] => {
  const { value } = text;
  const newline = newlineOf(value);
  const edits: Edit[] = [];
  let from = start;
  for (const place of foldable(value.slice(start, end))) {
    const { at, next } = { at: start + place.at, next: start + place.next };
    if (next - from <= limit) continue;
    if (at > from) {
      edits.push({ at: text.span(at, at), text: newline });
      from = at;
    }
  }
  return edits;
};

/** Where white space stands before a word, and where the word ends; not that behind the name of the field or at the begin of the line. */
const foldable = function* (line: string): Generator<{ readonly at: number; readonly next: number }> {
  const begin = /^[!-9;-~]+:[ \t]*|^[ \t]+/u.exec(line)?.[0].length ?? 0;
  let isQuoted = false;
  let waiting: number | undefined;
  for (let index = begin; index <= line.length; index += 1) {
    const char = line.charAt(index);
    if (char === '"' && line.charAt(index - 1) !== '\\') isQuoted = !isQuoted;
    const isBlank = char === ' ' || char === '\t' || char === '';
    if (!isBlank || isQuoted && char !== '') continue;
    if (waiting !== undefined && index > waiting + 1) yield { at: waiting, next: index };
    let last = index;
    while (line.charAt(last + 1) === ' ' || line.charAt(last + 1) === '\t') last += 1;
    // White space at the end of a line stays there.
    if (last + 1 >= line.length) return;
    waiting = index;
    index = last;
  }
};
