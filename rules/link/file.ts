import { defineRule } from 'sendlint/rule';
import { eachUrl } from './links/each-link.ts';

export default defineRule({
  name: 'link/file',
  description: 'A link to a file on a disk or in an office network opens for nobody else.',
  advice: 'Put the file on a web server and link to that, or attach it.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 8089 §4: security of the file URI scheme', url: 'https://www.rfc-editor.org/rfc/rfc8089#section-4' },
    { title: 'rspamd: its rules', url: 'https://github.com/rspamd/rspamd/tree/master/rules' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'HAS_FILE_URL', score: 2, differs: 'Ours sees UNC paths and drive letters too.' }],
  messages: {
    file: 'The URL “{{url}}” names a file of the sender’s own computer.',
    share: 'The URL “{{url}}” names a file share of an office network.',
    drive: 'The URL “{{url}}” is a path on the sender’s own disk.',
  },
  stateless: true,

  create: ({ report }) => eachUrl((link) => {
    const { value, isTemplated, kind, parts: { scheme, host } } = link;
    if (kind === 'text') return false;
    if (scheme === 'file') report({ at: link.at, messageId: host === '' || host === 'localhost' ? 'file' : 'share', data: { url: link.shown } });
    else if (value.startsWith('\\\\') && !isTemplated && /^\\\\[\w.-]+\\/u.test(value.slice(0, 100))) report({ at: link.at, messageId: 'share', data: { url: link.shown } });
    else if (/^[a-z]:[\\/]/iu.test(value.slice(0, 3))) report({ at: link.at, messageId: 'drive', data: { url: link.shown } });
    else return false;
    return true;
  }),
});
