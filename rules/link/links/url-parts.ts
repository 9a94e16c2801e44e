import { UNKNOWN } from 'sendlint/rule';

/** A URL taken apart as a browser does it (WHATWG URL), each piece as it is written; `host` without user info and port. */
export interface UrlParts {
  /** In lower case, without the colon; empty for a relative URL. */
  readonly scheme: string;
  /** What stands between the slashes and the path; `undefined` where there is none. */
  readonly authority: string | undefined;
  readonly user: string | undefined;
  readonly host: string;
  readonly port: string | undefined;
  /** Path, query and fragment; for a URL without authority all behind the scheme. */
  readonly rest: string;
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/iu;
/** Schemes in which a backslash is a slash and any number of slashes will do. */
const SPECIAL: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'ws', 'wss']);

/** Takes a URL apart. One look at each character. */
export const urlParts = (value: string): UrlParts => {
  const scheme = SCHEME.exec(value.slice(0, 40))?.[1]?.toLowerCase() ?? '';
  const from = scheme === '' ? 0 : scheme.length + 1;
  const special = SPECIAL.has(scheme) || scheme === '';
  let start = from;
  if (special) while (isSlash(value.charCodeAt(start))) start += 1;
  const slashes = start - from;
  const hasAuthority = SPECIAL.has(scheme) || (scheme === '' ? slashes === 2 : value.startsWith('//', from));
  if (!hasAuthority) return { scheme, authority: undefined, user: undefined, host: '', port: undefined, rest: value.slice(from) };
  if (!special) start = from + 2;
  let end = start;
  while (end < value.length && !isEnd(value.charCodeAt(end))) end += 1;
  const authority = value.slice(start, end);
  const at = authority.lastIndexOf('@');
  const place = authority.slice(at + 1);
  const colon = place.lastIndexOf(':');
  const port = colon > place.lastIndexOf(']') ? place.slice(colon + 1) : undefined;
  return {
    scheme, authority, port,
    user: at < 0 ? undefined : authority.slice(0, at),
    host: port === undefined ? place : place.slice(0, colon),
    rest: value.slice(end),
  };
};

/** Whether a template decides where a URL leads: its scheme or its host. */
export const isOpen = (value: string, { scheme, authority }: UrlParts): boolean => {
  const first = value.indexOf(UNKNOWN);
  if (first < 0) return false;
  if (authority !== undefined) return authority.includes(UNKNOWN);
  return scheme === '' && first <= value.search(/[/?#]|$/u);
};

const isSlash = (code: number): boolean => code === 47 || code === 92;
/** `/`, `\`, `?`, `#` */
const isEnd = (code: number): boolean => code === 47 || code === 92 || code === 63 || code === 35;
