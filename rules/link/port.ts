import { defineRule } from 'sendlint/rule';
import { isPrivateAddress, isPrivateName } from './hosts/host.ts';
import { eachOrigin } from './links/each-link.ts';

export default defineRule({
  name: 'link/port',
  description: 'A URL with an unusual port is stopped by many office networks, and counted by filters.',
  advice: 'Serve the page on the standard port of https, and leave the port out.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: tests performed', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
    { title: 'RFC 9110 §4.2: http and https URIs', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'WEIRD_PORT', score: 0.001, differs: 'A private host with a port is link/private-host’s. There a host that is written with a port and without http:// counts, too.' }],
  messages: {
    port: 'The URL asks {{host}} on port {{port}}; usual are 80, 443 and 8080.',
    invalid: 'The port of the URL, “{{port}}”, is none.',
  },
  stateless: true,

  create: ({ report }) => eachOrigin((link) => {
    const { port } = link.parts;
    if (port === undefined || port === '' || link.isOpen || !link.isHttp) return false;
    if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
      report({ at: link.at, messageId: 'invalid', data: { port: port.slice(0, 20) } });
      return true;
    }
    const { host } = link;
    if (host === undefined || USUAL.has(Number(port)) || isPrivateName(host) || isPrivateAddress(host)) return false;
    report({ at: link.at, messageId: 'port', data: { host, port } });
    return true;
  }),
});

const USUAL: ReadonlySet<number> = new Set([80, 443, 8080]);
