/** Where the next word begins, from an index on; -1 where none does. A word is letters, marks and digits, joined by signs such as `'`, `.` and `@`. */
export const startOfWord = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    const length = innerLength(text, at);
    if (length > 0) return at;
    if (isLead(text.charCodeAt(at))) at += 1;
  }
  return -1;
};

/** Where the word that begins at an index ends. */
export const endOfWord = (text: string, start: number): number => {
  let end = start;
  for (;;) {
    for (let length = innerLength(text, end); length > 0; length = innerLength(text, end)) end += length;
    let next = end;
    while (isJoint(text.charCodeAt(next))) next += 1;
    if (next === end || innerLength(text, next) === 0) return end;
    end = next;
  }
};

/** How long the letter, mark or digit at an index is: 0 where something else stands there. */
const innerLength = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) ? 1 : 0;
  if (at >= text.length) return 0;
  const char = String.fromCodePoint(text.codePointAt(at) ?? code);
  return INNER.test(char) ? char.length : 0;
};

const INNER = /[\p{L}\p{M}\p{N}]/u;

const isLead = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** `'` `’` `.` `:` `/` `@` `_` `&` `+` `-` */
const isJoint = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x3a || code === 0x2f || code === 0x40 || code === 0x5f || code === 0x26 || code === 0x2b || code === 0x2d;
