/** What windows-1252 has where latin1 has control characters, 0x80 to 0x9F; U+FFFD where it has nothing. */
const CHARACTERS =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** Decodes windows-1252, one character a byte (https://encoding.spec.whatwg.org/index-windows-1252.txt); unassigned bytes become U+FFFD. */
export const decodeWindows1252 = (bytes: string): string =>
  bytes.replaceAll(/[\u0080-\u009f]/g, (byte) => CHARACTERS.charAt(byte.charCodeAt(0) - 0x80));

/** Encodes windows-1252; `undefined` where it does not have a character. */
export const encodeWindows1252 = (value: string): string | undefined => {
  const bytes = value.replaceAll(/[\u0080-\u009f]|[^\u0000-\u00ff]/g, (character) => {
    const index = character === '\ufffd' ? -1 : CHARACTERS.indexOf(character);
    return index === -1 ? '\ufffd' : String.fromCharCode(0x80 + index);
  });
  return bytes.includes('\ufffd') ? undefined : bytes;
};
