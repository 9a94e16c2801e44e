import { defineRule } from 'sendlint/rule';
import { COMMON_LIMIT, megabytes } from './limits/limits.ts';
import type { Limit } from './limits/limits.ts';
import { judge } from './limits/message-size.ts';

export default defineRule({
  name: 'size/total',
  description: 'A message over the limit of a service or a mailbox provider is refused as a whole.',
  advice: 'Put large files where they can be downloaded and send links, or make images smaller.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 1870: SMTP message size declaration', url: 'https://www.rfc-editor.org/rfc/rfc1870' },
    { title: 'Gmail: attachment size limit', url: 'https://support.google.com/mail/answer/6584' },
    { title: 'Google Workspace: receiving limits', url: 'https://support.google.com/a/answer/1366776' },
    { title: 'iCloud Mail: mailbox size and message sending limits', url: 'https://support.apple.com/102198' },
    { title: 'Exchange Online limits', url: 'https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits' },
    { title: 'Exchange Server: message size limits', url: 'https://learn.microsoft.com/exchange/mail-flow/message-size-limits' },
    { title: 'Amazon SES quotas', url: 'https://docs.aws.amazon.com/ses/latest/dg/quotas.html' },
    { title: 'Postmark: attachment and email size limits', url: 'https://postmarkapp.com/support/article/1056-what-are-the-attachment-and-email-size-limits' },
    { title: 'SendGrid: Mail Send limitations', url: 'https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations' },
    { title: 'Resend: attachments', url: 'https://resend.com/docs/dashboard/emails/attachments' },
    { title: 'Infobip: email limits', url: 'https://www.infobip.com/docs/email/get-started-with-email' },
  ],
  messages: {
    refused: 'The message is {{size}} as it is sent, with {{attached}} of attachments: too large for {{who}}.',
  },

  create: ({ sending, report, unchecked }) => ({
    message(message) {
      // Nobody is known to refuse less than the common limit.
      if (message.wireSize <= COMMON_LIMIT) return;
      const { size, attached, refusing, unknown } = judge(message, sending);
      if (refusing.length > 0) report({ at: message, messageId: 'refused', data: { size: megabytes(size), attached: megabytes(attached), who: named(refusing) } });
      else if (unknown.length > 0) unchecked(`The message is ${megabytes(size)}, and the size limit of ${unknown.join(', ')} is not known.`);
    },
  }),
});

/** `Gmail (25 MB of attachments) and iCloud (27 MB)`. */
const named = (limits: readonly Limit[]): string => {
  const all = limits.map(({ who, bytes, counts }) => `${who} (${megabytes(bytes)}${counts === 'attachments' ? ' of attachments' : ''})`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
};
