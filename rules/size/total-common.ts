import { defineRule } from 'sendlint/rule';
import { COMMON_LIMIT, megabytes } from './limits/limits.ts';
import { judge } from './limits/message-size.ts';

export default defineRule({
  name: 'size/total-common',
  description: 'Many servers still run with the limit they were delivered with, about 10 MB, and refuse what is larger.',
  advice: 'Keep files in a message under 7 MB, which become 10 MB in base64, or send links.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Postfix: message_size_limit (default 10240000)', url: 'https://www.postfix.org/postconf.5.html#message_size_limit' },
    { title: 'Exchange Server: message size limits (10 MB)', url: 'https://learn.microsoft.com/exchange/mail-flow/message-size-limits' },
    { title: 'RFC 1870: SMTP message size declaration', url: 'https://www.rfc-editor.org/rfc/rfc1870' },
  ],
  messages: {
    large: 'The message is {{size}} as it is sent; servers with a common limit take {{max}}.',
  },
  options: {
    max: { type: 'integer', minimum: 65_536, default: COMMON_LIMIT, description: 'The largest message, in bytes as it is sent.' },
  },

  create: ({ options: { max }, sending, report }) => ({
    message(message) {
      const size = message.wireSize;
      if (size <= max) return;
      // What a chosen provider refuses outright, size/total says: one cause, one diagnostic.
      const { refusing } = judge(message, sending);
      if (refusing.length === 0) report({ at: message, messageId: 'large', data: { size: megabytes(size), max: megabytes(max) } });
    },
  }),
});
