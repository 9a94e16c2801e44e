import { defineRule } from 'sendlint/rule';
import { heldBy } from './hosts/host.ts';
import type * as Shorteners from './hosts/shorteners.ts';
import { eachUrlLater } from './links/each-link.ts';

let list: Promise<typeof Shorteners> | undefined;

export default defineRule({
  name: 'link/shortener',
  description: 'A shortened URL hides where it leads; it shares its host with everybody’s spam, and that host’s reputation.',
  advice: 'Link to the page itself, or shorten with a name under your own domain.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'Google: Email sender guidelines, make links visible and easy to understand', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'SpamAssassin: the shorteners it knows', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/25_url_shortener.cf' },
  ],
  messages: {
    shortener: 'The URL {{url}} is one of the shortener {{name}}: nobody sees where it leads.',
  },
  stateless: true,

  create: ({ report }) => eachUrlLater((link) => {
    const { host } = link;
    // The home page of the service is nobody's shortened page.
    return host !== undefined && link.parts.rest.length > 1;
  }, async () => {
    const { SHORTENERS } = await (list ??= import('./hosts/shorteners.ts'));
    return (link) => {
      const name = link.host === undefined ? undefined : heldBy(link.host, SHORTENERS);
      if (name === undefined) return false;
      report({ at: link.at, messageId: 'shortener', data: { url: link.shown, name } });
      return true;
    };
  }),
});
