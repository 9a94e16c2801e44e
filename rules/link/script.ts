import { defineRule } from 'sendlint/rule';
import { eachHtmlLink } from './links/each-link.ts';

export default defineRule({
  name: 'link/script',
  description: 'A link that runs a script does nothing in mail, and filters hold it against the message.',
  advice: 'Link to a page, and let the page run the script.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'HTML: javascript: URLs', url: 'https://html.spec.whatwg.org/multipage/browsing-the-web.html#the-javascript:-url-special-case' },
    { title: 'IANA: URI schemes', url: 'https://www.iana.org/assignments/uri-schemes/uri-schemes.xhtml' },
  ],
  messages: {
    script: 'The link runs a script (“{{url}}”): mail clients remove it.',
  },
  stateless: true,

  create: ({ report }) => eachHtmlLink((link) => {
    const { value } = link;
    const sign = value.charAt(0).toLowerCase();
    // A browser drops line ends and tabs inside the scheme.
    if ((sign !== 'j' && sign !== 'v' && sign !== 'l') || !SCRIPT.test(value.slice(0, 80).replaceAll(/[\t\n\r]/gu, ''))) return false;
    report({ at: link.at, messageId: 'script', data: { url: link.shown } });
    return true;
  }),
});

/** With something to run: what only keeps a link from leading anywhere is a placeholder. */
const SCRIPT = /^(?:vbscript:|livescript:|javascript:(?!\s*(?:;|\/\/|void\s*(?:\(\s*0?\s*\)|0)\s*;?|undefined;?|return false;?)?\s*$))/iu;
