/** A format of images, and who does not show it; as Can I email tested them. */
export interface Format { readonly name: string; readonly clients: string }

const WEBP: Format = { name: 'WebP', clients: 'Outlook on Windows does' };
const SVG: Format = { name: 'SVG', clients: 'Gmail and Outlook on Windows do' };
const AVIF: Format = { name: 'AVIF', clients: 'Outlook on Windows, Samsung Mail and GMX do' };
const HEIF: Format = { name: 'HEIF', clients: 'Outlook on Windows and on the web, Thunderbird and GMX do' };
const TIFF: Format = { name: 'TIFF', clients: 'Outlook on Windows and on the web, Thunderbird and Samsung Mail do' };

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['webp', WEBP], ['svg', SVG], ['svgz', SVG], ['avif', AVIF], ['heic', HEIF], ['heif', HEIF], ['tif', TIFF], ['tiff', TIFF],
]);
const BY_TYPE: ReadonlyMap<string, Format> = new Map([
  ['image/webp', WEBP], ['image/svg+xml', SVG], ['image/avif', AVIF], ['image/heic', HEIF], ['image/heif', HEIF], ['image/tiff', TIFF],
]);

/** The format of a media type that some clients do not show. */
export const formatOfType = (essence: string): Format | undefined => BY_TYPE.get(essence.toLowerCase());

/** The format the `src` of an image shows by its extension or, for `data:`, by its type; servers may send another one. */
export const formatOfSource = (src: string): Format | undefined => {
  const address = src.trim();
  if (/^data:/iu.test(address)) return formatOfType(address.slice('data:'.length, 60).split(/[;,]/u, 1).join(''));
  const path = address.slice(0, 4000).split(/[?#]/u, 1).join('');
  return BY_EXTENSION.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
};
