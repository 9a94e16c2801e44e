import type { Message } from 'sendlint';
import { getDomain } from 'tldts';

/** A server that handed the message on, as the one that took it wrote: its name by reverse DNS, and the sender of the envelope. */
export interface Relay { readonly name: string; readonly sender: string }

const FROM = /^\s*from\s+\S{1,255}\s+\((?:HELO\s\S{1,255}\)?\s?\(?)?(?:[^\s@()[\]]{1,64}@)?([^\s()[\]@]{0,255})\s*\[([\d.]{7,15})\]/iu;
const PRIVATE = /^(?:127|10|192\.168)\./u;

/** The last server outside, whose name filters compare; `undefined` in a message that no server took from another. */
export const lastRelay = ({ header }: Message): Relay | undefined => {
  for (const { value } of header.all('received')) {
    const [, name = '', address = ''] = FROM.exec(value.value) ?? [];
    if (address === '' || PRIVATE.test(address)) continue;
    const envelope = /\(envelope-from <?([^\s<>()]{1,255})>?\)/u.exec(value.value)?.[1] ?? header.get('return-path')?.addresses[0]?.address ?? header.get('return-path')?.value.value.trim();
    return { name: name.toLowerCase(), sender: envelope ?? '' };
  }
  return undefined;
};

/** Whether the sender of the envelope is of the domain of the server it came from. */
export const matchesRelay = (message: Message): boolean => {
  const relay = lastRelay(message);
  const domain = relay && getDomain(relay.sender.slice(relay.sender.lastIndexOf('@') + 1).toLowerCase());
  return Boolean(domain) && domain === getDomain(relay?.name ?? '');
};
