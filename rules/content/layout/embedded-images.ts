import type { Message, Part } from 'sendlint/rule';
import { imageHeaderSize } from './image-header.ts';
import type { PixelSize } from './image-header.ts';

/** Sizes of images by their `src`: what the message itself carries, as a part (`cid:`) or in the address (`data:`). */
export type SizeOf = (url: string) => PixelSize | undefined;

/** A JPEG may carry a large preview before its size; beyond this nobody looks. */
const FURTHEST = 1 << 18;
/** Parts whose sizes are read; a message of more images is hostile, and theirs are then not known. */
const MOST_PARTS = 1000;

/** Reads the sizes of the images a message carries. Only headers are read, of each part once. */
export const embeddedSizes = async (message: Message | Part, signal: AbortSignal): Promise<SizeOf> => {
  const parts = new Map<string, PixelSize>();
  for (const part of imageParts(message)) {
    const id = part.header.get('content-id')?.value.value.trim();
    const size = id === undefined ? undefined : await partSize(part, signal);
    if (id !== undefined && size) parts.set(id.startsWith('<') && id.endsWith('>') ? id.slice(1, -1) : id, size);
  }
  return (url) => {
    const scheme = url.slice(0, 5).toLowerCase();
    if (scheme === 'data:') return dataSize(url);
    return scheme.startsWith('cid:') ? parts.get(decode(url.slice('cid:'.length))) : undefined;
  };
};

const imageParts = (message: Message | Part): readonly Part[] => {
  const found: Part[] = [];
  const open: Part[] = [message];
  for (let part = open.pop(); part && found.length < MOST_PARTS; part = open.pop()) {
    if (part.mediaType.essence.startsWith('image/')) found.push(part);
    for (const child of part.parts) open.push(child);
  }
  return found;
};

const partSize = async ({ body }: Part, signal: AbortSignal): Promise<PixelSize | undefined> => {
  const size = imageHeaderSize(body.head);
  if (size || body.decodedSize <= body.head.length) return size;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body.chunks(signal)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= FURTHEST) break;
  }
  return imageHeaderSize(Buffer.concat(chunks));
};

/** RFC 2397. Only the first bytes are decoded: the size stands at the start. */
const dataSize = (url: string): PixelSize | undefined => {
  const comma = url.indexOf(',');
  if (comma < 0) return undefined;
  const isBase64 = url.slice(0, comma).toLowerCase().includes(';base64');
  const content = url.slice(comma + 1, comma + 1 + FURTHEST);
  return imageHeaderSize(isBase64 ? Buffer.from(content, 'base64') : Buffer.from(decode(content), 'latin1'));
};

/** Percent-encoding undone; as it is where it is broken. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
