import type { Message, Part } from 'sendlint/rule';
import { COMMON_LIMIT, limitsFor } from './limits.ts';
import type { Limit } from './limits.ts';

/** Bytes asked of the file at a time. */
const WINDOW = 1 << 20;
const LF = 10;
const CR = 13;

const sizes = new WeakMap<Part, Promise<number>>();

/**
 * The bytes of the message on the wire, where every line ends with CRLF (RFC 5321 §2.3.8): what SIZE counts (RFC 1870 §3).
 * Only a message that may be over `limit` is read again; of a smaller one the size in the file is given.
 */
export const wireSize = async (message: Message, limit: number): Promise<number> => {
  const { start, end } = message.span;
  // Each byte could be a line end that grows by one.
  if (2 * (end - start) <= limit) return end - start;
  let size = sizes.get(message);
  if (!size) sizes.set(message, size = measure(message));
  return size;
};

const measure = async ({ span: { text, start, end } }: Message): Promise<number> => {
  if ('from' in text.origin) return end - start;
  const { source } = text.origin;
  let bare = 0;
  let last = 0;
  for (let at = start; at < end; at += WINDOW) {
    const bytes = await source.read(at, Math.min(end, at + WINDOW));
    for (let found = bytes.indexOf(LF); found >= 0; found = bytes.indexOf(LF, found + 1)) {
      if ((found > 0 ? bytes[found - 1] : last) !== CR) bare += 1;
    }
    last = bytes.at(-1) ?? 0;
  }
  return end - start + bare;
};

/** The decoded bytes of all attachments, embedded images too. */
export const attachmentsSize = (root: Part): number => {
  let size = 0;
  const stack: Part[] = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    const { essence } = part.mediaType;
    if (part !== root && essence.startsWith('message/')) size += part.body.encodedSize;
    else if (part.parts.length > 0) stack.push(...part.parts);
    else if (part.filename !== undefined || part.disposition === 'attachment' || !/^(?:text|multipart)\//u.test(essence)) size += part.body.decodedSize;
  }
  return size;
};

/** What the message comes to, and whose limits it breaks. */
export interface Judgement { readonly size: number; readonly attached: number; readonly refusing: readonly Limit[]; readonly unknown: readonly string[] }

/** Judges a message by the limits of those it is sent to and through. */
export const judge = async (message: Message, sending: Parameters<typeof limitsFor>[0]): Promise<Judgement> => {
  const { limits, unknown } = limitsFor(sending);
  const size = await wireSize(message, Math.min(COMMON_LIMIT, ...limits.map(({ bytes }) => bytes)));
  const attached = attachmentsSize(message);
  return { size, attached, unknown, refusing: limits.filter(({ counts, bytes }) => (counts === 'message' ? size : attached) > bytes) };
};
