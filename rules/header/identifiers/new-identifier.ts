import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { Message, Part } from 'sendlint/rule';

/**
 * A Message-ID for a message that has none, made of what it says: the same message always gets the same, another one another.
 * `undefined` where From has no domain that could stand in it.
 */
export const identifierOf = (message: Message): string | undefined => {
  const domain = asciiDomain(message.header.get('from')?.addresses[0]?.domain ?? '');
  if (domain === undefined) return undefined;
  const hash = createHash('sha256');
  addPart(hash, message);
  return `<${hash.digest('hex').slice(0, 32)}@${domain}>`;
};

/** The header and how each body begins and how long it is: a large body is not read again. */
const addPart = (hash: Hash, root: Part): void => {
  const open: Part[] = [root];
  for (let part = open.pop(); part; part = open.pop()) {
    for (const { span: { text, start, end } } of part.header.fields) hash.update(text.value.slice(start, end).replaceAll(/\r?\n/gu, '\n'), 'latin1').update('\n');
    if (part.parts.length === 0) hash.update(String(part.body.decodedSize)).update(part.body.head);
    open.push(...part.parts);
  }
};

/** A domain as it stands in an identifier, in ASCII; one of a single label names no host of the world. */
const asciiDomain = (domain: string): string | undefined => {
  const host = URL.canParse(`http://${domain}/`) ? new URL(`http://${domain}/`).hostname : '';
  return /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*$/u.test(host) ? host : undefined;
};
