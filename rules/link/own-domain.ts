import { defineRule } from 'sendlint/rule';
import { loadDomains } from './hosts/domains.ts';
import { isAddress, isPrivateName } from './hosts/host.ts';
import { eachBody } from './links/each-link.ts';
import type { Link } from './links/link.ts';

export default defineRule({
  name: 'link/own-domain',
  description: 'Mail whose links lead to other domains than its sender’s looks like somebody else’s, and shares their reputation.',
  advice: 'Link to pages under the domain of From; give the host that counts clicks a name there.',
  severity: 'info',
  presets: { strict: 'info' },
  references: [
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'M3AAWG: Sender Best Common Practices', url: 'https://www.m3aawg.org/sites/default/files/document/M3AAWG_Senders_BCP_Ver3-2015-02.pdf' },
  ],
  messages: {
    foreign: '{{foreign}} of {{links}} links ({{share}} %) lead to other domains than {{domain}}, which sends the mail; the most to {{most}}.',
  },
  options: {
    maxShare: { type: 'integer', minimum: 0, maximum: 100, default: 90, description: 'Largest share of links to domains other than that of From, in percent.' },
    fewest: { type: 'integer', minimum: 1, default: 3, description: 'Fewest links of which a share says something.' },
  },

  create: ({ message, options: { maxShare, fewest }, report }) => {
    const links: Link[] = [];
    return {
      ...eachBody((found, document) => {
        if (message.type !== 'message' || (document && (document.view !== 'everyone' || document.alternative > 0))) return;
        for (const link of found) if (link.kind === 'link' && link.host !== undefined && !isAddress(link.host) && !isPrivateName(link.host)) links.push(link);
      }),
      async end() {
        const from = message.header.get('from')?.addresses[0]?.domain.toLowerCase();
        if (from === undefined || links.length < fewest) return;
        const domainOf = await loadDomains();
        const own = domainOf(from)?.domain ?? from;
        const others = new Map<string, Link[]>();
        for (const link of links) {
          const domain = domainOf(link.host ?? '')?.domain ?? link.host ?? '';
          const known = others.get(domain);
          if (domain === own) continue;
          if (known) known.push(link);
          else others.set(domain, [link]);
        }
        const [most] = [...others].toSorted(([, one], [, other]) => other.length - one.length);
        const foreign = [...others.values()].reduce((sum, { length }) => sum + length, 0);
        const share = Math.floor((foreign / links.length) * 100);
        const [domain, [first] = []] = most ?? [];
        if (share > maxShare && first && domain !== undefined) report({ at: first.at, messageId: 'foreign', data: { foreign, links: links.length, share, domain: own, most: domain } });
      },
    };
  },
});
