import type { Header } from 'sendlint/rule';

/** One URL of a List-Unsubscribe field: what stands between the angle brackets, white space taken out as RFC 2369 §2 has clients do it. */
export interface ListedUrl { readonly url: string; readonly scheme: string; readonly spaced: boolean; readonly start: number; readonly end: number }
/** A way in which a value is not a list of URLs (RFC 2369 §2), and where. */
export interface ListFault { readonly code: 'bare' | 'after' | 'unclosed' | 'empty' | 'noComma' | 'comment'; readonly start: number; readonly end: number }
export interface UrlList { readonly urls: readonly ListedUrl[]; readonly faults: readonly ListFault[] }

/** The first URLs of a header's List-Unsubscribe, at most 8, for comparison with every link of a body. */
export const targetsOf = (header: Header): readonly string[] => {
  const field = header.get('list-unsubscribe');
  return field ? parseUrlList(field.value.value).urls.slice(0, 8).map(({ url }) => url) : [];
};

/**
 * Reads an unfolded, decoded value as `<url>, <url>` with comments (RFC 2369 §2). Indices are into `value`. Never throws, linear; after
 * a fault the rest is not read, since clients ignore it.
 */
export const parseUrlList = (value: string): UrlList => {
  const urls: ListedUrl[] = [];
  let at = 0;
  const fault = (code: ListFault['code'], start: number, end = value.trimEnd().length): UrlList => ({ urls, faults: [{ code, start, end: Math.max(start, end) }] });
  for (;;) {
    const start = skipSpace(value, at);
    if (start < 0) return fault('comment', value.indexOf('(', at));
    const char = value.charAt(start);
    if (char === '') return urls.length === 0 ? fault('empty', 0, value.length) : { urls, faults: [] };
    if (char === ',') { at = start + 1; continue; }
    if (char !== '<') return fault('bare', start);
    const close = value.indexOf('>', start);
    const nested = value.indexOf('<', start + 1);
    if (close < 0 || (nested >= 0 && nested < close)) return fault('unclosed', start, nested >= 0 ? nested : undefined);
    const written = value.slice(start + 1, close).trim();
    if (written === '') return fault('empty', start, close + 1);
    const url = written.replace(/\s+/gu, '');
    urls.push({ url, scheme: schemeOf(url), spaced: url !== written, start: start + 1, end: close });
    const after = skipSpace(value, close + 1);
    if (after < 0) return fault('comment', value.indexOf('(', close));
    if (value.charAt(after) === '<') return fault('noComma', after);
    if (after < value.length && value.charAt(after) !== ',') return fault('after', after);
    at = after;
  }
};

/** Past white space and comments, which may nest and quote (RFC 5322 §3.2.2); -1 where a comment is not closed. */
const skipSpace = (value: string, from: number): number => {
  let depth = 0;
  let at = from;
  for (; at < value.length; at++) {
    const char = value.charAt(at);
    if (char === '\\' && depth > 0) at++;
    else if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0 && !/\s/u.test(char)) break;
  }
  return depth > 0 ? -1 : Math.min(at, value.length);
};

const schemeOf = (url: string): string => /^([a-z][a-z\d+.-]*):/iu.exec(url)?.[1]?.toLowerCase() ?? '';

/** What keeps a URL from being used: no known scheme, an address that is none, a URL that cannot be read. `undefined` where it is good. */
export const faultOfUrl = ({ url, scheme }: ListedUrl): 'noScheme' | 'scheme' | 'address' | 'url' | undefined => {
  if (scheme === '') return 'noScheme';
  if (scheme === 'mailto') return isMailto(url) ? undefined : 'address';
  if (scheme !== 'https' && scheme !== 'http') return 'scheme';
  if (PLAIN.test(url)) return undefined;
  return URL.canParse(url) && new URL(url).hostname.includes('.') && /^https?:\/\//iu.test(url) ? undefined : 'url';
};

/** A web address whose host is words of letters and digits, the last of letters alone: it need not be parsed to be known for a good one. */
const PLAIN = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,63}(?:[/?][!-~]*)?$/i;

/** RFC 6068 §2: addresses, set apart by commas, then `?` and fields. */
const isMailto = (url: string): boolean => {
  const [addresses = ''] = url.slice('mailto:'.length).split('?', 1);
  return addresses.split(',').every((address) => {
    const parts = address.replaceAll(/%40/giu, '@').split('@');
    return parts.length === 2 && parts.every((part) => part !== '' && !part.includes('/') && !part.includes(':'));
  });
};
