import { defineRule } from 'sendlint/rule';
import { loadDomains } from './hosts/domains.ts';
import { asciiHost, heldBy, isAddress } from './hosts/host.ts';
import type * as Trackers from './hosts/trackers.ts';
import { MOST_REPORTS } from './links/each-link.ts';
import { htmlLinksOf } from './links/html-links.ts';
import { shownUrl } from './links/shown-url.ts';

let list: Promise<typeof Trackers> | undefined;

export default defineRule({
  name: 'link/text-mismatch',
  description: 'A link whose text is another address than it leads to is what phishing looks like.',
  advice: 'Let the text be the address the link leads to, or words.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Google: Email sender guidelines, make links visible and easy to understand', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'rspamd: phishing module', url: 'https://docs.rspamd.com/modules/phishing/' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTTPS_HTTP_MISMATCH', score: 0.1, of: ['secure'], differs: 'SpamAssassin takes any text that holds https://, in messages with one to nine such links; ours a text that is an address as a whole, and leaves out click counting.' },
    { filter: 'rspamd', symbol: 'PHISHING', score: 4, of: ['host', 'secure'], differs: 'Hosts of the sender’s own domain and of sending services, which count clicks, are silent: on good mail rspamd’s findings are those.' },
    { filter: 'rspamd', symbol: 'HTTP_TO_HTTPS', score: 0.5, of: ['scheme'] },
  ],
  messages: {
    host: 'The text of the link shows {{text}}, and the link leads to {{host}}.',
    secure: 'The text of the link shows https://{{text}}, and the link leads to {{host}}.',
    scheme: 'The text of the link shows https://{{host}}, and the link is not encrypted (http:).',
  },
  stateless: true,

  create: ({ report }) => ({
    async html(document, message) {
      const found = htmlLinksOf(document).flatMap((link) => {
        const { host, kind, element } = link;
        if (kind !== 'link' || host === undefined || !element || isAddress(host)) return [];
        const shown = shownUrl(document, element);
        const text = shown && asciiHost(shown.host);
        return text === undefined || shown === undefined ? [] : [{ link, host, text, scheme: shown.scheme }];
      });
      const others = found.filter(({ host, text }) => text !== host);
      for (const { link, host, scheme } of found.filter(({ host: its, text }) => text === its).slice(0, MOST_REPORTS)) {
        if (scheme === 'https' && link.parts.scheme === 'http') report({ at: link.at, messageId: 'scheme', data: { host } });
      }
      if (others.length === 0) return;
      const [domainOf, { TRACKERS }] = await Promise.all([loadDomains(), (list ??= import('./hosts/trackers.ts'))]);
      const domainName = (host: string): string | undefined => domainOf(host)?.domain;
      const senders = new Set(['from', 'sender', 'return-path'].flatMap((name) => message.header.get(name)?.addresses ?? []).map(({ domain }) => domainName(domain.toLowerCase())));
      let said = 0;
      for (const { link, host, text, scheme } of others) {
        const target = domainName(host);
        const { domain: name, isPublic = false } = domainOf(text) ?? {};
        if (!isPublic || target === name || (target !== undefined && senders.has(target)) || heldBy(host, TRACKERS) !== undefined) continue;
        report({ at: link.at, messageId: scheme === 'https' ? 'secure' : 'host', data: { text, host } });
        said += 1;
        if (said >= MOST_REPORTS) return;
      }
    },
  }),
});
