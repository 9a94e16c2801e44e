/** What kind of address the `src` of an image is. */
export type SourceKind = 'web' | 'insecure' | 'embedded' | 'data' | 'empty' | 'file' | 'relative' | 'protocol' | 'scheme' | 'malformed';

/** Tells an address by how it begins, and whether what follows can be a host. */
export const sourceKind = (src: string): SourceKind => {
  const address = src.trim();
  if (address === '' || address === '#') return 'empty';
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(address.slice(0, 40))?.[1]?.toLowerCase();
  // `C:\images\logo.png` has a drive, not a scheme.
  if (scheme === 'file' || scheme?.length === 1 || address.startsWith('\\\\')) return 'file';
  if (scheme === 'cid' || scheme === 'mid') return 'embedded';
  if (scheme === 'data') return 'data';
  if (scheme === 'http' || scheme === 'https') return hostOf(address) === undefined ? 'malformed' : scheme === 'http' ? 'insecure' : 'web';
  if (scheme !== undefined) return 'scheme';
  return address.startsWith('//') ? 'protocol' : 'relative';
};

/** The host of an address of the web; `undefined` where it has none. */
export const hostOf = (address: string): string | undefined => {
  const [, plain] = PLAIN.exec(address) ?? [];
  if (plain !== undefined) return plain.toLowerCase();
  const web = /^https?:\/\/[^/\s]/iu.test(address.trim()) && address.length < 10_000 && URL.canParse(address) ? new URL(address) : undefined;
  return web && web.hostname !== '' ? web.host : undefined;
};

/** A name that no parser reads otherwise: nearly all there are, and taking a URL apart is slow. */
const PLAIN = /^https?:\/\/((?:[a-z\d]{1,63}\.){1,8}[a-z]{2,63})(?:[/?#]|$)/iu;
