import { usualness } from './letter-pairs.ts';

/** What makes a local part look random: letters that no names have beside each other, or letters and digits that change all the time. */
export type Randomness = { readonly by: 'letters'; readonly letters: string; readonly rarer: number; readonly limit: number } | { readonly by: 'changes'; readonly letters: string; readonly changes: number };

/** The most usual a stretch of so many letters may be: a short one may be initials. */
const LIMITS: Readonly<Record<number, number>> = { 6: -2.6, 7: -2.2, 8: -1.8, 9: -1.6 };
const LIMIT = -1.4;
const SHORTEST = 6;
/** Letters and digits that change five times within ten characters are neither a year nor a number behind a name. */
const SHORTEST_MIXED = 10;
const MOST_CHANGES = 4;
/** What is longer is made by a program and says so: return paths, relays. */
const LONGEST = 40;

/** What looks random in a local part; `undefined` where nothing does. */
export const randomnessOf = (local: string): Randomness | undefined => {
  if (local.length < SHORTEST || local.length > LONGEST || !mayBe(local)) return undefined;
  if (local.includes('=')) return undefined;
  const plus = local.indexOf('+');
  const name = (plus < 0 ? local : local.slice(0, plus)).toLowerCase();
  // `xxxxx` is no chance.
  if (/(.)\1\1/u.test(name)) return undefined;
  for (const [letters] of name.matchAll(/[a-z]{6,}/gu)) {
    const usual = usualness(letters);
    const limit = LIMITS[letters.length] ?? LIMIT;
    if (usual <= limit) return { by: 'letters', letters, rarer: timesRarer(usual), limit: timesRarer(limit) };
  }
  for (const [letters] of name.matchAll(/[a-z0-9]+/gu)) {
    if (letters.length < SHORTEST_MIXED) continue;
    const changes = changesIn(letters);
    if (changes > MOST_CHANGES) return { by: 'changes', letters, changes };
  }
  return undefined;
};

/** Whether six letters in a row are there, or ten letters and digits: without an expression, since lists have millions of them. */
const mayBe = (local: string): boolean => {
  let letters = '';
  let mixed = 0;
  let changes = 0;
  let from = 0;
  for (let at = 0; at <= local.length; at += 1) {
    const code = at < local.length ? local.charCodeAt(at) | 32 : 0;
    const isLetter = code >= 97 && code <= 122;
    const digit = at < local.length && isDigit(local.charCodeAt(at)) && local.charCodeAt(at) > 47;
    if (!isLetter) {
      letters = at - from >= SHORTEST ? local.slice(from, at).toLowerCase() : '';
      if (letters !== '' && usualness(letters) <= (LIMITS[letters.length] ?? LIMIT)) return true;
      from = at + 1;
    }
    if (!isLetter && !digit) {
      mixed = 0;
      changes = 0;
    } else {
      if (mixed > 0 && digit !== isDigit(local.charCodeAt(at - 1))) changes += 1;
      mixed += 1;
      if (mixed >= SHORTEST_MIXED && changes > MOST_CHANGES) return true;
    }
  }
  return false;
};

const timesRarer = (usual: number): number => Number((2 ** -usual).toFixed(1));

/** How often letters and digits take turns. */
const changesIn = (text: string): number => {
  let changes = 0;
  for (let at = 1; at < text.length; at += 1) if (isDigit(text.charCodeAt(at)) !== isDigit(text.charCodeAt(at - 1))) changes += 1;
  return changes;
};

const isDigit = (code: number): boolean => code < 58;
