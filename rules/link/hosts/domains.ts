import type * as Tldts from 'tldts';

/** The domain somebody registered, what stands before it, and whether it is under an end that the public DNS has: by the Public Suffix List. */
export interface Registered { readonly domain: string; readonly before: string; readonly isPublic: boolean }
export type DomainOf = (host: string) => Registered | undefined;

let loading: Promise<typeof Tldts> | undefined;

/** The list is large: it is loaded for the first message that has to know. Hostings (`blogspot.com`) count as suffixes. */
export const loadDomains = async (): Promise<DomainOf> => {
  const { parse } = await (loading ??= import('tldts'));
  return (host) => {
    const { domain, subdomain, isIcann, isPrivate } = parse(host, OPTIONS);
    return domain === null ? undefined : { domain, before: subdomain ?? '', isPublic: isIcann === true || isPrivate === true };
  };
};

const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;
