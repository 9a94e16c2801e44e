import type { Message } from 'sendlint/rule';

/** The recipients as SpamAssassin looks at them. */
export interface Likeness { readonly count: number; readonly sorted: boolean; readonly share: number }

/** It looks at so many addresses. */
const MOST = 256;
const FEWEST = 5;

/** Whether a message has so many recipients: most have one, and need not be compared. */
export const hasRecipients = ({ header }: Message, fewest: number): boolean => {
  let count = 0;
  for (const name of FIELDS) for (const { addresses } of header.all(name)) count += addresses.length;
  return count >= fewest;
};
const FIELDS = ['to', 'cc', 'bcc'] as const;

/**
 * How alike the recipients are: those of To and Cc, and of Bcc where these are few, without neighbours that are the same. `share` is
 * the share of pairs that begin with the same two letters, and of those whose domains do without being the same.
 */
export const likenessOf = ({ header }: Message): Likeness => {
  const addresses = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => header.all(name).flatMap((field) => field.addresses.map(({ address }) => address)));
  const open = addresses(['to', 'cc']);
  const all = open.length >= FEWEST ? open : [...open, ...addresses(['bcc'])];
  const looked = all.filter((address, index) => address.toLowerCase() !== all[index - 1]?.toLowerCase()).slice(0, MOST);
  const sorted = looked.every((address, index) => index === 0 || (looked[index - 1] ?? '') <= address);
  const domains = looked.flatMap((address) => (address.includes('@') ? [address.slice(address.indexOf('@') + 1)] : []));
  const alike = pairs(begins(looked)) + pairs(begins(domains)) - pairs(domains);
  return { count: looked.length, sorted, share: looked.length < 2 ? 0 : alike / ((looked.length * (looked.length - 1)) / 2) };
};

const begins = (texts: readonly string[]): readonly string[] => texts.map((text) => text.slice(0, 2));

/** How many pairs of texts are the same. */
const pairs = (texts: readonly string[]): number => {
  const counts = new Map<string, number>();
  let found = 0;
  for (const text of texts) {
    const before = counts.get(text) ?? 0;
    found += before;
    counts.set(text, before + 1);
  }
  return found;
};
