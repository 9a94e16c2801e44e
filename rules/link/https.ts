import { defineRule } from 'sendlint/rule';
import type { Span } from 'sendlint/rule';
import { isAddress, isPrivateName } from './hosts/host.ts';
import { htmlLinksOf } from './links/html-links.ts';
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

  create: ({ report }) => ({
    html(document) {
      const hosts = new Map<string, { readonly at: () => Span; count: number }>();
      for (const link of htmlLinksOf(document)) {
        if (link.kind !== 'link' || link.parts.scheme !== 'http') continue;
        const { host } = link;
        // Of those other rules say worse.
        if (host === undefined || isAddress(host) || isPrivateName(host)) continue;
        const known = hosts.get(host);
        if (known) known.count += 1;
        else if (hosts.size < MOST_REPORTS) hosts.set(host, { at: () => link.at, count: 1 });
      }
      for (const [host, { at, count }] of hosts) {
        if (count === 1) report({ at: at(), messageId: 'one', data: { host } });
        else report({ at: at(), messageId: 'several', data: { host, count } });
      }
    },
  }),
});
