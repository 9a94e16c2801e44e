import { defineRule } from 'sendlint/rule';
import { attachmentsOf, labelOf } from './attachments.ts';
import { mismatchOf } from './mismatch.ts';

export default defineRule({
  name: 'attachment/type-mismatch',
  description: 'A file that is not what its name or its media type says is opened by the wrong program, or refused as a disguise.',
  advice: 'Give the file the extension and the media type of what it is.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §1: the media type tells the data', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-1' },
    { title: 'Exchange Online: true type matching', url: 'https://learn.microsoft.com/defender-office-365/anti-malware-protection-about' },
    { title: 'PNG specification: signature', url: 'https://www.w3.org/TR/png/#5PNG-file-signature' },
    { title: 'APPNOTE: zip signatures', url: 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT' },
    { title: 'MS-CFB: header', url: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb/' },
  ],
  messages: {
    bytes: 'The attachment {{name}} is named like {{expected}}, but its first bytes are those of {{actual}}.',
    type: 'The attachment {{name}} is declared {{type}}, which is {{expected}}, but its first bytes are those of {{actual}}.',
    name: 'The attachment {{name}} is declared {{type}}, which is {{expected}}.',
  },

  create: ({ message, report }) => ({
    end() {
      for (const attachment of attachmentsOf(message)) {
        const mismatch = mismatchOf(attachment);
        if (!mismatch) continue;
        const { part } = attachment;
        const name = labelOf(attachment);
        const type = part.mediaType.essence;
        const { messageId, expected } = mismatch;
        if (messageId === 'bytes') report({ at: mismatch.name.text.span(), messageId, data: { name, expected, actual: mismatch.actual } });
        else if (messageId === 'type') report({ at: part.mediaType.span, messageId, data: { name, type, expected, actual: mismatch.actual } });
        else report({ at: mismatch.name.text.span(), messageId, data: { name, type, expected } });
      }
    },
  }),
});
