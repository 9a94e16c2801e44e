import { defineRule } from 'sendlint/rule';
import { eachOrigin } from './links/each-link.ts';
import { shown } from './links/link.ts';

export default defineRule({
  name: 'link/user-info',
  description: 'A URL with a name before an @ looks like one host and leads to another, and gives a password to everyone who gets the mail.',
  advice: 'Leave the name and password out, and let the page ask for them.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 9110 §4.2.4: user information in http(s) URIs', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.4' },
    { title: 'RFC 3986 §7.6: semantic attacks', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-7.6' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'URL_USER_PASSWORD', score: 2, differs: 'rspamd gives more points to a longer one; ours says the same of all.' }],
  messages: {
    user: 'The URL has “{{user}}” before its host, {{host}}.',
    deceptive: 'The URL begins like one to {{user}} and leads to {{host}}.',
  },
  stateless: true,

  create: ({ report }) => eachOrigin((link) => {
    const { user } = link.parts;
    if (user === undefined || link.host === undefined) return false;
    const name = shown(user.split(':', 1)[0] ?? '');
    report({ at: link.at, messageId: /^[\w-]+(?:\.[\w-]+)+$/u.test(name) ? 'deceptive' : 'user', data: { user: name, host: link.host } });
    return true;
  }),
});
