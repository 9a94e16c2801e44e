import { UNKNOWN } from 'sendlint/rule';

/** How many letters and digits of any script stand in a text. */
export const lettersOf = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) count += 1;
    } else {
      const point = text.codePointAt(at) ?? code;
      if (LETTER.test(String.fromCodePoint(point))) count += 1;
      if (point > 0xffff) at += 1;
    }
  }
  return count;
};

/** Whether there is only the white space HTML collapses in a text. */
export const isBlank = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 12) return false;
  }
  return true;
};

/** Whether there is something to read in a text, or a template puts something there. */
export const saysSomething = (text: string): boolean => LETTER.test(text) || isFilledIn(text);
export const isFilledIn = (text: string): boolean => text.includes(UNKNOWN);
export const beginsInWord = (text: string): boolean => FIRST.test(text);
/** Of a long text only the end is looked at: the pattern would be tried all along it. */
export const endsInWord = (text: string): boolean => LAST.test(text.length > 2 ? text.slice(-2) : text);

/** A text as a person reads it: white space as one space, without the marks of no width that preheaders are padded with. */
export const plainText = (text: string): string => text.replaceAll(GAPS, ' ').trim();

/** How many signs of a text take no room, or only room. */
export const paddingOf = (text: string): number => text.match(PADDING)?.length ?? 0;

/** A text for a message: its beginning, on one line, with a mark for what a template fills in. */
export const quoted = (text: string, most = 60): string => {
  const line = plainText(text.replaceAll(FILLED_IN, '…'));
  const signs = Array.from(line.slice(0, 2 * most));
  return signs.length <= most && line.length <= 2 * most ? line : `${signs.slice(0, most).join('').trimEnd()}…`;
};

const FILLED_IN = new RegExp(`${UNKNOWN}+`, 'gu');
const LETTER = /[\p{L}\p{N}]/u;
const FIRST = /^[\p{L}\p{N}]/u;
const LAST = /[\p{L}\p{N}\p{M}]$/u;
/** Signs that take no room, or only room: soft hyphens, joiners, fillers, spaces of other widths. */
const PADDING = /(?! )[\p{Default_Ignorable_Code_Point}\p{Zs}\u2028\u2029\u2800]/gu;
/** One of them alone may belong to a word, as in Persian and in emoji. */
const GAPS = /[\p{Default_Ignorable_Code_Point}\s\u2800]{2,}|\s/gu;
