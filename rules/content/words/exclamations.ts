import { findTags } from 'sendlint/rule';

interface Stretch { readonly start: number; readonly end: number }
/** How a text exclaims: rows of marks, and how many of its sentences end with one. `first` is the first such mark. */
export interface Exclamations { readonly runs: readonly Stretch[]; readonly bangs: number; readonly sentences: number; readonly first: Stretch | undefined }

/** Reads the marks that end sentences, and counts the other sentences where `fewest` exclaim: after a letter, a digit or a closing mark, and before white space or the end. Lines that begin with `>` and tags of templates are left out. */
export const exclamationsIn = (text: string, marks: number, fewest: number): Exclamations => {
  // Most texts exclaim once or twice: whose words those are need not be asked.
  const all = read(text, marks, everything);
  if (all.runs.length === 0 && all.bangs < fewest) return all;
  const own = read(text, marks, ours(text));
  return own.bangs < fewest ? own : { ...own, sentences: sentencesOf(text) };
};

const everything = (): boolean => true;

const read = (text: string, marks: number, isOurs: (at: number) => boolean): Exclamations => {
  const runs: Stretch[] = [];
  let bangs = 0;
  let first: Stretch | undefined;
  const hasWide = text.includes('！');
  for (let at = nextBang(text, 0, hasWide); at >= 0;) {
    let start = at;
    while (isMark(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (isMark(text.charCodeAt(end))) end += 1;
    if (endsSentence(text, start, end) && isOurs(start)) {
      bangs += 1;
      first ??= { start, end };
      if (end - start > marks) runs.push({ start, end });
    }
    at = nextBang(text, end, hasWide);
  }
  return { runs, bangs, sentences: bangs, first };
};

const nextBang = (text: string, from: number, hasWide: boolean): number => {
  const narrow = text.indexOf('!', from);
  const wide = hasWide ? text.indexOf('！', from) : -1;
  return narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
};

/** A full stop, an exclamation or question mark, an ellipsis, and those of East Asia. */
const isMark = (code: number): boolean => code === 0x21 || code === 0x2e || code === 0x3f || code === 0x2026 || code === 0xff01 || code === 0xff1f || code === 0x3002;

const endsSentence = (text: string, start: number, end: number): boolean => BEFORE.test(text.charAt(start - 1)) && (end >= text.length || AFTER.test(text.charAt(end)));

const BEFORE = /^[\p{L}\p{M}\p{N})\]"'”’»%€$£]$/u;
const AFTER = /^[\s"'”’»)\]]$/u;

const sentencesOf = (text: string): number => {
  const isOurs = ours(text);
  let sentences = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isMark(text.charCodeAt(at))) continue;
    const start = at;
    while (isMark(text.charCodeAt(at + 1))) at += 1;
    if (endsSentence(text, start, at + 1) && isOurs(start)) sentences += 1;
  }
  return sentences;
};

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
