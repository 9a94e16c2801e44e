import { heldBy } from './host.ts';

/** Names that stand for a real one: those RFC 2606 reserves, and what people write who do not know of them. */
const NAMES: ReadonlySet<string> = new Set([
  'example.com', 'example.net', 'example.org',
  ...['yoursite', 'your-site', 'yourdomain', 'your-domain', 'yourwebsite', 'your-website', 'yourcompany', 'your-company', 'yourlink', 'your-link', 'yourlinkhere', 'yoururl', 'your-url', 'yoururlhere'].flatMap((name) => [`${name}.com`, `${name}.net`, `${name}.org`]),
  'mysite.com', 'mydomain.com', 'mywebsite.com', 'mycompany.com', 'xxx.xxx', 'xxxx.com', 'your.url', 'your.link',
]);
const LABELS: ReadonlySet<string> = new Set(['xxx', 'url', 'link', 'your-url', 'your_url', 'yoururl', 'your-link', 'yourlink', 'your_link', 'todo', 'tbd', 'placeholder', 'example']);

/** Whether a host stands for a real one. The top level `example` is left to those who write examples. */
export const isStandIn = (host: string): boolean => (host.includes('.') ? heldBy(host, NAMES) !== undefined : LABELS.has(host));

/** Whether a URL is what web pages write for a link that a script takes over; mail has no scripts. */
export const leadsNowhere = (url: string): boolean => NOWHERE.test(url.slice(0, 60));

/** Whether a URL is what people write for one they do not have yet. */
export const isStandInWord = (url: string): boolean => WORD.test(url.slice(0, 60));

const NOWHERE = /^(?:#!?|\/?#\/?|about:blank|javascript:\s*(?:;|\/\/|void\s*(?:\(\s*0?\s*\)|0)\s*;?|undefined;?|return false;?)?)$/iu;
const WORD = /^(?:\[|<)?(?:https?:\/{0,2})?(?:x{3,}|\?{2,}|\.{3,}|t\.?b\.?[ad]|todo|fixme|placeholder|dummy|your?[ _-]?(?:url|link|href|website|address)[ _-]?(?:here)?|(?:insert|add|enter|put)[ _-](?:your[ _-])?(?:url|link)(?:[ _-]here)?|(?:url|link|href)(?:[ _-](?:here|goes[ _-]here))?|(?:some|any|the)[ _-](?:url|link))(?:\]|>)?$/iu;
