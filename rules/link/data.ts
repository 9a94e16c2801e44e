import { defineRule } from 'sendlint/rule';
import { eachHtmlLink } from './links/each-link.ts';

export default defineRule({
  name: 'link/data',
  description: 'A link whose page is in its own URL opens in no browser, and is a known way to disguise a page.',
  advice: 'Put the page or file on a web server and link to it.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'MDN: data URLs are blocked for navigation', url: 'https://developer.mozilla.org/en-US/docs/Web/URI/Reference/Schemes/data' },
    { title: 'RFC 2397: the data URL scheme', url: 'https://www.rfc-editor.org/rfc/rfc2397' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'DATA_URI_OBFU', score: 2, differs: 'rspamd asks for a script or a page in base64 there; ours takes any link of the kind, since none opens.' }],
  messages: {
    data: 'The link is a data: URL ({{type}}, {{length}} characters): browsers do not open it.',
  },
  stateless: true,

  create: ({ report }) => eachHtmlLink((link) => {
    const { value, parts: { scheme } } = link;
    if (scheme !== 'data' && scheme !== 'blob') return false;
    report({ at: link.at, messageId: 'data', data: { type: /^(?:data|blob):([\w.+-]{1,40}\/[\w.+-]{1,60})/iu.exec(value.slice(0, 120))?.[1] ?? 'text/plain', length: value.length } });
    return true;
  }),
});
