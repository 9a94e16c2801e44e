import { defineRule } from 'sendlint/rule';
import { eachHtmlLink } from './links/each-link.ts';

export default defineRule({
  name: 'link/empty',
  description: 'A link whose href is empty leads nowhere.',
  advice: 'Write the address the link is meant to lead to, or take the link away.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'HTML: the href attribute', url: 'https://html.spec.whatwg.org/multipage/links.html#attr-hyperlink-href' },
    { title: 'RFC 3986 §4.4: same-document reference', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-4.4' },
  ],
  messages: {
    empty: 'The href is empty: the link leads nowhere.',
    unfinished: 'The href is “{{url}}” and nothing more: the link leads nowhere.',
  },
  stateless: true,

  create: ({ report }) => eachHtmlLink((link, document) => {
    const { value, isTemplated, parts, element } = link;
    if (isTemplated) return false;
    if (value === '') {
      // What a tag that only steers left empty is filled on another branch.
      if (element && document.attribute(element, 'href')?.value.value.trim() !== '') return false;
      report({ at: link.at, messageId: 'empty' });
      return true;
    }
    if ((parts.scheme !== 'http' && parts.scheme !== 'https') || parts.authority !== '' || parts.rest !== '') return false;
    report({ at: link.at, messageId: 'unfinished', data: { url: value.slice(0, 20) } });
    return true;
  }),
});
