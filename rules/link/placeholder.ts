import { defineRule } from 'sendlint/rule';
import { eachHtmlLink } from './links/each-link.ts';
import { isStandIn, isStandInWord, leadsNowhere } from './hosts/stand-ins.ts';

export default defineRule({
  name: 'link/placeholder',
  description: 'A link with a stand-in for its address was forgotten.',
  advice: 'Write the real address, or take the link away.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 2606 §3: reserved example domain names', url: 'https://www.rfc-editor.org/rfc/rfc2606#section-3' },
    { title: 'HTML: the href attribute', url: 'https://html.spec.whatwg.org/multipage/links.html#attr-hyperlink-href' },
  ],
  messages: {
    nowhere: 'The link leads nowhere: its href is “{{url}}”.',
    host: 'The link leads to the stand-in {{host}}.',
    word: 'The href is the stand-in “{{url}}”.',
  },
  stateless: true,

  create: ({ report }) => eachHtmlLink((link) => {
    const { value, isTemplated, host, parts } = link;
    if (isTemplated || value === '') return false;
    if (leadsNowhere(value)) report({ at: link.at, messageId: 'nowhere', data: { url: link.shown } });
    else if (host !== undefined && isStandIn(host)) report({ at: link.at, messageId: 'host', data: { host } });
    else if (parts.authority === undefined && isStandInWord(value)) report({ at: link.at, messageId: 'word', data: { url: link.shown } });
    else return false;
    return true;
  }),
});
