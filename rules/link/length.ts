import { defineRule } from 'sendlint/rule';
import { eachUrl } from './links/each-link.ts';

export default defineRule({
  name: 'link/length',
  description: 'A very long URL is cut by some clients, proxies and filters.',
  advice: 'Keep what the page needs to know on the server, and put a short key for it into the URL.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 9110 §4.1: URI references; lengths of at least 8,000 octets', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.1' },
    { title: 'Microsoft: longest URL of Internet Explorer, 2,083 characters', url: 'https://support.microsoft.com/en-us/topic/maximum-url-length-is-2-083-characters-in-internet-explorer-174e7c8a-6666-f4e0-6fd6-908b53c12246' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'URI_TRUNCATED', score: 0.001, of: ['long'], band: { of: 'length', over: 8192 } },
    { filter: 'rspamd', symbol: 'URL_VERY_LONG', score: 1.5, of: ['long'], band: { of: 'length', over: 2048 } },
  ],
  messages: {
    long: 'The URL has {{length}} characters; more than {{max}} are cut in some places.',
  },
  options: {
    max: { type: 'integer', minimum: 100, default: 2000, description: 'Most characters of a URL.' },
  },
  stateless: true,

  create: ({ options: { max }, report }) => eachUrl((link) => {
    const { length } = link.value;
    if (length <= max || !link.isHttp) return false;
    report({ at: link.at, messageId: 'long', data: { length, max } });
    return true;
  }),
});
