import type { Message, Part } from 'sendlint/rule';
import { limitsFor } from './limits.ts';
import type { Limit } from './limits.ts';

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
export const judge = (message: Message, sending: Parameters<typeof limitsFor>[0]): Judgement => {
  const { limits, unknown } = limitsFor(sending);
  const size = message.wireSize;
  const attached = attachmentsSize(message);
  return { size, attached, unknown, refusing: limits.filter(({ counts, bytes }) => (counts === 'message' ? size : attached) > bytes) };
};
