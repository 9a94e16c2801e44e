import { defineRule } from 'sendlint/rule';
import { attachmentsOf, labelOf, shown, undecoded } from './files/attachments.ts';

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
    unlike: 'The attachment {{name}} is named like {{expected}}, but does not begin like one.',
    type: 'The attachment {{name}} is declared {{type}}, which is {{expected}}, but its first bytes are those of {{actual}}.',
    typeUnlike: 'The attachment {{name}} is declared {{type}}, which is {{expected}}, but does not begin like one.',
    name: 'The attachment {{name}} is declared {{type}}, which is {{expected}}, but is not named like one.',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    async end(message) {
      for (const attachment of attachmentsOf(message)) {
        // Loaded with the first attachment: most messages have none.
        const { mismatchOf } = await import('./files/mismatch.ts');
        const { part } = attachment;
        const name = labelOf(attachment);
        const encoding = undecoded(part);
        const mismatch = encoding === undefined ? mismatchOf(attachment) : undefined;
        if (encoding !== undefined) unchecked(`The attachment ${name} is encoded as ${shown(encoding)}, which is not decoded.`, part);
        if (!mismatch) continue;
        const type = part.mediaType.essence;
        const { expected } = mismatch;
        const at = mismatch.messageId === 'bytes' ? mismatch.name.text.span() : part.mediaType.span;
        if (mismatch.messageId === 'name') report({ at, messageId: 'name', data: { name, type, expected } });
        else if (mismatch.messageId === 'bytes') report(mismatch.actual === undefined ? { at, messageId: 'unlike', data: { name, expected } } : { at, messageId: 'bytes', data: { name, expected, actual: mismatch.actual } });
        else report(mismatch.actual === undefined ? { at, messageId: 'typeUnlike', data: { name, type, expected } } : { at, messageId: 'type', data: { name, type, expected, actual: mismatch.actual } });
      }
    },
  }),
});
