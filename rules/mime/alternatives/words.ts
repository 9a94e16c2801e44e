/** How two texts differ in their words. */
export interface WordDifference {
  /** Distinct words of each text, as they stand between blanks. */
  readonly html: number;
  readonly text: number;
  /** Percent of the distinct words of the HTML that the text has less often: SpamAssassin's measure. */
  readonly share: number;
  /** The same without regard to case, punctuation and how often: what no formatting explains. */
  readonly lost: number;
  /** Words of the HTML that are not in the text in any form, in order. */
  readonly missing: readonly string[];
}

/** Compares the words of an HTML version with those of its text version. Linear in both. */
export const compareWords = (html: string, text: string): WordDifference => {
  const ofHtml = tally(html);
  const ofText = tally(text);
  let left = 0;
  for (const [word, count] of ofHtml) if ((ofText.get(word) ?? 0) < count) left += 1;
  const plainText = new Set(plainWords(text));
  const plainHtml = new Set(plainWords(html));
  const missing = [...plainHtml].filter((word) => !plainText.has(word));
  return { html: ofHtml.size, text: ofText.size, share: percent(left, ofHtml.size), lost: percent(missing.length, plainHtml.size), missing };
};

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100);

/** What stands between blanks and holds a letter or a digit, with how often. */
const tally = (value: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const word of value.split(/\s+/u)) if (WORD.test(word)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
};

const WORD = /[\p{L}\p{N}_]/u;
/** Runs of letters and digits; in scripts without blanks between words, each character. */
const PLAIN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]/gu;
const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const plainWords = (value: string): readonly string[] => {
  const words: string[] = [];
  for (const run of value.normalize('NFKC').toLowerCase().match(RUN) ?? []) {
    if (JOINED.test(run)) words.push(...run.match(PLAIN) ?? []);
    else words.push(run);
  }
  return words;
};

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
