import { defineRule, isHostAmong, securedUrl } from 'sendlint/rule';
import { isAddress, isPrivateName } from './hosts/host.ts';
import { htmlLinksOf } from './links/html-links.ts';
import type { Link } from './links/link.ts';
import { MOST_REPORTS } from './links/each-link.ts';

export default defineRule({
  name: 'link/https',
  description: 'What a link with http: sends and gets can be read and changed on the way, and browsers warn of it.',
  advice: 'Link with https:.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'W3C: Securing the Web', url: 'https://www.w3.org/2001/tag/doc/web-https' },
    { title: 'RFC 2818: HTTP over TLS', url: 'https://www.rfc-editor.org/rfc/rfc2818' },
  ],
  messages: {
    one: 'A link to {{host}} uses http: and is not encrypted.',
    several: '{{count}} links to {{host}} use http: and are not encrypted.',
  },

  options: {
    hosts: { type: 'array', default: [], items: { type: 'string' }, description: 'Hosts that answer with https: too, as "example.com", with all in their domain: their links are repaired by --fix.' },
  },
  stateless: true,

  create: ({ options: { hosts: secure }, report }) => ({
    html(document) {
      const hosts = new Map<string, Link[]>();
      for (const link of htmlLinksOf(document)) {
        if (link.kind !== 'link' || link.parts.scheme !== 'http') continue;
        const { host } = link;
        // Of those other rules say worse.
        if (host === undefined || isAddress(host) || isPrivateName(host)) continue;
        const known = hosts.get(host);
        if (known) known.push(link);
        else if (hosts.size < MOST_REPORTS) hosts.set(host, [link]);
      }
      for (const [host, links] of hosts) {
        const [first] = links;
        if (!first) continue;
        const fix = isHostAmong(secure, host) ? links.map((link) => securedUrl(link.at)).filter((edit) => edit !== undefined) : [];
        const repair = fix.length === links.length ? { fix } : {};
        if (links.length === 1) report({ at: first.at, messageId: 'one', data: { host }, ...repair });
        else report({ at: first.at, messageId: 'several', data: { host, count: links.length }, ...repair });
      }
    },
  }),
});
