import { defineRule } from 'sendlint/rule';
import { isStandInWord, leadsNowhere } from './hosts/stand-ins.ts';
import { eachHtmlLink } from './links/each-link.ts';

export default defineRule({
  name: 'link/relative',
  description: 'A relative link has nothing to be relative to: a message has no address of its own.',
  advice: 'Write the whole URL, with https:// and the host.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 2557 §5: base URIs of a message', url: 'https://www.rfc-editor.org/rfc/rfc2557#section-5' },
    { title: 'RFC 3986 §5.1: establishing a base URI', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-5.1' },
  ],
  messages: {
    relative: 'The link “{{url}}” is relative: mail has no page it could start from.',
    scheme: 'The link “{{url}}” has no https:// before the host: clients take it for a path.',
    protocol: 'The link “{{url}}” begins with // and leaves the scheme to a page that mail has not.',
  },
  stateless: true,

  create: ({ report }) => eachHtmlLink((link) => {
    const { value, isOpen, parts: { scheme, authority, rest } } = link;
    if (value === '' || scheme !== '' || value.startsWith('#') || isOpen || value.startsWith('\\') || TAG.test(value) || isStandInWord(value) || leadsNowhere(value)) return false;
    if (authority !== undefined) report({ at: link.at, messageId: 'protocol', data: { url: link.shown } });
    // A word alone (`href="top"`) is mostly what is left of an anchor, and has nothing in it to press.
    else if (!/[/.?]/u.test(rest)) return false;
    else report({ at: link.at, messageId: HOST.test(rest.slice(0, 100)) ? 'scheme' : 'relative', data: { url: link.shown } });
    return true;
  }),
});

/** A name with a top level that no file ending is taken for: `www.shop.example`, `shop.com/sale`. */
const HOST = /^(?:www\.[^\s/]+|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:com|net|org|edu|gov|info|biz|io|co|eu|de|uk|fr|it|es|nl|pl|ch|at|us|ca|au|jp|br|ru))(?:[/?#:]|$)/iu;
/** A merge tag that no template language was told by. */
const TAG = /^[[{<%$~@*]/u;
