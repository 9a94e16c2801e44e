import { defineRule, findTags } from 'sendlint/rule';

const URL_START = /(?:https?:\/\/|www\.)[^\s"'<>]{1,200}/iu;

export default defineRule({
  name: 'header/display-name-url',
  description: 'A link in the sender’s name is advertising where a name belongs, and filters know it from spam.',
  advice: 'Put the name of a person or an organization into the display name, and the link into the text.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'rspamd: rules/regexp/headers.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/regexp/headers.lua' },
    { title: 'RFC 5322 §3.4 Address Specification', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.4' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'R_HTTP_URL_IN_FROM', score: 5, of: ['url'], differs: 'A link that stands in the middle of a name counts too.' }],
  messages: {
    url: 'The name holds a link: {{url}}.',
    host: 'The name holds a web address: {{url}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      from({ addresses }) {
        for (const { name, span } of addresses.slice(0, 5)) {
          if (!name.includes('://') && !/www\./iu.test(name)) continue;
          const [url] = URL_START.exec(name) ?? [];
          if (url === undefined || findTags(name).length > 0) continue;
          report({ at: span, messageId: /^http/iu.test(url) ? 'url' : 'host', data: { url: url.slice(0, 80) } });
        }
      },
    },
  }),
});
