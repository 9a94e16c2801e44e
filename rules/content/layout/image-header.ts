/** The size of a picture, in its own pixels. */
export interface PixelSize { readonly width: number; readonly height: number }

/** The size an image file's header states (PNG, GIF, JPEG, WebP, BMP, SVG); undefined where it is none of these or the bytes end before it. */
export const imageHeaderSize = (bytes: Uint8Array): PixelSize | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = startsWith(bytes, PNG) ? pngSize(view)
    : startsWith(bytes, ascii('GIF8')) ? gifSize(view)
    : startsWith(bytes, [0xff, 0xd8]) ? jpegSize(view)
    : startsWith(bytes, ascii('RIFF')) ? webpSize(view, bytes)
    : startsWith(bytes, ascii('BM')) ? bmpSize(view)
    : svgSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
};

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const startsWith = (bytes: Uint8Array, first: readonly number[], at = 0): boolean => first.every((byte, index) => bytes[at + index] === byte);

/** PNG §11.2.2: IHDR is the first chunk. */
const pngSize = (view: DataView): PixelSize | undefined => (view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) });

/** GIF89a §18: the logical screen. */
const gifSize = (view: DataView): PixelSize | undefined => (view.byteLength < 10 ? undefined : { width: view.getUint16(6, true), height: view.getUint16(8, true) });

/** BITMAPCOREHEADER has 16-bit sizes; a negative height of the later ones means top-down. */
const bmpSize = (view: DataView): PixelSize | undefined => {
  if (view.byteLength < 26) return undefined;
  if (view.getUint32(14, true) === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
};

/** ITU-T T.81 §B.2.2: the first frame header (SOF0-15 without DHT, JPG, DAC). Segments are skipped by their length. */
const jpegSize = (view: DataView): PixelSize | undefined => {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
};

/** RFC 9649 §2.5-2.7: lossy, lossless and extended files. */
const webpSize = (view: DataView, bytes: Uint8Array): PixelSize | undefined => {
  if (view.byteLength < 30 || !startsWith(bytes, ascii('WEBPVP8'), 8)) return undefined;
  const kind = view.getUint8(15);
  if (kind === 0x20) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 0x58) return undefined;
  const uint24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  return { width: uint24(24) + 1, height: uint24(27) + 1 };
};

/** SVG 2 §8.2: `width` and `height` in pixels, else the `viewBox`. */
const svgSize = (bytes: Uint8Array): PixelSize | undefined => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const start = text.indexOf('<svg');
  const end = text.indexOf('>', start);
  if (start < 0 || end < 0) return undefined;
  const tag = text.slice(start, end);
  const width = Number.parseFloat(attributeOf(tag, 'width') ?? '');
  const height = Number.parseFloat(attributeOf(tag, 'height') ?? '');
  if (width > 0 && height > 0 && !attributeOf(tag, 'width')?.includes('%')) return { width, height };
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = (attributeOf(tag, 'viewBox') ?? '').split(/[\s,]+/u).map(Number);
  return boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : undefined;
};

const attributeOf = (tag: string, name: string): string | undefined => {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const quote = tag[at + name.length + 1];
    const isWhole = /\s/u.test(tag[at - 1] ?? '') && tag[at + name.length] === '=';
    if (isWhole && (quote === '"' || quote === "'")) {
      const from = at + name.length + 2;
      const to = tag.indexOf(quote, from);
      return to < 0 ? undefined : tag.slice(from, to);
    }
  }
  return undefined;
};
