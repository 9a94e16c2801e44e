import { findTags, once } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { tallyOf } from '../words/tally.ts';
import { FILLERS } from './fillers.ts';
import type { Filler } from './fillers.ts';
import { GREETINGS } from './greetings.ts';
import type { Greeted } from './greetings.ts';
import { indexOf } from './phrase-index.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { scanFor } from './phrase-scan.ts';
import type { Found } from './phrase-scan.ts';
import { DOLLARS, IDEAS } from './spam-ideas.ts';
import type { Idea } from './spam-ideas.ts';
import { SPAM_WORDINGS } from './spam-wordings.ts';

type Topic = 'phrase' | Idea | Greeted | Filler;

let index: PhraseIndex<Topic> | undefined;

/** The phrases of all lists that stand in a text, found in one pass that all rules share. What a tag of a template holds is no text. */
export const phrasesIn = once((text: SourceText): readonly Found<Topic>[] => {
  index ??= indexOf<Topic>([...IDEAS, ...SPAM_WORDINGS, ...GREETINGS, ...FILLERS]);
  return withoutTags(text.value, [...scanFor(text.value, index, tallyOf(text)), ...dollarsIn(text.value)]);
});

const dollarsIn = (value: string): readonly Found<Topic>[] => {
  if (!value.includes('$') && !value.includes('USD') && !value.includes('usd')) return NONE;
  DOLLARS.lastIndex = 0;
  const sum = DOLLARS.exec(value);
  return sum ? [{ topic: 'millions', phrase: { topic: 'millions', words: 'millions of dollars' }, start: sum.index, end: sum.index + sum[0].length }] : NONE;
};

const NONE: readonly never[] = [];

const withoutTags = (value: string, found: readonly Found<Topic>[]): readonly Found<Topic>[] => {
  if (found.length === 0) return NONE;
  const tags = findTags(value);
  return tags.length === 0 ? found : found.filter(({ start, end }) => !tags.some((tag) => tag.start < end && tag.end > start));
};
