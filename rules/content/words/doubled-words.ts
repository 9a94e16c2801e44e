import type { Finding } from 'sendlint/retext';
import type { SourceText } from 'sendlint/rule';
import { tallyOf } from './tally.ts';

/** Words that are right twice in a row: in English, or in a language whose text is read as if it were. */
const RIGHT_TWICE: ReadonlySet<string> = new Set([
  // English: verbs that meet, emphasis, greetings, sounds.
  'had', 'that', 'can', 'is', 'do', 'her', 'you', 'so', 'very', 'really', 'no', 'yes', 'now', 'there', 'many', 'much', 'more', 'long', 'far', 'big',
  'ever', 'too', 'way', 'well', 'dear', 'clever', 'etc', 'yeah', 'oh', 'uh', 'um', 'mm', 'wow', 'woo', 'yay', 'yum', 'nom', 'bang', 'boom', 'hip', 'ok', 'okay',
  'bye', 'hey', 'hi', 'ha', 'ho', 'he', 'heh', 'la', 'na', 'knock', 'tut', 'blah', 'bla', 'yadda', 'beep', 'rah', 'cha', 'choo', 'boo', 'night', 'please', 'go', 'come', 'win',
  // French, Spanish, Italian, Portuguese.
  'nous', 'vous', 'se', 'si', 'sí', 'poco', 'piano', 'così', 'via', 'man', 'bien', 'très',
  // German, Dutch, Scandinavian.
  'die', 'der', 'das', 'den', 'dem', 'sie', 'dat', 'wie', 'sehr', 'ganz', 'det', 'som', 'att', 'mycket',
  // Languages that form plurals and adverbs by doubling.
  'çok', 'yavaş', 'tek', 'sama', 'masing', 'kira',
]);

const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;
/** No language has longer ones; it bounds the time for text that is no text. */
const LONGEST_WORD = 60;
const INSIDE = /[\p{L}\p{M}\p{N}]/u;

/** Whether a text holds a doubled word at all: cheap, and never false where there is one that counts. `whole` is the text, where it is one that others look at, too. */
export const mayRepeat = (text: string, whole?: SourceText): boolean => {
  const repeats = whole && tallyOf(whole).repeats;
  return repeats && !repeats.isUnsure ? repeats.places.some((place) => repeatsAt(text, place)) : repeatsAnywhere(text);
};

/** Whether the token that begins here and the one before it meet. */
const repeatsAt = (text: string, start: number): boolean => {
  let end = start;
  while (end < text.length && !isSpace(text, end)) end += 1;
  let lastEnd = start;
  while (lastEnd > 0 && isSpace(text, lastEnd - 1)) lastEnd -= 1;
  let lastStart = lastEnd;
  while (lastStart > 0 && !isSpace(text, lastStart - 1)) lastStart -= 1;
  return meet(text.slice(lastStart, lastEnd).toLowerCase(), text.slice(start, end).toLowerCase());
};

const repeatsAnywhere = (text: string): boolean => {
  const lower = text.toLowerCase();
  const { length } = lower;
  let [lastStart, lastEnd] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    if (isSpace(lower, at)) continue;
    const start = at;
    while (at < length && !isSpace(lower, at)) at += 1;
    if (mayMeet(lower, { lastStart, lastEnd, start, end: at }) && meet(lower.slice(lastStart, lastEnd), lower.slice(start, at))) return true;
    lastStart = start;
    lastEnd = at;
  }
  return false;
};

const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(text.charAt(at));
};

/** A word ends the one token and begins the other, so the first and the last character of it stand in both. */
const mayMeet = (text: string, { lastStart, lastEnd, start, end }: { readonly lastStart: number; readonly lastEnd: number; readonly start: number; readonly end: number }): boolean => {
  const shorter = Math.min(lastEnd - lastStart, end - start, LONGEST_WORD);
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(lastEnd - 1);
  for (let length = 1; length <= shorter; length += 1) if (text.charCodeAt(lastEnd - length) === first && text.charCodeAt(start + length - 1) === last) return true;
  return false;
};

/** Whether one token ends with a word the next begins with. */
const meet = (last: string, token: string): boolean => {
  const shorter = Math.min(last.length, token.length, LONGEST_WORD);
  for (let length = 1; length <= shorter; length += 1) {
    const after = token.charAt(length);
    if (INSIDE.test(after) || INSIDE.test(last.charAt(last.length - length - 1))) continue;
    const word = token.slice(0, length);
    if (last.endsWith(word) && WORD.test(word) && !RIGHT_TWICE.has(word)) return true;
  }
  return false;
};

/** Whether a doubled word is a slip: no emphasis, no name, no code, no list, no column of a table. */
export const isSlip = ({ text, start, end }: Finding): boolean => {
  const both = text.slice(start, end);
  const gap = /\s+/u.exec(both);
  if (!gap) return false;
  const [first, second] = [both.slice(0, gap.index), both.slice(gap.index + gap[0].length)];
  if (!WORD.test(second) || RIGHT_TWICE.has(second.toLowerCase())) return false;
  // A lone letter is an initial, a variable or a key; only "a" is a word.
  if (second.length === 1 && second.toLowerCase() !== 'a') return false;
  // NEW NEW NEW: what is in capitals is meant.
  if (second.length > 1 && second === second.toUpperCase()) return false;
  // Bora Bora is a name; "Setup Guide" may be followed by "guide to", "The" not by "the".
  if (isCapitalised(second) || (isCapitalised(first) && (second.length > LONGEST_ARTICLE || !beginsSentence(text, start)))) return false;
  if (isQuoted(text, start)) return false;
  if (/\t| {3}/u.test(gap[0]) || isInRow(text, start, end, second)) return false;
  return !gap[0].includes('\n') || flows(text, start, end);
};

const LONGEST_ARTICLE = 4;

const beginsSentence = (text: string, at: number): boolean => /(?:^|[.!?:"“„«(…])\s{0,9}$/u.test(text.slice(Math.max(0, at - 10), at));

/** Others' words, in a line that begins with `>`. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const line = before.lastIndexOf('\n');
  return (line >= 0 || at <= LONGEST_LINE) && before.charAt(line + 1) === '>';
};
/** RFC 5322 §2.1.1 allows 998 characters. Without an end each slip of a long text would be a way back to its beginning. */
const LONGEST_LINE = 1000;

const isCapitalised = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

/** Ha ha ha: three in a row are meant. */
const isInRow = (text: string, start: number, end: number, word: string): boolean => {
  const wanted = word.toLowerCase();
  const before = /(\S{1,60})\s$/u.exec(text.slice(Math.max(0, start - 61), start))?.[1]?.toLowerCase();
  const after = /^\s(\S{1,60})/u.exec(text.slice(end, end + 61))?.[1]?.toLowerCase();
  return before === wanted || (after?.startsWith(wanted) === true && !INSIDE.test(after.charAt(wanted.length)));
};

/** Over a line end only text that is wrapped counts: each word stands on its line with others. */
const flows = (text: string, start: number, end: number): boolean => {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = text.indexOf('\n', end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return before.trim().length > 20 && /^\s+\S/u.test(after);
};
