/** The largest code unit with a letter that has case, but for a few. */
const TABLE = 0x600;
/** Each code unit in lower case; 0 for what is no part of a word. Made when first asked for. */
let table: Uint16Array | undefined;

/** The word characters of the scripts with case, by code unit: one look in a table for each character of a text. */
export const letterTable = (): Uint16Array => {
  if (table) return table;
  table = new Uint16Array(TABLE);
  for (let code = 0x24; code < TABLE; code += 1) {
    const char = String.fromCharCode(code);
    if (!WORD.test(char)) continue;
    const lower = char.toLowerCase();
    table[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return table;
};

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** A code unit in lower case, 0 where it is no part of a word. */
export const foldedUnit = (code: number, letters: Uint16Array): number => (code < TABLE ? letters[code] ?? 0 : isMark(code) ? 0 : code);

/** The hash of a word and its next character, in lower case. */
export const nextHash = (hash: number, folded: number): number => (Math.imul(hash, 31) + folded) | 0;

/** Above the table: punctuation, symbols and the spaces of typography, of China and Japan; the rest counts as letters. */
const isMark = (code: number): boolean => (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3041) || (code >= 0xfe10 && code < 0xff10);
