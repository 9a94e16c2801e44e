import { isTarHeader } from '../archives/tar.ts';

/** What the first bytes of a file show it to be. */
export type ByteKind =
  | 'pdf' | 'png' | 'jpeg' | 'gif' | 'bmp' | 'tiff' | 'webp' | 'icon' | 'psd' | 'postscript'
  | 'zip' | 'gzip' | 'bzip2' | 'xz' | '7z' | 'rar' | 'tar' | 'cab'
  | 'ole2' | 'rtf' | 'iso-media' | 'matroska' | 'riff' | 'ogg' | 'flac' | 'mp3'
  | 'windows-program' | 'linux-program' | 'macos-program' | 'windows-shortcut' | 'java-class' | 'dex' | 'wasm' | 'help'
  | 'truetype' | 'opentype' | 'woff' | 'sqlite' | 'markup' | 'script';

/** Bytes at an offset; `label` is how a diagnostic calls such a file. */
interface Signature { readonly kind: ByteKind; readonly at: number; readonly bytes: string }

// The bytes are written as latin1 text. Sources: the formats' own specifications, named on the page of attachment/type-mismatch.
const SIGNATURES: readonly Signature[] = [
  { kind: 'png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { kind: 'jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { kind: 'gif', at: 0, bytes: 'GIF87a' },
  { kind: 'gif', at: 0, bytes: 'GIF89a' },
  { kind: 'tiff', at: 0, bytes: 'II*\0' },
  { kind: 'tiff', at: 0, bytes: 'MM\0*' },
  { kind: 'icon', at: 0, bytes: '\0\0\x01\0' },
  { kind: 'psd', at: 0, bytes: '8BPS' },
  { kind: 'postscript', at: 0, bytes: '%!PS' },
  { kind: 'postscript', at: 0, bytes: '\xc5\xd0\xd3\xc6' },
  { kind: 'zip', at: 0, bytes: 'PK\x03\x04' },
  { kind: 'zip', at: 0, bytes: 'PK\x05\x06' },
  { kind: 'zip', at: 0, bytes: 'PK\x07\x08' },
  { kind: 'gzip', at: 0, bytes: '\x1f\x8b\x08' },
  { kind: 'bzip2', at: 0, bytes: 'BZh' },
  { kind: 'xz', at: 0, bytes: '\xfd7zXZ\0' },
  { kind: '7z', at: 0, bytes: "7z\xbc\xaf'\x1c" },
  { kind: 'rar', at: 0, bytes: 'Rar!\x1a\x07' },
  { kind: 'rar', at: 0, bytes: 'RE~^' },
  { kind: 'cab', at: 0, bytes: 'MSCF\0\0\0\0' },
  { kind: 'ole2', at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'rtf', at: 0, bytes: '{\\rtf' },
  { kind: 'iso-media', at: 4, bytes: 'ftyp' },
  { kind: 'matroska', at: 0, bytes: '\x1aE\xdf\xa3' },
  { kind: 'ogg', at: 0, bytes: 'OggS' },
  { kind: 'flac', at: 0, bytes: 'fLaC' },
  { kind: 'mp3', at: 0, bytes: 'ID3' },
  { kind: 'linux-program', at: 0, bytes: '\x7fELF' },
  { kind: 'macos-program', at: 0, bytes: '\xcf\xfa\xed\xfe' },
  { kind: 'macos-program', at: 0, bytes: '\xce\xfa\xed\xfe' },
  { kind: 'macos-program', at: 0, bytes: '\xfe\xed\xfa\xcf' },
  { kind: 'macos-program', at: 0, bytes: '\xfe\xed\xfa\xce' },
  { kind: 'windows-shortcut', at: 0, bytes: 'L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F' },
  { kind: 'dex', at: 0, bytes: 'dex\n' },
  { kind: 'wasm', at: 0, bytes: '\0asm' },
  { kind: 'help', at: 0, bytes: 'ITSF' },
  { kind: 'truetype', at: 0, bytes: '\0\x01\0\0\0' },
  { kind: 'opentype', at: 0, bytes: 'OTTO' },
  { kind: 'woff', at: 0, bytes: 'wOF' },
  { kind: 'sqlite', at: 0, bytes: 'SQLite format 3\0' },
  { kind: 'script', at: 0, bytes: '#!/' },
];

const LABELS: Readonly<Record<ByteKind, string>> = {
  pdf: 'a PDF', png: 'a PNG image', jpeg: 'a JPEG image', gif: 'a GIF image', bmp: 'a BMP image', tiff: 'a TIFF image', webp: 'a WebP image',
  icon: 'an icon', psd: 'a Photoshop image', postscript: 'a PostScript file', zip: 'a zip archive', gzip: 'a gzip file', bzip2: 'a bzip2 file',
  xz: 'an xz file', '7z': 'a 7z archive', rar: 'a rar archive', tar: 'a tar archive', cab: 'a cabinet archive',
  ole2: 'a file of old Microsoft Office', rtf: 'an RTF text', 'iso-media': 'an MP4 or HEIF file', matroska: 'a Matroska or WebM video',
  riff: 'a WAV or AVI file', ogg: 'an Ogg file', flac: 'a FLAC file', mp3: 'an MP3 file', 'windows-program': 'a Windows program',
  'linux-program': 'a Linux program', 'macos-program': 'a macOS program', 'windows-shortcut': 'a Windows shortcut',
  'java-class': 'a Java class', dex: 'an Android program', wasm: 'a WebAssembly program', help: 'a Windows help file',
  truetype: 'a TrueType font', opentype: 'an OpenType font', woff: 'a web font', sqlite: 'an SQLite database', markup: 'an HTML file', script: 'a shell script',
};

/** How a diagnostic calls a file of this kind. */
export const labelOfKind = (kind: ByteKind): string => LABELS[kind];

/** Kinds that a computer runs. */
export const PROGRAMS: ReadonlySet<ByteKind> = new Set(['windows-program', 'linux-program', 'macos-program', 'windows-shortcut', 'java-class', 'dex']);

/** What the first bytes (at best 4,096) show; `undefined` where they are nothing known, as those of plain text. */
export const kindOf = (head: Uint8Array): ByteKind | undefined =>
  SIGNATURES.find(({ at, bytes }) => startsWith(head, at, bytes))?.kind ?? riff(head) ?? program(head) ?? bitmap(head) ?? tar(head) ?? textual(head);

const startsWith = (head: Uint8Array, at: number, bytes: string): boolean => {
  if (head.length < at + bytes.length) return false;
  for (let index = 0; index < bytes.length; index += 1) if (head[at + index] !== bytes.charCodeAt(index)) return false;
  return true;
};

const riff = (head: Uint8Array): ByteKind | undefined =>
  startsWith(head, 0, 'RIFF') || startsWith(head, 0, 'RIFX') ? (startsWith(head, 8, 'WEBP') ? 'webp' : 'riff') : undefined;

const program = (head: Uint8Array): ByteKind | undefined => {
  // Two letters are too few: a text may begin with "MZ". A program has a pointer to its PE header, or to the end of a DOS program, at 0x3c.
  if (startsWith(head, 0, 'MZ') && head.length >= 64 && head.subarray(2, 64).includes(0)) return 'windows-program';
  if (!startsWith(head, 0, '\xca\xfe\xba\xbe') || head.length < 8) return undefined;
  // A fat Mach-O holds a few architectures; a Java class has its version (45 and up) there.
  return (head[7] ?? 0) < 45 ? 'macos-program' : 'java-class';
};

const bitmap = (head: Uint8Array): ByteKind | undefined => (startsWith(head, 0, 'BM') && head.length > 18 && startsWith(head, 6, '\0\0\0\0') ? 'bmp' : undefined);

const tar = (head: Uint8Array): ByteKind | undefined => (isTarHeader(head.subarray(0, 512)) ? 'tar' : undefined);

/** PDF readers take a file whose `%PDF-` stands within the first 1,024 bytes (ISO 32000-1, implementation notes). */
const textual = (head: Uint8Array): ByteKind | undefined => {
  const start = String.fromCharCode(...head.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  return /^(?:\xef\xbb\xbf)?\s{0,64}<(?:!doctype html|html)[\s>]/iu.test(start) ? 'markup' : undefined;
};
