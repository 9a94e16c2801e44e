/** The characters HTML's tokenizer asks for, as UTF-16 codes. */
export const BANG = 33;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const DASH = 45;
export const SLASH = 47;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;

/** ASCII white space: space, line feed, tab, carriage return, form feed. */
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
