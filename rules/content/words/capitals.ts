import type { Message, Part, SourceText, Span } from 'sendlint/rule';
import { tallyOf } from './tally.ts';

/** The capitals of all texts of a message together; `loudest` is the first paragraph that has letters, all of them capitals. */
export interface Capitals { readonly bytes: number; readonly upper: number; readonly letters: number; readonly loudest: Span | undefined }

/** Adds up what was counted in each text. */
export const capitalsIn = (texts: readonly SourceText[]): Capitals => {
  let [bytes, upper, letters] = [0, 0, 0];
  for (const text of texts) {
    const tally = tallyOf(text);
    bytes += tally.bytes;
    upper += tally.upper;
    letters += tally.upper + tally.lower;
  }
  return { bytes, upper, letters, loudest: upper * 3 > letters ? loudestOf(texts) : undefined };
};

/** The longest run of words in capitals: where to begin. */
const loudestOf = (texts: readonly SourceText[]): Span | undefined => {
  let longest: Span | undefined;
  for (const text of texts) {
    LOUD.lastIndex = 0;
    for (const { index, 0: { length } } of text.value.matchAll(LOUD)) if (!longest || length > longest.end - longest.start) longest = text.span(index, index + length);
  }
  return longest;
};

const LOUD = /[A-Z](?:[A-Z \t,.'-]*[A-Z])?/gu;

/** Whether the charset of the message is one whose bytes are what they look like: others are read as capitals by mistake, and SpamAssassin leaves them out. */
export const charsetHasCapitals = (message: Message | Part): boolean => {
  const waiting: Part[] = [message];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (MISREAD.test(part.mediaType.parameters.get('charset')?.value.value ?? '')) return false;
    if (!part.mediaType.essence.startsWith('message/')) waiting.push(...part.parts);
  }
  return true;
};

/** Japanese, Korean and Chinese, Thai, Georgian, Kazakh, and Cyrillic by KOI8 and code page 1251. */
const MISREAD = /jp|jis|euc|gb|big5|koi|1251|tis|georgianps|pt154|isoir/iu;
