import type { Body } from 'sendlint/rule';

/** How many sequences of several bytes a body has, where all that is beyond ASCII in it is UTF-8; `undefined` where it is not. */
export const allUtf8 = async (body: Body): Promise<{ readonly count: number } | undefined> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let count = 0;
  try {
    for await (const bytes of body.chunks()) {
      decoder.decode(bytes, { stream: true });
      // The first byte of a sequence has both upper bits set.
      for (const byte of bytes) if (byte >= 0xc0) count += 1;
    }
    decoder.decode();
  } catch {
    return undefined;
  }
  return { count };
};
