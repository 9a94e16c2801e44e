import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';

export default defineRule({
  name: 'header/client-fields',
  description: 'Fields that only Outlook Express writes, without those it always writes with them, are what spam programs copy; filters know it.',
  advice: 'Leave X-MSMail-Priority out; where a priority is wanted, use Importance.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: MISSING_MIMEOLE', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
    { title: 'RFC 4021 §2.1.54 Importance', url: 'https://www.rfc-editor.org/rfc/rfc4021#section-2.1.54' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MISSING_MIMEOLE', score: 0.392, of: ['pretended'], differs: 'It is silent on any part in base64; here that holds for files, not for text.' },
    { filter: 'rspamd', symbol: 'MISSING_MIMEOLE', score: 2, of: ['pretended'] },
  ],
  messages: {
    pretended: 'X-MSMail-Priority is "{{value}}", but X-MimeOLE, which Outlook Express writes with it, is missing.',
  },
  stateless: true,

  create: ({ report }) => ({
    message(message) {
      const { header } = message;
      const priority = header.get('x-msmail-priority');
      if (!priority || header.get('x-mimeole') || header.get('dkim-signature') || header.get('domainkey-signature')) return;
      // Programs that do write the one without the other.
      if (/SquirrelMail|^Microsoft (?:Office )?Outlook 1[2456]\.0|CommuniGate Pro MAPI/u.test(header.get('x-mailer')?.value.value ?? '') || hasFile(message)) return;
      report({ at: priority, messageId: 'pretended', data: { value: priority.value.value.trim().slice(0, 60) } });
    },
  }),
});

/** Whether a file is sent along in base64: programs beside Outlook Express that write the field do so. */
const hasFile = (root: Part): boolean => {
  const waiting: Part[] = [root];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (!part.mediaType.essence.startsWith('text/') && part.header.get('content-transfer-encoding')?.value.value.trim().toLowerCase() === 'base64') return true;
    waiting.push(...part.parts);
  }
  return false;
};
