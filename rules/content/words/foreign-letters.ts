interface Stretch { readonly start: number; readonly end: number }
/** A word that is not what it looks like: `shown` is how it reads. */
export interface Foreign extends Stretch { readonly shown: string }
/** A word with letters of a script it is not written in; `letters` names them. */
export interface Mixed extends Foreign { readonly letters: string; readonly script: string }
/** A word with characters that nobody sees; `code` is that of the first. */
export interface Unseen extends Foreign { readonly code: string }

const WORD = /[\p{L}\p{M}]{3,40}/gu;
const OURS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u;
const LATIN = /\p{Script=Latin}/u;
const GREEK = /\p{Script=Greek}/u;
/** Letters of Greek and Cyrillic that are drawn as Latin ones are, and the Latin ones they are taken for. */
const LOOK_ALIKES = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχωγАВЕЗКМНОРСТУХІЇЈЅԌабеорсухіїјѕһԁԛԝңӏґєкмт';
const LATIN_ALIKES = 'ABCEHIJKMNOPSTUXYZaceghijkmnopqrstuvwxy';

/** Words in which letters of one script stand among those of another that they look like. A word with an ending in another script is none: `iPhoneом`. */
export const mixedIn = (text: string): readonly Mixed[] => {
  const found: Mixed[] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (found.length >= MOST) break;
    const letters = [...word];
    if (!OURS.test(word)) continue;
    const latin = letters.map((letter) => LATIN.test(letter));
    const many = latin.filter(Boolean).length;
    if (many === 0 || many === letters.length) continue;
    const foreign = foreignIn(letters, latin, many * 2 >= letters.length) ?? foreignIn(letters, latin, many * 2 < letters.length);
    if (!foreign) continue;
    const changes = latin.filter((is, at) => at > 0 && is !== latin[at - 1]).length;
    const isFirstAlone = changes === 1 && foreign.length === 1 && foreign[0] === letters[0] && /^.\p{Ll}{3}/u.test(word);
    if (changes < 2 && !isFirstAlone) continue;
    const [sample = ''] = foreign;
    found.push({ start: index, end: index + word.length, shown: word, letters: foreign.join(''), script: LATIN.test(sample) ? 'Latin' : GREEK.test(sample) ? 'Greek' : 'Cyrillic' });
  }
  return found;
};

/** The letters that are not of the script the word is in, where all of them look as if they were. */
const foreignIn = (letters: readonly string[], latin: readonly boolean[], isLatin: boolean): readonly string[] | undefined => {
  const foreign = letters.filter((_, at) => latin[at] !== isLatin);
  return foreign.every((letter) => (isLatin ? LOOK_ALIKES : LATIN_ALIKES).includes(letter)) ? foreign : undefined;
};

const MOST = 20;

const UNSEEN = /[\p{Lu}\p{Ll}\p{M}]+(?:[\u00AD\u200B-\u200D\u2060\uFEFF]+[\p{Lu}\p{Ll}\p{M}]+)+/gu;
const MARKS = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
/** A hyphen that shows only at the end of a line, and what parts two letters that would be drawn as one: right where syllables end. */
const TYPOGRAPHY = /^[\u00AD\u200C]$/u;

/** Words with characters inside that nobody sees. Soft hyphens and non-joiners are right where two letters or more stand on both sides. */
export const unseenIn = (text: string): readonly Unseen[] => {
  const found: Unseen[] = [];
  for (const { index, 0: word } of text.matchAll(UNSEEN)) {
    if (found.length >= MOST) break;
    const marks = word.match(MARKS) ?? [];
    const pieces = word.split(MARKS);
    const isRight = marks.every((mark) => TYPOGRAPHY.test(mark)) && pieces.every((piece) => piece.length > 1);
    if (isRight || pieces.join('').length < SHORTEST) continue;
    const code = (marks[0] ?? '').charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    found.push({ start: index, end: index + word.length, shown: pieces.join('').slice(0, LONGEST), code });
  }
  return found;
};

const LONGEST = 40;
const SHORTEST = 4;
