import { defineRule } from 'sendlint/rule';
import { isAddress, isPrivateAddress, isPrivateName } from './hosts/host.ts';
import { isStandIn } from './hosts/stand-ins.ts';
import { isStaging, tunnelOf } from './hosts/staging.ts';
import { eachOrigin } from './links/each-link.ts';

export default defineRule({
  name: 'link/private-host',
  description: 'A URL to one’s own computer, an office network or a test system opens for nobody who gets the mail.',
  advice: 'Write the public address, and set it for the build that sends.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 6761: special-use domain names', url: 'https://www.rfc-editor.org/rfc/rfc6761' },
    { title: 'RFC 1918 §3: private address space', url: 'https://www.rfc-editor.org/rfc/rfc1918#section-3' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'URL_NUMERIC_PRIVATE_IP', score: 0.5, of: ['address'] },
    { filter: 'rspamd', symbol: 'URL_NO_TLD', score: 2, of: ['name'], differs: 'Ours takes names under private ends (.local, .lan) too.' },
  ],
  messages: {
    address: 'The URL leads to {{host}}, an address of a private network.',
    name: 'The URL leads to {{host}}, a name that only the sender’s own network knows.',
    staging: 'The URL leads to {{host}}, which by its name is a test system.',
    tunnel: 'The URL leads to {{host}}, a tunnel to a developer’s computer ({{service}}).',
  },
  stateless: true,

  create: ({ report }) => eachOrigin((link) => {
    // Text speaks of such hosts; nobody is sent there.
    if (link.kind === 'text') return false;
    const { host } = link;
    // `https://https://…` is malformed, which its own rule says.
    if (host === undefined || host === 'http' || host === 'https' || isStandIn(host)) return false;
    const service = tunnelOf(host);
    if (isAddress(host)) {
      // As a number it is a disguise, of which link/ip-address speaks.
      if (!isPrivateAddress(host) || (!host.startsWith('[') && link.parts.host !== host)) return false;
      report({ at: link.at, messageId: 'address', data: { host } });
    } else if (isPrivateName(host)) report({ at: link.at, messageId: 'name', data: { host } });
    else if (service !== undefined) report({ at: link.at, messageId: 'tunnel', data: { host, service } });
    else if (isStaging(host)) report({ at: link.at, messageId: 'staging', data: { host } });
    else return false;
    return true;
  }),
});
