import { defineRule } from 'sendlint/rule';
import { isAddress, isUnder } from './hosts/host.ts';
import { loadDomains } from './hosts/domains.ts';
import { eachUrlLater } from './links/each-link.ts';

export default defineRule({
  name: 'link/deceptive-host',
  description: 'A host that begins like a whole domain name and goes on reads as one site and is another’s.',
  advice: 'Take a name without “.com” and the like in its middle.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'APWG: Phishing activity trends, deceptive subdomains', url: 'https://apwg.org/trendsreports/' },
    { title: 'RFC 3986 §7.6: semantic attacks', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-7.6' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'SPOOF_COM2COM', score: 0.001, differs: 'SpamAssassin counts labels; ours asks the Public Suffix List, so that com.au and the like are one end, and knows more networks that deliver other hosts’ pages.' },
    { filter: 'SpamAssassin', symbol: 'SPOOF_COM2OTH', score: 0.001, differs: 'The same; SpamAssassin wants three more labels after the first “com”, ours a domain of its own.' },
  ],
  messages: {
    deceptive: 'The host {{host}} begins like {{shown}} and belongs to {{domain}}.',
  },
  stateless: true,

  create: ({ report }) => eachUrlLater(({ host }) => host !== undefined && END_IN_MIDDLE.test(host) && !isAddress(host), async () => {
    const domainOf = await loadDomains();
    return (link) => {
      const { host = '' } = link;
      const registered = domainOf(host);
      const shown = registered && ENDS_LIKE_DOMAIN.exec(registered.before)?.[0];
      if (!registered || shown === undefined || NETWORKS.some((name) => isUnder(host, name))) return false;
      report({ at: link.at, messageId: 'deceptive', data: { host: host.slice(0, 100), shown, domain: registered.domain } });
      return true;
    };
  }),
});

const END_IN_MIDDLE = /\.(?:com|net|org)\.[^.]/u;
/** What stands before the domain, if it ends like a domain. */
const ENDS_LIKE_DOMAIN = /^(?:[\w-]+\.)+(?:com|net|org)$/u;

/** They deliver or wrap pages of others under the others' whole name. */
const NETWORKS = [
  'amazonaws.com', 'psmtp.com', 'edgekey.net', 'edgesuite.net', 'akamaized.net', 'akamai.net', 'akadns.net', 'cloudfront.net', 'cdn.cloudflare.net', 'fastly.net', 'azureedge.net', 'azurefd.net', 'trafficmanager.net', 'hubspotpagebuilder.com', 'hs-sites.com',
  'translate.goog', 'googleusercontent.com', 'cdn.ampproject.org', 'myshopify.com', 'list-manage.com', 'safelinks.protection.outlook.com', 'linkprotect.cudasvc.com', 'web.archive.org', 'proxy.ezproxy.org', 'wpengine.com', 'herokudns.com', 'netdna-cdn.com', 'netdna-ssl.com', 'doubleclick.net', 'yahoodns.net', '2o7.net', 'imgix.net', 'b-cdn.net',
] as const;
