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

const CONSONANT = 1;
const VOWEL = 2;
const DIGIT = 4;
/** What each letter is, by its code. */
const KINDS = new Uint8Array(128);
for (const [characters, kind] of [['bcdfgjklmnpqrstvwxz', CONSONANT], ['aeiouy', VOWEL], ['0123456789', DIGIT]] as const) {
  for (let at = 0; at < characters.length; at += 1) KINDS[characters.charCodeAt(at)] = kind;
}

/** Counts runs of letters and digits in part of an address, in one pass. */
export const letterRunsIn = (text: string): LetterRuns => {
  const letters = text.toLowerCase();
  return {
    consonants: longestRun(letters, CONSONANT),
    vowels: longestRun(letters, VOWEL),
    repeats: Math.max(repeated(letters, 1), repeated(letters, 2)),
    digits: longestRun(letters, DIGIT),
    leadingDigits: leadingDigits(letters),
  };
};

const longestRun = (text: string, kind: number): number => {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    run = KINDS[text.charCodeAt(at)] === kind ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
};

/** How often the same `size` letters follow each other. */
const repeated = (text: string, size: number): number => {
  let same = 0;
  let most = 0;
  for (let at = size; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    same = code === text.charCodeAt(at - size) && code >= FIRST_LETTER && code <= LAST_LETTER ? same + 1 : 0;
    if (same > most) most = same;
  }
  return Math.floor(most / size) + 1;
};

const FIRST_LETTER = 97;
const LAST_LETTER = 122;

const leadingDigits = (text: string): number => {
  let end = 0;
  while (end < text.length && KINDS[text.charCodeAt(end)] === DIGIT) end += 1;
  return end === text.length ? 0 : end;
};
