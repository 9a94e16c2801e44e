import { asciiHost } from '../hosts/host.ts';
import type { Link } from './link.ts';
import { urlParts } from './url-parts.ts';

/** The host a URL sends on to, and the parameter that names it. */
export interface RedirectTarget { readonly target: string; readonly name: string }

/** What the parameters of a URL say of where it sends on to; `undefined` for a URL that sends nobody on. */
export const targetIn = ({ host = '', parts: { rest } }: Link): RedirectTarget | undefined => {
  const mark = rest.indexOf('?');
  if (mark < 0 || !/https?(?::|%3A)/iu.test(rest.slice(mark, mark + LONGEST)) || SHARING.test(host)) return undefined;
  const path = rest.slice(0, mark);
  if (SHARING_PATH.test(path.slice(0, 200))) return undefined;
  const isGoogle = /^(?:www\.)?google\.[a-z.]{2,6}$/u.test(host) && path === '/url';
  for (const pair of (rest.slice(mark + 1, mark + LONGEST).split('#', 1)[0] ?? '').split('&', 60)) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const name = pair.slice(0, equals).toLowerCase();
    if (!(isGoogle && (name === 'q' || name === 'url')) && !NAMES.has(name)) continue;
    const { scheme, host: written } = urlParts(decoded(pair.slice(equals + 1)));
    const target = scheme === 'http' || scheme === 'https' ? asciiHost(written) : undefined;
    if (target !== undefined) return { target, name };
  }
  return undefined;
};

const LONGEST = 4000;

const NAMES: ReadonlySet<string> = new Set(['url', 'u', 'uri', 'redirect', 'redirect_to', 'redirect_url', 'redirect_uri', 'redirecturl', 'redir', 'rurl', 'r', 'goto', 'go', 'to', 'target', 'targeturl', 'dest', 'desturl', 'destination', 'next', 'out', 'forward', 'jump', 'exit', 'link', 'ru', 'returnurl', 'return_url', 'l', 'trackurl', 'adurl']);

/** Services whose business is a page of somebody else: sharing, translating, checking, keeping. */
const SHARING = /(?:^|\.)(?:facebook|twitter|x|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|t|vk|line|weibo|getpocket|buffer|addthis|addtoany|sharethis|digg|delicious|stumbleupon|slashdot|validator\.w3|archive|translate\.google|outlook|office)\.[a-z.]{2,6}$/u;
const SHARING_PATH = /\/(?:share|sharer|sharing|intent|submit|bookmark|translate|oauth|oauth2|authorize|login|signin|sso|validate|check)/iu;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
