import type { Part } from 'sendlint/rule';

/** A GIF or PNG of a message, and how many pixels it has; 0 where its first bytes do not say. */
export interface PartSize { readonly part: Part; readonly type: 'gif' | 'png'; readonly area: number }

/** Nobody sends so many; each costs little. */
const MOST_PARTS = 1000;

/** The GIFs and PNGs that are sent in base64, inside attached messages too, by their declared type. */
export const partSizes = (root: Part): readonly PartSize[] => {
  const found: PartSize[] = [];
  const open: Part[] = [root];
  for (let part = open.pop(); part && found.length < MOST_PARTS; part = open.pop()) {
    const type = /^image\/(gif|png)$/u.exec(part.mediaType.essence)?.[1];
    const encoding = part.header.get('content-transfer-encoding')?.value.value.trim().toLowerCase();
    if ((type === 'gif' || type === 'png') && encoding === 'base64') found.push({ part, type, area: type === 'gif' ? gifArea(part.body.head) : pngArea(part.body.head) });
    for (const child of part.parts) open.push(child);
  }
  return found;
};

/** GIF89a §18: the logical screen. */
const gifArea = (head: Uint8Array): number => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return bytes.length >= 13 && /^GIF8[79]a/u.test(bytes.toString('latin1', 0, 6)) ? bytes.readUInt16LE(6) * bytes.readUInt16LE(8) : 0;
};

/** PNG §11.2.2: IHDR is the first chunk. */
const pngArea = (head: Uint8Array): number => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return bytes.length >= 24 && bytes.toString('latin1', 1, 4) === 'PNG' && bytes.toString('latin1', 12, 16) === 'IHDR' ? bytes.readUInt32BE(16) * bytes.readUInt32BE(20) : 0;
};
