import { isAddress } from '../hosts/host.ts';
import { shown } from './link.ts';
import type { Link } from './link.ts';

/** A fault in the syntax of a URL, the gravest first, and the piece that shows it. */
export interface UrlFault {
  readonly kind: 'control' | 'space' | 'backslash' | 'scheme' | 'host' | 'dots' | 'at' | 'question' | 'twice' | 'percent';
  readonly what: string;
}

/** A host with more dots than this hides where the domain begins. */
const MOST_DOTS = 6;

/** The first fault of an http(s) URL; what a template writes is nobody's fault yet. */
export const faultOf = (link: Link): UrlFault | undefined => {
  const { value, parts } = link;
  if (!MAYBE.test(value.slice(0, 12))) return undefined;
  // Most URLs have nothing to look at.
  if (/^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+){1,6}(?::\d+)?(?:[/#][^\s\\%?@\0-\x1F\x7F\uE000]*)?(?:\?[^\s\\%?@\0-\x1F\x7F\uE000]*)?$/u.test(value)) return undefined;
  return faultInSigns(link) ?? faultInScheme(value) ?? faultInHost(link) ?? faultInQuery(parts.rest);
};

const MAYBE = /^h?t?tps?[:/\\]/iu;

const faultInSigns = ({ value, kind, isTemplated }: Link): UrlFault | undefined => {
  const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/u.exec(value);
  if (control) return { kind: 'control', what: shown(control[0]) };
  // A line end with the spaces that indent the next line is how a long attribute is folded; browsers take the line end out, not the spaces.
  const space = kind === 'text' ? -1 : value.search(/[ \u00A0]/u);
  if (space >= 0 && !isTemplated) return { kind: 'space', what: shown(value.slice(Math.max(0, space - 30), space)) };
  const backslash = value.search(/\\/u);
  const query = value.search(/[?#]/u);
  return backslash >= 0 && (query < 0 || backslash < query) ? { kind: 'backslash', what: shown(value.slice(Math.max(0, backslash - 30), backslash)) } : undefined;
};

const faultInScheme = (value: string): UrlFault | undefined => {
  const doubled = /^https?:\/\/(?:https?[:/]{1,3}|\/)/iu.exec(value.slice(0, 30));
  if (doubled) return { kind: 'scheme', what: doubled[0] };
  const [start = ''] = /^[a-z]*[:/\\]*/iu.exec(value.slice(0, 20)) ?? [];
  return /^https?:\/\/$/iu.test(start) ? undefined : { kind: 'scheme', what: start };
};

const faultInHost = (link: Link): UrlFault | undefined => {
  const { parts: { authority = '', host }, isOpen } = link;
  if (isOpen || authority === '') return undefined;
  const signs = authority.split('@').length - 1;
  if (signs > 1) return { kind: 'at', what: String(signs) };
  // Of a host that is percent-encoded link/escape-needless speaks.
  if (host.includes('%')) return undefined;
  if (link.host === undefined || /^\.|\.\.|[^\w.\-[\]:%\u0080-\uFFFF]/u.test(host)) return { kind: 'host', what: shown(host) };
  const dots = isAddress(link.host) ? 0 : link.host.split('.').length - 1;
  return dots > MOST_DOTS ? { kind: 'dots', what: String(dots) } : undefined;
};

const faultInQuery = (rest: string): UrlFault | undefined => {
  const [body = ''] = rest.split('#', 1);
  const first = body.indexOf('?');
  if (first >= 0) {
    // A question mark may stand in a value (RFC 3986 §3.4); a parameter after it may not have been meant so.
    const second = /\?([\w.-]{1,40}=)/u.exec(body.slice(first + 1));
    if (second && !/https?(?::|%3A)/iu.test(body.slice(first + 1, first + 1 + second.index))) return { kind: 'question', what: second[1] ?? '' };
  }
  const twice = /%25(?:3[ADF]|2[0-9BCF]|C3%25[89AB][\dA-F])/iu.exec(body);
  if (twice && !/https?(?::|%3A|%253A)/iu.test(body)) return { kind: 'twice', what: twice[0] };
  const percent = /%(?![\dA-F]{2}|u[\dA-F]{4}|\uE000)[^%\s]{0,5}/iu.exec(body);
  return percent && !/%[\w.-]+%/u.test(body) ? { kind: 'percent', what: shown(percent[0]) } : undefined;
};
