import { Buffer } from 'node:buffer';
import type { Iconv } from './multi-byte.ts';
import { Runs } from './runs.ts';

/** A character set an escape sequence switches to, with what makes an EUC-JP character of its bytes. */
interface CharacterSet { readonly bytes: 1 | 2; readonly prefix: readonly number[]; readonly high: boolean }

const ASCII: CharacterSet = { bytes: 1, prefix: [], high: false };
const KATAKANA: CharacterSet = { bytes: 1, prefix: [0x8e], high: true };
const JIS_X_0208: CharacterSet = { bytes: 2, prefix: [], high: true };
const JIS_X_0212: CharacterSet = { bytes: 2, prefix: [0x8f], high: true };

/** RFC 1468, RFC 2237, JIS X 0202; the JIS-Roman set is read as US-ASCII, as all clients do. */
const ESCAPES: readonly (readonly [string, CharacterSet])[] = [
  ['\u001B(B', ASCII], ['\u001B(J', ASCII], ['\u001B(H', ASCII], ['\u001B(I', KATAKANA],
  ['\u001B$@', JIS_X_0208], ['\u001B$B', JIS_X_0208], ['\u001B&@\u001B$B', JIS_X_0208],
  ['\u001B$(D', JIS_X_0212], ['\u001B$(@', JIS_X_0208], ['\u001B$(B', JIS_X_0208],
];

/** Decodes ISO-2022-JP, which iconv-lite lacks, through its table of EUC-JP: the same sets without escape sequences. */
export const decodeIso2022Jp = (bytes: Buffer, codecs: Iconv): { readonly value: string; readonly runs: Runs } => {
  const runs = new Runs();
  const pieces: string[] = [];
  const known = new Map<number, string>();
  const add = (piece: string, at: number, size: number): void => {
    pieces.push(piece);
    runs.add(at, size, piece.length);
  };
  let set = ASCII;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const escape = byte === 0x1b ? ESCAPES.find(([sequence]) => bytes.toString('latin1', at, at + sequence.length) === sequence) : undefined;
    if (escape !== undefined) {
      [, set] = escape;
      at += escape[0].length;
    } else if (byte < 0x21 || byte === 0x7f || (set === ASCII && byte < 0x80)) {
      // Control characters and line ends are themselves in every set.
      add(String.fromCharCode(byte), at, 1);
      at += 1;
    } else {
      const trail = bytes[at + 1] ?? 0;
      const whole = byte < 0x80 && set !== ASCII && (set.bytes === 1 || (trail >= 0x21 && trail <= 0x7e));
      const size = whole ? set.bytes : 1;
      const key = (set.prefix.length << 24) | (set.bytes << 16) | (byte << 8) | (size === 2 ? trail : 0);
      let piece = whole ? known.get(key) : '\ufffd';
      if (piece === undefined) {
        piece = codecs.decode(Buffer.from([...set.prefix, byte | 0x80, ...(size === 2 ? [trail | 0x80] : [])]), 'eucjp');
        // An unassigned pair comes back as more than one U+FFFD.
        if (piece.includes('\ufffd')) piece = '\ufffd';
        known.set(key, piece);
      }
      add(piece, at, size);
      at += size;
    }
  }
  return { value: pieces.join(''), runs };
};
