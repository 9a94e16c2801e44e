/** Data longer than this makes a report too big to open. */
const LONGEST = 200_000;

/** A `data:` address of pixels, and only that: SVG may hold anything. */
export const rasterOnly = (address: string): string | undefined => {
  if (address.length > LONGEST || !/^data:image\/(?:png|gif|jpe?g|webp|bmp);base64,/iu.test(address)) return undefined;
  const data = address.slice(address.indexOf(',') + 1).replaceAll(/\s+/gu, '');
  return /^[a-z0-9+/]+={0,2}$/iu.test(data) ? `${address.slice(0, address.indexOf(',')).toLowerCase()},${data}` : undefined;
};

/** Types of images that are shown from the message itself. */
const RASTER: ReadonlySet<string> = new Set(['image/png', 'image/gif', 'image/jpeg', 'image/jpg', 'image/webp', 'image/bmp']);

/** Bytes of an image as an address; `undefined` for what is no such image, or too long. */
export const rasterAddress = (essence: string, bytes: Uint8Array): string | undefined =>
  (RASTER.has(essence) ? rasterOnly(`data:${essence};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}`) : undefined);

/** A grey box of an image's size that says what the image would: drawn by the browser as a picture, so that it takes the same place. */
export const placeholder = (width: number | undefined, height: number | undefined, alt: string): string => {
  const wide = width ?? (height === undefined ? 160 : Math.round(height * 1.6));
  const high = height ?? Math.round(wide * 0.6);
  // A spacer or a pixel that counts readers is not seen.
  const box = wide <= 3 || high <= 3 ? '' : `<rect x='.5' y='.5' width='${wide - 1}' height='${high - 1}' fill='#9aa0a633' stroke='#9aa0a6' stroke-dasharray='4 3'/>${labelled(wide, high, alt)}`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' width='${wide}' height='${high}'>${box}</svg>`).replaceAll("'", '%27')}`;
};

const labelled = (width: number, height: number, alt: string): string => {
  const room = Math.floor((width - 12) / 6.5);
  const label = alt.trim().replaceAll(/\s+/gu, ' ');
  if (label === '' || room < 4 || height < 18) return '';
  const shown = Array.from(label.slice(0, 400), (char) => (/[\p{L}\p{N} .,:!?'()%-]/u.test(char) ? char : ' ')).slice(0, room).join('').replaceAll("'", '’');
  return `<text x='50%' y='50%' text-anchor='middle' dominant-baseline='middle' font-family='sans-serif' font-size='12' fill='#80868b'>${shown}</text>`;
};
