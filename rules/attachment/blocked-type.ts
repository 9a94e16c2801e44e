import { defineRule } from 'sendlint/rule';
import { whyUnseen } from './archives/archive.ts';
import { attachmentsOf } from './files/attachments.ts';

export default defineRule({
  name: 'attachment/blocked-type',
  description: 'Mailbox providers and sending services refuse a message for the type of a file in it.',
  advice: 'Put the file where it can be downloaded and send a link, or send it in a format that is not blocked.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Gmail: file types that are blocked', url: 'https://support.google.com/mail/answer/6590' },
    { title: 'Exchange Online: common attachments filter', url: 'https://learn.microsoft.com/defender-office-365/anti-malware-protection-about' },
    { title: 'Outlook: blocked attachments', url: 'https://support.microsoft.com/office/434752e1-02d3-4e90-9124-8b81e49a8519' },
    { title: 'Outlook on the web: BlockedFileTypes', url: 'https://learn.microsoft.com/powershell/module/exchange/set-owamailboxpolicy' },
    { title: 'Exchange Server: attachment filtering', url: 'https://learn.microsoft.com/exchange/antispam-and-antimalware/antispam-protection/attachment-filtering' },
    { title: 'Zoho Mail: secure attachment policy', url: 'https://www.zoho.com/mail/help/secure-attachment-policy.html' },
    { title: 'Amazon SES: unsupported attachment types', url: 'https://docs.aws.amazon.com/ses/latest/dg/mime-types.html' },
    { title: 'Postmark: forbidden file types', url: 'https://postmarkapp.com/developer/user-guide/send-email-with-api' },
    { title: 'Resend: attachment types', url: 'https://resend.com/docs/knowledge-base/what-attachment-types-are-not-supported' },
    { title: 'Brevo: supported file extensions', url: 'https://developers.brevo.com/reference/sendtransacemail' },
    { title: 'Infobip: attachments', url: 'https://www.infobip.com/docs/email/get-started-with-email' },
  ],
  messages: {
    refused: 'The attachment {{name}} is of a type (.{{extension}}) that {{who}} {{acts}}.',
    inside: 'The archive {{name}} holds {{held}}, a type (.{{extension}}) that {{who}} {{acts}} inside archives too.',
    sealed: 'The archive {{name}} is encrypted and holds another archive, {{held}}, which {{who}} {{acts}}.',
    program: 'The attachment {{name}} is {{kind}} by its first bytes, a type that {{who}} {{acts}} under any name.',
  },

  create: ({ message, sending, signal, report, unchecked }) => ({
    async end() {
      const attachments = [...attachmentsOf(message)];
      if (attachments.length === 0) return;
      // Loaded with the first attachment: most messages have none.
      const [{ blockedAttachment, blockedInside }, { listed, refusersFor }] = await Promise.all([import('./files/blocked-files.ts'), import('./files/blocked-types.ts')]);
      const { refusers, unknown } = refusersFor(sending);
      for (const attachment of attachments) {
        const at = attachment.names[0]?.text.span() ?? attachment.part;
        const blocked = blockedAttachment(attachment, refusers);
        if (blocked) {
          report(blocked);
          continue;
        }
        const { held, unseen } = await blockedInside(attachment, refusers, signal);
        if (held) report({ at, ...held });
        else for (const miss of unseen) unchecked(whyUnseen(attachment, miss), at);
      }
      if (unknown.length > 0) unchecked(`No list of refused attachments is known for ${listed(unknown)}.`);
    },
  }),
});
