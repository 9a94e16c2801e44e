/** What tells whether two hosts are of one owner: loaded when a name asks for it, for it holds the public suffix list. */
export type SameOwner = (one: string, other: string) => boolean;

let loading: Promise<SameOwner> | undefined;

/** Whether two domains have the same registrable domain (publicsuffix.org), or are the same. */
export const loadSameOwner = (): Promise<SameOwner> => (loading ??= load());

const load = async (): Promise<SameOwner> => {
  const { getDomain } = await import('tldts');
  return (one, other) => one === other || (getDomain(one) ?? one) === (getDomain(other) ?? other);
};
