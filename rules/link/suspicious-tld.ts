import { defineRule } from 'sendlint/rule';
import { isAddress } from './hosts/host.ts';
import { eachUrl } from './links/each-link.ts';

export default defineRule({
  name: 'link/suspicious-tld',
  description: 'Some top levels are given away so cheaply that filters count a link to them.',
  advice: 'Link to a name under an older top level where you have one; a good reputation of the name outweighs this.',
  severity: 'info',
  presets: { strict: 'info' },
  references: [
    { title: 'Sublime Security: suspicious_tlds', url: 'https://github.com/sublime-security/static-files' },
    { title: 'SpamAssassin: its rules', url: 'https://svn.apache.org/repos/asf/spamassassin/trunk/rulesrc/' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'PDS_OTHER_BAD_TLD', score: 1, differs: 'Ours has the top levels of which two filters say so.' },
    { filter: 'rspamd', symbol: 'URL_SUSPICIOUS_TLD', score: 3, differs: 'The list rspamd gets is kept elsewhere; ours is shorter.' },
  ],
  messages: {
    tld: 'The host {{host}} is under .{{tld}}, a top level with much abuse.',
  },
  stateless: true,

  create: ({ report }) => eachUrl((link) => {
    const { host } = link;
    if (host === undefined || isAddress(host)) return false;
    const tld = host.slice(host.lastIndexOf('.') + 1);
    if (!ABUSED.has(tld)) return false;
    report({ at: link.at, messageId: 'tld', data: { host: host.slice(0, 100), tld } });
    return true;
  }),
});

/** On the lists of SpamAssassin and of Sublime Security both, as of 2026. */
const ABUSED: ReadonlySet<string> = new Set(['click', 'cyou', 'date', 'fit', 'fun', 'gdn', 'icu', 'life', 'online', 'ooo', 'review', 'stream', 'top', 'trade', 'vip', 'work', 'world']);
