import { findTags } from 'sendlint/rule';

interface Stretch { readonly start: number; readonly end: number }
/** How a text exclaims: rows of marks, and how many of its sentences end with one. `first` is the first such mark. */
export interface Exclamations { readonly runs: readonly Stretch[]; readonly bangs: number; readonly sentences: number; readonly first: Stretch | undefined }

/** Reads the marks that end sentences: after a letter, a digit or a closing mark, and before white space or the end. Lines that begin with `>` and tags of templates are left out. */
export const exclamationsIn = (text: string, marks: number): Exclamations => {
  const runs: Stretch[] = [];
  let bangs = 0;
  let sentences = 0;
  let first: Stretch | undefined;
  const isOurs = ours(text);
  ENDS.lastIndex = 0;
  for (const { index, 0: said } of text.matchAll(ENDS)) {
    const start = index + 1;
    const end = index + said.length;
    if (!isOurs(start)) continue;
    sentences += 1;
    if (!/[!！]/u.test(said)) continue;
    bangs += 1;
    first ??= { start, end };
    if (end - start > marks) runs.push({ start, end });
  }
  return { runs, bangs, sentences, first };
};

const ENDS = /[\p{L}\p{M}\p{N})\]"'”’»%€$£][.!?…！？。]+(?=[\s"'”’»)\]]|$)/gu;

/** Whether a place is the writer's own text. Places come in order. */
const ours = (text: string): ((at: number) => boolean) => {
  const tags = findTags(text);
  const isQuoting = QUOTED.test(text);
  let tag = 0;
  let lineStart = 0;
  let lineEnd = -1;
  let isQuote = false;
  return (at) => {
    while (tag < tags.length && (tags[tag]?.end ?? 0) <= at) tag += 1;
    if ((tags[tag]?.start ?? Infinity) <= at) return false;
    if (!isQuoting) return true;
    while (lineEnd < at) {
      lineStart = lineEnd + 1;
      const next = text.indexOf('\n', lineStart);
      lineEnd = next < 0 ? text.length : next;
      isQuote = QUOTE.test(text.slice(lineStart, Math.min(lineEnd, lineStart + 8)));
    }
    return !isQuote;
  };
};

const QUOTED = /^[ \t]{0,3}[A-Za-z]{0,3}>/mu;
const QUOTE = /^[ \t]{0,3}[A-Za-z]{0,3}>/u;
