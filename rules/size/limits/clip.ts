/** How large a text is in bytes, and where in it a limit is crossed: a UTF-16 index, -1 where it is not. */
export interface Measured { readonly bytes: number; readonly crossed: number }

/** Measures a text as UTF-8 with CRLF line ends, as a server gets it once the transfer encoding is undone. */
export const measureText = (text: string, limit: number): Measured => {
  let bytes = 0;
  let crossed = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // A surrogate is half of four bytes.
    if (code === 10) bytes += text.charCodeAt(index - 1) === 13 ? 1 : 2;
    else bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
    if (crossed < 0 && bytes > limit) crossed = index;
  }
  return { bytes, crossed };
};
