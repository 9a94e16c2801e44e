import type { SourceText, Span } from 'sendlint/rule';
import type { Found } from './phrase-scan.ts';
import { isQuotedLine } from './quoted-line.ts';

/** The topics of `content/spam-phrases`. */
export const LISTED = [
  'weightLoss', 'guaranteedAloud', 'fullyGuaranteed', 'millions', 'millionDollars', 'credit', 'lowPrice', 'financialFreedom', 'removal', 'removalPlease', 'askedFor', 'thisAd',
  'urgentBusiness', 'freeQuote', 'moneyBack', 'actNow', 'phrase',
] as const;

/** Something said, at the first place where it is: subject first, then the bodies. */
export interface Said<Topic extends string> { readonly topic: Topic; readonly at: Span; readonly said: string }

/** What is said of some topics, once each: a phrase of a list by its words, anything else by its topic. What an idea covers is no phrase beside it; ideas come first. */
export const distinctIn = <Topic extends string>(texts: readonly SourceText[], foundIn: (text: SourceText) => readonly Found[], topics: readonly Topic[]): readonly Said<Topic>[] => {
  if (texts.every((text) => foundIn(text).length === 0)) return [];
  const seen = new Set<string>();
  const distinct: Said<Topic>[] = [];
  const wanted = new Set<string>(topics);
  const isWanted = (topic: string): topic is Topic => wanted.has(topic);
  for (const text of texts) {
    const found = foundIn(text);
    for (const { topic, phrase, start, end } of found) {
      if (!isWanted(topic)) continue;
      const key = topic === 'phrase' ? phrase.words : topic;
      if (seen.has(key) || isQuotedLine(text.value, start)) continue;
      if (topic === 'phrase' && found.some((other) => covers(other, { phrase, start, end }))) continue;
      seen.add(key);
      distinct.push({ topic, at: text.span(start, end), said: shortened(text.value.slice(start, end)) });
    }
  }
  return [...distinct.filter(({ topic }) => topic !== 'phrase'), ...distinct.filter(({ topic }) => topic === 'phrase')];
};

/** Whether another finding says it already: an idea of filters at the same place, or a longer phrase. */
const covers = (other: Found, { phrase, start, end }: Pick<Found, 'phrase' | 'start' | 'end'>): boolean =>
  other.phrase !== phrase && (other.topic === 'phrase' ? other.start <= start && other.end >= end && other.end - other.start > end - start : other.start < end && other.end > start);

const LONGEST_SAID = 80;
const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= LONGEST_SAID ? line : `${line.slice(0, LONGEST_SAID - 1)}…`;
};
