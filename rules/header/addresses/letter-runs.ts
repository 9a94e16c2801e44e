/** What makes an address look made up by a machine. */
export interface LetterRuns {
  /** Most consonants in a row; y and h are none, as in “rhythms”. */
  readonly consonants: number;
  readonly vowels: number;
  /** How often one or two letters stand in a row: 4 in “yyyy” and “lalalala”. */
  readonly repeats: number;
  /** Most digits in a row. */
  readonly digits: number;
  /** Digits at the beginning, before something else. */
  readonly leadingDigits: number;
}

const CONSONANTS: ReadonlySet<string> = new Set('bcdfgjklmnpqrstvwxz');
const VOWELS: ReadonlySet<string> = new Set('aeiouy');

/** Counts runs of letters and digits in part of an address, in one pass. */
export const letterRunsIn = (text: string): LetterRuns => {
  const letters = text.toLowerCase();
  return {
    consonants: longestRun(letters, (character) => CONSONANTS.has(character)),
    vowels: longestRun(letters, (character) => VOWELS.has(character)),
    repeats: Math.max(repeated(letters, 1), repeated(letters, 2)),
    digits: longestRun(letters, isDigit),
    leadingDigits: leadingDigits(letters),
  };
};

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

const longestRun = (text: string, belongs: (character: string) => boolean): number => {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    run = belongs(text.charAt(at)) ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
};

/** How often the same `size` letters follow each other. */
const repeated = (text: string, size: number): number => {
  let same = 0;
  let most = 0;
  for (let at = size; at < text.length; at += 1) {
    const character = text.charAt(at);
    same = character === text.charAt(at - size) && character >= 'a' && character <= 'z' ? same + 1 : 0;
    if (same > most) most = same;
  }
  return Math.floor(most / size) + 1;
};

const leadingDigits = (text: string): number => {
  let end = 0;
  while (end < text.length && isDigit(text.charAt(end))) end += 1;
  return end === text.length ? 0 : end;
};
