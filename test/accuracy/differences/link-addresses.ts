import { htmlLinksOf } from '../../../rules/link/links/html-links.ts';
import { textLinksOf } from '../../../rules/link/links/text-links.ts';
import type { Message } from 'sendlint';
import type { Difference } from '../difference.ts';
import { headerRunsOn, mainView, RUNS_ON, shownParts } from './parts-read.ts';

const urlsOf = (message: Message): readonly string[] => shownParts(message).flatMap((part) => {
  const html = mainView(part);
  return (html ? htmlLinksOf(html) : part.text ? textLinksOf(part.text) : []).map(({ value }) => value);
});
/** With nothing between the blocks of HTML, as SpamAssassin puts nothing between some. */
const proseOf = (message: Message): string => shownParts(message).map((part) => mainView(part)?.$.root().text() ?? part.text?.value ?? '').join('\n');

/** The first piece of an address that is relative, which SpamAssassin takes for a host. */
const relativeHosts = (message: Message): readonly string[] => urlsOf(message).filter((url) => url !== '' && !/^[a-z][a-z\d+.-]*:|^[/?#]/iu.test(url)).map((url) => url.split(/[/?#]/u)[0] ?? '');
/** The authorities of URLs that stand in the query or path of another one. */
const innerHosts = (message: Message): readonly string[] => urlsOf(message).flatMap((url) => Array.from(url.slice(1).matchAll(/https?:\/\/([^/?#&]{1,255})/giu), ([, host = '']) => host));
const hostsOf = (message: Message): readonly string[] => urlsOf(message).map((url) => /^https?:\/\/([^/?#]*)/iu.exec(url)?.[1] ?? '');

const HEX = /\b(?![\da-f]{0,12}[a-f]{3})[\da-f]{6,}\b/iu;
const IP = /^\d+\.\d+\.\d+\.\d+/u;
const RELATIVE = 'SpamAssassin reads the first piece of a relative address as a host';
const INNER = 'SpamAssassin takes a URL that stands inside another URL';

/** Between the URLs of a message and what SpamAssassin takes for one. */
export const linkAddressDifferences: readonly Difference[] = [
  { rule: 'link/host-random', symbol: 'URI_HEX', only: 'SpamAssassin', wrong: 'SpamAssassin', because: RELATIVE, holds: (message) => relativeHosts(message).some((host) => HEX.test(host)) },
  { rule: 'link/host-random', symbol: 'URI_HEX', only: 'SpamAssassin', because: INNER, holds: (message) => innerHosts(message).some((host) => HEX.test(host)) },
  { rule: 'link/host-random', symbol: 'URI_HEX', only: 'SpamAssassin', because: RUNS_ON, holds: headerRunsOn },
  { rule: 'link/escape-needless', symbol: 'HTTP_ESCAPED_HOST', only: 'SpamAssassin', wrong: 'SpamAssassin', because: RELATIVE, holds: (message) => relativeHosts(message).some((host) => /%[\da-f]{2}| /iu.test(host)) },
  { rule: 'link/escape-needless', symbol: 'HTTP_ESCAPED_HOST', only: 'SpamAssassin', because: 'SpamAssassin encodes a blank in the host itself; link/malformed reports it', holds: (message) => hostsOf(message).some((host) => / /u.test(host)) },
  { rule: 'link/escape-needless', symbol: 'HTTP_EXCESSIVE_ESCAPES', only: 'SpamAssassin', because: RUNS_ON, holds: headerRunsOn },
  ...(['NORMAL_HTTP_TO_IP', 'NUMERIC_HTTP_ADDR'] as const).flatMap((symbol): readonly Difference[] => [
    { rule: 'link/ip-address', symbol, only: 'SpamAssassin', because: INNER, holds: (message) => innerHosts(message).some((host) => IP.test(host)) },
    { rule: 'link/ip-address', symbol, only: 'SpamAssassin', because: 'SpamAssassin decodes a slash in the host, which no browser takes', holds: (message) => hostsOf(message).some((host) => /%2f/iu.test(host)) },
  ]),
  { rule: 'link/port', symbol: 'WEIRD_PORT', only: 'SpamAssassin', because: 'SpamAssassin makes a URL of a host that is written without http://', holds: (message) => /(?<![\w/.@-])(?:[\w-]{1,63}\.){1,9}[a-z]{2,9}:\d/iu.test(proseOf(message)) },
  { rule: 'link/suspicious-tld', symbol: 'PDS_OTHER_BAD_TLD', only: 'SpamAssassin', wrong: 'SpamAssassin', because: 'SpamAssassin takes the last word of a block and the first of the next for a host, where a full stop is between them', holds: (message) => /(?<![\w/.@-])[a-z]{2,40}\.(?:click|date|fit|fun|life|online|review|stream|top|trade|work|world)\b/iu.test(proseOf(message)) },
];
