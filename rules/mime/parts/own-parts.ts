import { once } from 'sendlint/rule';
import type { HeaderField, Message, Part } from 'sendlint/rule';

/** Every part of a message from the root down, in file order; an attached message, but nothing in it: somebody else wrote that. */
export const ownParts = once((message: Message | Part): readonly Part[] => {
  const found: Part[] = [];
  const stack: Part[] = [message];
  for (let part = stack.pop(); part; part = stack.pop()) {
    found.push(part);
    if (part.mediaType.essence.startsWith('message/')) continue;
    for (let index = part.parts.length - 1; index >= 0; index -= 1) {
      const child = part.parts[index];
      if (child) stack.push(child);
    }
  }
  return found;
});

/** Whether it is content and no container: a multipart whose parts were not found is not content. */
export const isLeaf = ({ mediaType: { essence } }: Part): boolean => !essence.startsWith('multipart/');

/** Whether the body is text that a reader shows, and no file. */
export const isShown = (part: Part): boolean => part.disposition === 'inline' && part.text !== undefined;

/** Whether it is the named text of the two that clients show, and no file. */
export const isBody = (part: Part, essence: 'text/plain' | 'text/html'): boolean => part.mediaType.essence === essence && isShown(part);

/** Whether a part is what multipart/encrypted holds: its type and name are part of the encryption. */
export const isEncrypted = (message: Message | Part, part: Part): boolean =>
  ownParts(message).some(({ mediaType, parts }) => mediaType.essence === 'multipart/encrypted' && parts.includes(part));

/** What a person is shown of a part or a whole message whose kind is at fault: the field that says it. */
export const kindOf = (part: Part): HeaderField | Part => part.header.get('content-type') ?? part;
