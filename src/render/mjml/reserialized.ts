import { commonRuns } from './common-runs.ts';
import type { Place } from './component.ts';
import type { PieceList } from './piece-list.ts';
import { startTagAt } from './start-tag.ts';
import type { StartTag } from './start-tag.ts';

interface Token { readonly kind: 'text' | 'start' | 'end' | 'other'; readonly start: number; readonly end: number; readonly name: string; readonly tag: StartTag | undefined }

/**
 * Adds the pieces of a markup that was parsed and written again: where style sheets are inlined MJML writes all of it anew, with
 * other quotes, more attributes and end tags that were missing. What is the same, tag by tag and attribute by attribute, stands as it
 * was written; what is new in a tag came from that tag; from where the two go different ways, all came from `whole`.
 */
export const addReserialized = (pieces: PieceList, written: string, now: string, at: Place, whole: Place): void => {
  const before = tokensOf(written);
  const after = tokensOf(now);
  const place = (start: number, end: number): Place => ({ file: at.file, start: at.start + start, end: at.start + end });
  let index = 0;
  for (const token of after) {
    const length = token.end - token.start;
    // What was left out: an end tag without a start, white space.
    while (before[index] && !same(before[index], token) && isOptional(written, before[index])) index += 1;
    const source = before[index];
    if (!source || !same(source, token)) {
      pieces.add(length, whole);
      // An end tag that was missing takes the place of nothing; anything else means that the two cannot be told apart any more.
      if (!isOptional(now, token)) index = before.length;
      continue;
    }
    index += 1;
    const text = written.slice(source.start, source.end);
    const whence = place(source.start, source.end);
    if (text === now.slice(token.start, token.end)) pieces.add(length, whence, true);
    else if (source.tag && token.tag) addTag(pieces, source.tag, token, token.tag, { text, now: now.slice(token.start, token.end), from: source.start, place });
    else addText(pieces, text, now.slice(token.start, token.end), whence);
  }
};

const same = (a: Token | undefined, b: Token): boolean => a?.kind === b.kind && a.name === b.name;

const isOptional = (text: string, token: Token | undefined): boolean =>
  token?.kind === 'end' || (token?.kind === 'text' && text.slice(token.start, token.end).trim() === '');

/** A text where white space became less. */
const addText = (pieces: PieceList, text: string, now: string, whence: Place): void => {
  let done = 0;
  for (const run of commonRuns(text, now) ?? []) {
    pieces.add(run.b - done, whence);
    pieces.add(run.length, { file: whence.file, start: whence.start + run.a, end: whence.start + run.a + run.length }, true);
    done = run.b + run.length;
  }
  pieces.add(now.length - done, whence);
};

interface Rewriting { readonly text: string; readonly now: string; readonly from: number; readonly place: (start: number, end: number) => Place }

const addTag = (pieces: PieceList, source: StartTag, token: Token, tag: StartTag, { text, now, from, place }: Rewriting): void => {
  const whole = place(from, from + text.length);
  const named = 1 + tag.name.length;
  const verbatim = source.name === tag.name;
  pieces.add(named, verbatim ? place(from, from + named) : whole, verbatim);
  const attributes = new Map(source.attributes.toReversed().map((attribute) => [attribute.name, attribute]));
  let done = named;
  for (const { name, value, at, start, end, close } of tag.attributes) {
    const old = attributes.get(name);
    if (!old) continue;
    pieces.add(at - token.start - done, whole);
    pieces.add(name.length, place(old.at, old.at + name.length), true);
    const attribute = place(old.at, old.close);
    pieces.add(start - at - name.length, attribute);
    pieces.add(end - start, old.value === value ? place(old.start, old.end) : attribute, old.value === value);
    pieces.add(close - end, attribute);
    done = close - token.start;
  }
  pieces.add(now.length - done, whole);
};

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  const markup = /<(?:[a-z]|\/[a-z]|[!?])/giu;
  let done = 0;
  for (let match = markup.exec(text); match; match = markup.exec(text)) {
    const token = tokenAt(text, match.index);
    // What never ends is text, and all after it: to look for further tags in it would be quadratic.
    if (!token) break;
    if (match.index > done) tokens.push({ kind: 'text', start: done, end: match.index, name: '', tag: undefined });
    tokens.push(token);
    done = token.end;
    markup.lastIndex = done;
  }
  if (done < text.length) tokens.push({ kind: 'text', start: done, end: text.length, name: '', tag: undefined });
  return tokens;
};

const tokenAt = (text: string, start: number): Token | undefined => {
  const next = text[start + 1];
  if (next === '!' || next === '?' || next === '/') {
    const [mark, kind] = text.startsWith('<!--', start) ? (['-->', 'other'] as const) : (['>', next === '/' ? 'end' : 'other'] as const);
    const end = text.indexOf(mark, start);
    if (end < 0) return undefined;
    const name = kind === 'end' ? text.slice(start + 2, end).trim().toLowerCase() : '';
    return { kind, start, end: end + mark.length, name, tag: undefined };
  }
  const tag = startTagAt(text, start);
  return tag && { kind: 'start', start, end: tag.end, name: tag.name.toLowerCase(), tag };
};
