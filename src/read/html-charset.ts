import { isUtf8 } from 'node:buffer';

/** How far into a file a browser looks for a `<meta charset>` (HTML Standard, "prescan a byte stream"). */
const PRESCAN = 1024;

/**
 * The charset of an HTML file that nothing labels: what its byte order mark says, UTF-8 where it is valid, what its `<meta>` says,
 * or windows-1252, as browsers do. `skip` is the length of the mark in bytes.
 */
export const sniffCharset = (bytes: Uint8Array): { readonly label: string; readonly skip: number } => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { label: 'utf-8', skip: 3 };
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', skip: 2 };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', skip: 2 };
  if (isUtf8(bytes)) return { label: 'utf-8', skip: 0 };
  const label = metaCharset(Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1').toLowerCase());
  // A label that could be read at all is ASCII-compatible: UTF-16 in it is a lie (HTML Standard).
  return { label: label === undefined ? 'windows-1252' : label.startsWith('utf-16') ? 'utf-8' : label, skip: 0 };
};

/** The value of the first `charset=` inside a `<meta ...>` tag of lower-case HTML. */
const metaCharset = (html: string): string | undefined => {
  for (let tag = html.indexOf('<meta'); tag >= 0; tag = html.indexOf('<meta', tag + 5)) {
    const close = html.indexOf('>', tag);
    const inside = html.slice(tag, close < 0 ? html.length : close);
    const found = /charset\s*=[\s"']*([a-z0-9_:.+-]+)/.exec(inside);
    if (found?.[1]) return found[1];
  }
  return undefined;
};
