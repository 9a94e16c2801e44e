import { defineRule } from 'sendlint/rule';
import { inspect, placeOf, whyUnseen } from './archives/archive.ts';
import { attachmentsOf, labelOf } from './files/attachments.ts';
import { isMacroName, isOfficeName } from './files/file-names.ts';

export default defineRule({
  name: 'attachment/macro',
  description: 'Office blocks macros in files from the internet, and filters refuse documents with them.',
  advice: 'Save the document without macros (.docx, .xlsx, .pptx) or as a PDF.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'Microsoft: macros from the internet are blocked by default in Office', url: 'https://learn.microsoft.com/deployoffice/security/internet-macros-blocked' },
    { title: 'Gmail: documents with malicious macros are blocked', url: 'https://support.google.com/mail/answer/6590' },
    { title: 'Exchange Online: .docm, .ppa and .ppam in the default filter', url: 'https://learn.microsoft.com/defender-office-365/anti-malware-protection-about' },
    { title: 'MS-OVBA: VBA project storage', url: 'https://learn.microsoft.com/openspecs/office_file_formats/ms-ovba/' },
  ],
  messages: {
    holds: 'The document {{place}} holds {{macro}}.',
    named: 'The document {{place}} is of a type (.{{extension}}) that is made for macros.',
  },

  create: ({ message, signal, report, unchecked }) => ({
    async end() {
      for (const attachment of attachmentsOf(message)) {
        const at = attachment.names[0]?.text.span() ?? attachment.part;
        const { containers, files, unseen } = await inspect(attachment, signal);
        const found = containers.find(({ macro }) => macro !== undefined);
        const named = attachment.names.find(({ value }) => isMacroName(value))?.value;
        const held = files.find(({ path }) => isMacroName(path));
        if (found?.macro !== undefined) report({ at, messageId: 'holds', data: { place: placeOf(attachment, found.path), macro: found.macro } });
        else if (named !== undefined) report({ at, messageId: 'named', data: { place: labelOf(attachment), extension: extension(named) } });
        else if (held) report({ at, messageId: 'named', data: { place: placeOf(attachment, held.path), extension: extension(held.path) } });
        else for (const miss of unseen) if (miss.of !== 'content' || isOfficeName(miss.path)) unchecked(whyUnseen(attachment, miss), at);
      }
    },
  }),
});

const extension = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
