import { defineRule } from 'sendlint/rule';
import { loadDomains } from './hosts/domains.ts';
import { targetIn } from './links/redirects.ts';
import { eachUrlLater } from './links/each-link.ts';

export default defineRule({
  name: 'link/open-redirect',
  description: 'A URL that carries another one to be sent on to is how phishing borrows a good name.',
  advice: 'Link to the page itself, or count clicks with a name under your own domain and a key in place of the URL.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'CWE-601: URL redirection to an untrusted site', url: 'https://cwe.mitre.org/data/definitions/601.html' },
    { title: 'OWASP: unvalidated redirects and forwards', url: 'https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'HAS_GOOGLE_REDIR', score: 1, of: ['google'] },
    { filter: 'rspamd', symbol: 'URL_QUERY_MULTIPLE_URLS', score: 2, of: ['redirect'], differs: 'rspamd counts URLs in a query; ours takes one in a parameter that is named for sending on, to another domain than its own.' },
  ],
  messages: {
    google: 'The URL lets Google send the reader on to {{target}}.',
    redirect: 'The URL at {{host}} sends on to {{target}}, which its parameter “{{name}}” names.',
  },
  stateless: true,

  create: ({ report }) => eachUrlLater((link) => link.kind !== 'resource' && link.host !== undefined && targetIn(link) !== undefined, async () => {
    const domainOf = await loadDomains();
    return (link) => {
      const { host = '' } = link;
      const found = targetIn(link);
      if (!found || (domainOf(host)?.domain ?? host) === (domainOf(found.target)?.domain ?? found.target)) return false;
      const { target, name } = found;
      if (/^(?:www\.)?google\.[a-z.]{2,6}$/u.test(host)) report({ at: link.at, messageId: 'google', data: { target } });
      else report({ at: link.at, messageId: 'redirect', data: { host, target, name } });
      return true;
    };
  }),
});
