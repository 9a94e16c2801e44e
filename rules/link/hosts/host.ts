/** A host as a browser asks for it (WHATWG URL §3.5): lower case, punycode, numbers as an IPv4 address; `undefined` for none. */
export const asciiHost = (written: string): string | undefined => {
  if (PLAIN.test(written) && !/\d$|(?:^|\.)0x[\da-f]*$/iu.test(written)) return written.toLowerCase();
  if (written === '' || written.length > LONGEST) return undefined;
  try {
    return new URL(`http://${written}/`).hostname;
  } catch {
    return undefined;
  }
};

const PLAIN = /^[a-z0-9._-]+$/iu;
/** A name has at most 253 characters (RFC 1035 §2.3.4); what is written may be percent-encoded. */
const LONGEST = 2000;

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/u;

/** Whether a host, as a browser asks for it, is an address and no name. */
export const isAddress = (host: string): boolean => host.startsWith('[') || IPV4.test(host);

/** Whether an address is for a network of one's own (RFC 1918, 6598, 3927, 4193, loopback) or for nobody. */
export const isPrivateAddress = (host: string): boolean => {
  if (host.startsWith('[')) return /^\[(?:::1?\]|f[cd]|fe[89ab])/iu.test(host);
  const numbers = IPV4.exec(host);
  if (!numbers) return false;
  const [, first = 0, second = 0] = numbers.map(Number);
  if (first === 172) return second >= 16 && second <= 31;
  if (first === 192) return second === 168;
  if (first === 169) return second === 254;
  if (first === 100) return second >= 64 && second <= 127;
  return first === 0 || first === 10 || first === 127;
};

/** Names that no one else can look up (RFC 6761, 6762, 8375, 9476, ICANN's `internal`) and the usual ones of office networks. */
const PRIVATE_ENDS: ReadonlySet<string> = new Set(['localhost', 'local', 'localdomain', 'internal', 'intranet', 'corp', 'home', 'lan', 'private', 'invalid', 'test', 'alt', 'onion']);

/** Whether a host is a name of a private network: a single label, or one under an end that the public DNS does not have. */
export const isPrivateName = (host: string): boolean => {
  if (isAddress(host)) return false;
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  const dot = name.lastIndexOf('.');
  return (dot < 0 && /^[a-z\d_-]+$/u.test(name)) || PRIVATE_ENDS.has(name.slice(dot + 1)) || name.endsWith('.home.arpa');
};

/** Whether a host is a name or one under it. */
export const isUnder = (host: string, name: string): boolean => host === name || (host.length > name.length && host.endsWith(name) && host.charCodeAt(host.length - name.length - 1) === 46);

/** Whether a host or a name it stands under is in a set; names of one label are not asked for. */
export const heldBy = (host: string, names: ReadonlySet<string>): string | undefined => {
  let from = 0;
  while (from >= 0 && host.includes('.', from)) {
    const name = from === 0 ? host : host.slice(from);
    if (names.has(name)) return name;
    const dot = host.indexOf('.', from);
    from = dot < 0 ? -1 : dot + 1;
  }
  return undefined;
};
