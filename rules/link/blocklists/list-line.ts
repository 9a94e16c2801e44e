import { asciiHost } from '../hosts/host.ts';

/** A host of a list, and what it stands for: itself, what is under it, or both. */
export interface ListedHost { readonly host: string; readonly reach: 'exact' | 'under' | 'both' }

/** What earlier lines of a zone said: the name that is added to names without a dot at their end. */
export interface ZoneState { origin: string; isZone: boolean }

const NONE: readonly ListedHost[] = [];

/** The host of a line that is a name in lower case and nothing else, or has one of the usual addresses before it. */
export const usualHost = (line: string): string | undefined => {
  const start = line.startsWith('0.0.0.0 ') ? 8 : line.startsWith('127.0.0.1 ') ? 10 : 0;
  const name = start === 0 ? line : line.slice(start);
  return PLAIN.test(name) && !LOCAL.has(name) ? name : undefined;
};

/** The hosts that a line names: a plain list, a hosts file, or a response policy zone, told line by line. */
export const hostsIn = (line: string, state: ZoneState): readonly ListedHost[] => {
  const text = withoutComment(line);
  if (text === '') return NONE;
  // Nearly all lines of nearly all lists are one name.
  if (!SPACE.test(text)) return state.isZone ? NONE : plain(text);
  const words = text.split(/[\s]+/u, 60);
  const [first = '', second = ''] = words;
  if (first === '$ORIGIN') {
    state.origin = withoutDot(second.toLowerCase());
    state.isZone = true;
    return NONE;
  }
  if (first.startsWith('$') || words.some((word) => ZONE_ONLY.has(word.toUpperCase()))) {
    state.isZone = true;
    if (state.origin === '' && words.some((word) => word.toUpperCase() === 'SOA') && first.endsWith('.')) state.origin = withoutDot(first.toLowerCase());
    return NONE;
  }
  const type = words.findIndex((word, index) => index > 0 && TYPES.has(word.toUpperCase()));
  if (type > 0) return policy(first, words.slice(type), state);
  // RFC 952's format: an address, then its names.
  return ADDRESS.test(first) ? words.slice(1).flatMap((name) => (LOCAL.has(name.toLowerCase()) ? NONE : plain(name))) : NONE;
};

const SPACE = /\s/u;
/** The address that hosts files and resolvers give a host nobody is to reach, or any other. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]*:[\da-f:.]*)$/iu;
const LOCAL: ReadonlySet<string> = new Set(['localhost', 'localhost.localdomain', 'local', 'broadcasthost', 'ip6-localhost', 'ip6-loopback', 'ip6-localnet', 'ip6-mcastprefix', 'ip6-allnodes', 'ip6-allrouters', 'ip6-allhosts', '0.0.0.0']);
/** Records that a zone has about itself. */
const ZONE_ONLY: ReadonlySet<string> = new Set(['SOA', 'NS']);
const TYPES: ReadonlySet<string> = new Set(['CNAME', 'A', 'AAAA', 'TXT', 'DNAME']);

/** `#`, `;` and `!` begin a comment; a section of a filter list (`[Adblock]`) holds no host. */
const withoutComment = (line: string): string => {
  const first = line.charAt(0);
  if (first === '#' || first === ';' || first === '!' || first === '[') return '';
  const end = line.search(/[#;]/u);
  return (end < 0 ? line : line.slice(0, end)).trim();
};

/** One name: with what is under it, as lists of domains mean it; `*.` and a leading dot say what is under it alone, or both. */
const plain = (written: string): readonly ListedHost[] => {
  if (written.startsWith('*.')) return listed(written.slice(2), 'under');
  return listed(written.startsWith('.') ? written.slice(1) : written, 'both');
};

/** An RPZ rule. What passes, and what is asked of addresses and name servers, names no host of a URL. */
const policy = (owner: string, [type = '', value = '']: readonly string[], state: ZoneState): readonly ListedHost[] => {
  state.isZone = true;
  if (type.toUpperCase() === 'CNAME' && /^rpz-passthru\.?$/iu.test(value)) return NONE;
  if (/\.rpz-(?:ip|client-ip|nsip|nsdname)(?:\.|$)/iu.test(owner)) return NONE;
  const name = owner.toLowerCase();
  const relative = name.endsWith('.') && state.origin !== '' && name.endsWith(`.${state.origin}.`) ? name.slice(0, -state.origin.length - 2) : withoutDot(name);
  return relative.startsWith('*.') ? listed(relative.slice(2), 'under') : listed(relative, 'exact');
};

const withoutDot = (name: string): string => (name.endsWith('.') ? name.slice(0, -1) : name);

/** A name of one label would hold a whole top level; a mistake in a list must not cost every link. */
const listed = (written: string, reach: ListedHost['reach']): readonly ListedHost[] => {
  const host = PLAIN.test(written) ? written : /^[^\s/:@?*|^]+$/u.test(written) ? asciiHost(withoutDot(written)) : undefined;
  return host !== undefined && host.includes('.') ? [{ host, reach }] : NONE;
};

/** In lower case, without a dot at the end: no copy is made of it. */
const PLAIN = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z][a-z0-9-]*$/u;
