/** A stretch of a subject. */
interface Stretch { readonly start: number; readonly end: number }

/** How letters of a subject are disguised: the first place of each way, if any. */
export interface Disguise {
  readonly gappy: Stretch | undefined;
  readonly hidden: (Stretch & { readonly count: number; readonly code: string }) | undefined;
  readonly mixed: (Stretch & { readonly scripts: string }) | undefined;
  readonly styled: Stretch | undefined;
}

/** Looks for disguised letters, each in one pass; a subject of plain ASCII is looked at for gaps alone. */
export const disguiseIn = (value: string): Disguise => {
  const gappy = gappyIn(value);
  if (!/[\u0080-\uffff]/u.test(value) && !/[\u{10000}-\u{10ffff}]/u.test(value)) return { gappy, hidden: undefined, mixed: undefined, styled: undefined };
  return { gappy, hidden: hiddenIn(value), mixed: mixedIn(value), styled: styledIn(value) };
};

const FEWEST_LETTERS = 4;
const SEPARATOR = /[-_. =~/:,*!@#$%^&+;"'<>\\|]/u;
const LETTER = /\p{L}/u;

/** Four letters or more, each followed by one to three of the same sign: “C a s h  n o w”, “m.o.r.t.g.a.g.e”. */
const gappyIn = (value: string): Stretch | undefined => {
  let start = 0;
  let letters = 0;
  let dots = true;
  for (let at = 0; at <= value.length;) {
    const sign = value.charAt(at + 1);
    if (isLetter(value, at) && SEPARATOR.test(sign) && (letters > 0 || !isLetter(value, at - 1))) {
      if (letters === 0) start = at;
      letters += 1;
      dots &&= sign === '.';
      at += 2;
      for (let more = 0; more < 2 && value.charAt(at) === sign; more += 1) at += 1;
      continue;
    }
    // The last letter of a word in gaps stands before its end.
    const end = isLetter(value, at) && !isLetter(value, at + 1) ? at + 1 : at;
    if (letters >= FEWEST_LETTERS && !isAbbreviation(value.slice(start, end), dots)) return { start, end: endOfLetters(value, start, end) };
    letters = 0;
    dots = true;
    at += 1;
  }
  return undefined;
};

/** ASCII is told without a pattern: this is asked of each character of a subject. */
const isLetter = (value: string, at: number): boolean => {
  const code = value.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(value.charAt(at));
};

const endOfLetters = (value: string, start: number, end: number): number => {
  let last = end;
  while (last > start && !isLetter(value, last - 1)) last -= 1;
  return last;
};

const isAbbreviation = (text: string, dots: boolean): boolean => dots && text.length <= 16 && text === text.toUpperCase();

/** Zero-width and other invisible characters; joiners belong to emoji and to scripts that need them, and a soft hyphen beside other letters is text read in a wrong charset. */
const HIDDEN = /(?<=[A-Za-z])\u00AD(?=[A-Za-z])|[\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200C\u200D](?=\p{L})/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

const hiddenIn = (value: string): Disguise['hidden'] => {
  // Marks of direction are wanted beside a script that runs from right to left.
  const found = [...value.matchAll(HIDDEN)].filter(([mark]) => !/[\u200E\u200F\u202A-\u202C]/u.test(mark) || !RIGHT_TO_LEFT.test(value));
  const [first] = found;
  if (!first) return undefined;
  return { start: first.index, end: first.index + 1, count: found.length, code: `U+${first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
};

const WORD = /[\p{L}\p{M}]{2,60}/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const GREEK = /\p{Script=Greek}/gu;
const LIKE_LATIN: ReadonlySet<string> = new Set('аеорсухіѕјһԁԛԝӏАВЕКМНОРСТУХІЅЈοαρνικτυγηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ');

/** A word with Latin letters and such of another script that look like them; “µm” and “Ωmega” mix letters that do not deceive. */
const mixedIn = (value: string): Disguise['mixed'] => {
  for (const { 0: word, index } of value.matchAll(WORD)) {
    if (!LATIN.test(word)) continue;
    const cyrillic = word.match(CYRILLIC) ?? [];
    const greek = word.match(GREEK) ?? [];
    const foreign = cyrillic.length > 0 ? cyrillic : greek;
    if (foreign.length > 0 && foreign.every((letter) => LIKE_LATIN.has(letter))) return { start: index, end: index + word.length, scripts: `Latin and ${cyrillic.length > 0 ? 'Cyrillic' : 'Greek'}` };
  }
  return undefined;
};

/** Mathematical alphanumerics, as “bold” and “italic” text is faked. */
const STYLED = /[\u{1D400}-\u{1D7FF}]{2,60}/u;

const styledIn = (value: string): Stretch | undefined => {
  const found = STYLED.exec(value);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
};
