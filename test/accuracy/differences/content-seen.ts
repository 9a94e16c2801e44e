import type { Message, Part } from 'sendlint';
import type { Difference } from '../difference.ts';
import { hasCloseColors } from './spamassassin-colors.ts';
import type { Reading } from './spamassassin-colors.ts';

/** How SpamAssassin reads. */
const FIRES: Reading = { bgcolor: false, pictures: false, links: false, bareDigits: false, invalid: true };

const htmlOf = (part: Part): readonly string[] => (part.mediaType.essence === 'text/html' && part.text ? [part.text.value] : part.parts.flatMap(htmlOf));
const someHas = (message: Message, reading: Partial<Reading>): boolean => htmlOf(message).some((html) => hasCloseColors(html, { ...FIRES, ...reading }));

const shared = { rule: 'content/contrast-distance', symbol: 'HTML_FONT_LOW_CONTRAST' } as const;

/** Between what is seen and what SpamAssassin takes for unseen. */
export const contentSeenDifferences: readonly Difference[] = [
  {
    ...shared, only: 'SpamAssassin', wrong: 'SpamAssassin',
    because: 'SpamAssassin 4.0 drops the attribute bgcolor, so that white text on a dark cell counts as white on white',
    holds: (message) => someHas(message, {}) && !someHas(message, { bgcolor: true }),
  },
  {
    ...shared, only: 'SpamAssassin', wrong: 'SpamAssassin',
    because: 'SpamAssassin takes two colours it cannot read for the same',
    holds: (message) => someHas(message, { bgcolor: true }) && !someHas(message, { bgcolor: true, invalid: false }),
  },
  {
    ...shared, only: 'SpamAssassin',
    because: 'text over a picture, whose colour nobody knows, is left out by ours',
    holds: (message) => someHas(message, { bgcolor: true, invalid: false }) && !someHas(message, { bgcolor: true, invalid: false, pictures: true }),
  },
  {
    ...shared, only: 'SpamAssassin', wrong: 'SpamAssassin',
    because: 'a link has the colour its client gives it, unless one is set on it or in it',
    holds: (message) => someHas(message, { bgcolor: true, invalid: false, pictures: true }) && !someHas(message, { bgcolor: true, invalid: false, pictures: true, links: true }),
  },
  {
    ...shared, only: 'sendlint', wrong: 'SpamAssassin',
    because: 'SpamAssassin does not read a colour without #, as every client does',
    holds: (message) => !someHas(message, {}) && someHas(message, { bareDigits: true }),
  },
  {
    ...shared, only: 'sendlint', wrong: 'SpamAssassin',
    because: 'SpamAssassin 4.0 drops the attribute bgcolor, so that text in its colour counts as text on white',
    holds: (message) => !someHas(message, {}) && someHas(message, { bgcolor: true }),
  },
];
