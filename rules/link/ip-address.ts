import { defineRule } from 'sendlint/rule';
import { isAddress, isPrivateAddress } from './hosts/host.ts';
import { eachOrigin } from './links/each-link.ts';

export default defineRule({
  name: 'link/ip-address',
  description: 'A URL with an IP address instead of a name hides whose it is; filters know it from phishing.',
  advice: 'Give the server a name under a domain of your own, and link to that.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: tests performed', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
    { title: 'WHATWG URL: the IPv4 parser', url: 'https://url.spec.whatwg.org/#concept-ipv4-parser' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'NORMAL_HTTP_TO_IP', score: 0.159, differs: 'Ours leaves out other ranges that are nobody’s (100.64.0.0/10, 0.0.0.0/8), takes IPv6 too, and takes no address that stands inside another URL or has an encoded slash for its end.' },
    { filter: 'SpamAssassin', symbol: 'NUMERIC_HTTP_ADDR', score: 0, differs: 'SpamAssassin takes private addresses too; ours leaves them to link/private-host, and knows hexadecimal and octal numbers.' },
    { filter: 'rspamd', symbol: 'HTTP_TO_IP', score: 1 },
    { filter: 'rspamd', symbol: 'URL_NUMERIC_IP', score: 1.5 },
  ],
  messages: {
    address: 'The URL has the IP address {{host}} for a host.',
    disguised: 'The URL has the IP address {{host}} for a host, written as “{{written}}”.',
  },
  stateless: true,

  create: ({ report }) => eachOrigin((link) => {
    const { host } = link;
    if (host === undefined || !isAddress(host)) return false;
    const written = link.parts.host.toLowerCase();
    if (!host.startsWith('[') && written !== host) report({ at: link.at, messageId: 'disguised', data: { host, written: written.slice(0, 60) } });
    else if (isPrivateAddress(host)) return false;
    else report({ at: link.at, messageId: 'address', data: { host } });
    return true;
  }),
});
