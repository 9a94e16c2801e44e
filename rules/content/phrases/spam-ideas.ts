import type { Phrase } from './phrase-index.ts';

/** What SpamAssassin scores, one idea each: the ids of the rule's wordings. */
export type Idea =
  | 'weightLoss' | 'guaranteedAloud' | 'fullyGuaranteed' | 'millions' | 'millionDollars' | 'credit' | 'lowPrice' | 'financialFreedom' | 'removal' | 'removalPlease'
  | 'askedFor' | 'thisAd' | 'urgentBusiness' | 'freeQuote' | 'moneyBack' | 'actNow';

interface Look { readonly pattern?: RegExp; readonly hint?: RegExp; readonly before?: RegExp }

const idea = (topic: Idea, words: string, look: Look = {}): readonly Phrase<Idea>[] => words.split('|').map((each) => ({ topic, words: each, ...look }));

/** The ideas by the words they begin with. Every pattern is tried on at most 160 characters, and repeats nothing without a bound. */
export const IDEAS: readonly Phrase<Idea>[] = [
  ...idea('weightLoss', 'without exercise|without exercising|without dieting|no exercise|no exercising|no dieting', { pattern: /^\S+ (?:dieting|exercising|exercise(?! price))\b/iu }),
  ...idea('weightLoss', 'weight', { hint: /loss/iu, pattern: /^weight.?loss\b/iu }),
  ...idea('weightLoss', 'weightloss'),
  ...idea('weightLoss', 'extra|lose|lost|losing', { hint: /pounds|weight|inches|lbs/iu, pattern: /^[a-z]{4,6}.{0,10}(?:pounds|weight|inches|lbs)\b/iu }),
  ...idea('weightLoss', 'burn|burns|burned|burning', { hint: /fat/iu, pattern: /^burn.{1,10}fat\b/iu }),
  ...idea('guaranteedAloud', 'guarantee!|guaranteed!'),
  ...idea('fullyGuaranteed', '100% guaranteed*'),
  ...idea('millionDollars', 'million', { hint: /usd|dollar/iu, pattern: /^million\b.{0,40}\b(?:usd|united states? dollars?)/iu }),
  ...idea('credit', 'bad|poor|eliminate|eliminates|eliminated|repair|repairs|repaired|repairing|establish|establishes|established|establishing|reestablish|reestablishing|damage|damages|damaged|damaging', { hint: /credit|debt/iu, pattern: /^(?:bad|poor|eliminate|repair|establish|reestablish|damag).{0,10} (?:credit|debt)/iu }),
  ...idea('credit', 'no credit check*|no credit histor*|no credit need*'),
  ...idea('lowPrice', 'low|lower|lowest', { hint: /price/iu, pattern: /^[Ll][Oo][Ww].{0,4} P[Rr][Ii][Cc][Ee]/u }),
  ...idea('financialFreedom', 'financial free*|financially free*|financial independen*|financially independen*'),
  ...idea('removal', 'removed from', { hint: /mailings|offers/iu, pattern: /^removed from.{0,20}(?:mailings|offers)/iu, before: /to be $/iu }),
  ...idea('removalPlease', 'to be removed, please*|to be removed please*'),
  ...idea('askedFor', 'receive this|received this|receiving this', { pattern: /^receiv(?:e|ed|ing) this (?:advertisement|offer|special|recurring|paid).{0,16}\b(?:because|by either)/iu, before: /you(?: are| have|'re|'ve)? $/iu }),
  ...idea('thisAd', 'this ad|this ads|this advertisement|this advertisements|this promo|this promos|this promotion|this promotions|this-ad|this-advertisement|this-promo|this-promotion'),
  ...idea('urgentBusiness', 'urgent|urgently', { pattern: /^urgent.{0,16}(?:assistance|business|buy|confidential|notice|proposal|reply|request|response)/iu }),
  ...idea('freeQuote', 'free', { hint: /quote/iu, pattern: /^free.{0,12}(?:instant|express|online|no.?obligation).{0,60}\bquote/iu }),
  ...idea('moneyBack', 'money back guarantee*'),
  ...idea('actNow', 'act now', { pattern: /^A[Cc][Tt] N[Oo][Ww]\b/u }),
];

/** Millions of dollars as SpamAssassin reads them: they begin with a sign, or with letters that touch the figure. */
export const DOLLARS = /(?:\$|usd).?\d{1,3}[,.]\d{3}[,.]\d{3}/giu;
