import { defineRule } from 'sendlint/rule';

export default defineRule({
  name: 'html/meta-refresh',
  description: 'Mail clients do not load another page by themselves; filters know a message that tries to from attacks.',
  advice: 'Remove the <meta> and write a link.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'rspamd: HTML_META_REFRESH_URL', url: 'https://github.com/rspamd/rspamd/blob/master/rules/regexp/misc.lua' },
    { title: 'HTML Living Standard: http-equiv="refresh"', url: 'https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'HTML_META_REFRESH_URL', score: 5, of: ['url'] }],
  messages: {
    url: 'This <meta> is to load another page at once; mail clients ignore it, and filters count it as an attack.',
    again: 'This <meta> is to load the page again; mail clients ignore it.',
  },
  stateless: true,

  create: ({ report }) => ({
    element: {
      meta(element) {
        const { 'http-equiv': header = '', content = '' } = element.attribs;
        if (header.trim().toLowerCase() === 'refresh') report({ at: element, messageId: /\burl\s*=/iu.test(content.slice(0, 200)) ? 'url' : 'again' });
      },
    },
  }),
});
