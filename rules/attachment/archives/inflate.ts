import { Unreadable } from './random-bytes.ts';

/** Inflates raw deflate data (RFC 1951). Throws `Unreadable` where it is damaged or gives more than `most` bytes: nothing more is unpacked. */
export const inflated = async (packed: Uint8Array, most: number): Promise<Uint8Array> => {
  const { inflateRawSync } = await import('node:zlib');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new Unreadable(error instanceof RangeError ? 'unpacks to more than it declares' : 'is damaged and does not unpack');
  }
};

/** Unpacks gzip data (RFC 1952) as it is asked for, so that a caller who stops reading stops the unpacking. Throws `Unreadable` where it is damaged. */
export const gunzipped = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [{ createGunzip }, { Readable }] = await Promise.all([import('node:zlib'), import('node:stream')]);
  const packed = Readable.from(chunks);
  const gunzip = createGunzip();
  packed.once('error', (error) => gunzip.destroy(error));
  packed.pipe(gunzip);
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    // What zlib finds has a code; an abort or a file that cannot be read is not the archive's fault.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw new Unreadable('is damaged and does not unpack');
    throw error;
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
};
