import { defineRule } from 'sendlint/rule';
import { eachUrl } from './links/each-link.ts';

export default defineRule({
  name: 'link/escape-needless',
  description: 'A URL that writes plain letters as percent-encoded bytes hides what it says, which filters hold against it.',
  advice: 'Write letters, digits and the host as they are; encode what RFC 3986 reserves.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 3986 §2.3: unreserved characters', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-2.3' },
    { title: 'SpamAssassin: tests performed', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTTP_ESCAPED_HOST', score: 0.1, of: ['host'], differs: 'SpamAssassin also takes a URL that runs on into other text, a relative address, and a blank in the host, which it encodes itself; ours only what a browser takes for the host.' },
    { filter: 'SpamAssassin', symbol: 'HTTP_EXCESSIVE_ESCAPES', score: 0.001, differs: 'Of a URL that has both, ours says the host.' },
  ],
  messages: {
    host: 'The host of the URL has percent-encoded characters: “{{host}}”.',
    letters: 'The URL has {{count}} letters or digits that are percent-encoded for no reason, the first in “{{first}}”.',
  },
  stateless: true,

  create: ({ report }) => eachUrl((link) => {
    if (!link.value.includes('%') || !link.isHttp || link.isOpen) return false;
    const { parts: { host, rest } } = link;
    if (/%[\dA-F]{2}/iu.test(host)) {
      report({ at: link.at, messageId: 'host', data: { host: host.slice(0, 60) } });
      return true;
    }
    const needless = rest.match(NEEDLESS);
    if (!needless) return false;
    const first = rest.search(NEEDLESS);
    report({ at: link.at, messageId: 'letters', data: { count: needless.length, first: rest.slice(first, first + 20) } });
    return true;
  }),
});

/** Digits and ASCII letters. */
const NEEDLESS = /%(?:3\d|[46][1-9A-F]|[57][\dA])/giu;
