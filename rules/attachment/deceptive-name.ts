import { defineRule } from 'sendlint/rule';
import { attachmentsOf, shown } from './files/attachments.ts';
import { deceitOf } from './files/names.ts';

export default defineRule({
  name: 'attachment/deceptive-name',
  description: 'A file name that shows another type than the file has is how malware is sent, so filters refuse it.',
  advice: 'Name the file in plain characters, with one extension that says what it is.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'rspamd: mime_types, double extensions and obscured names', url: 'https://docs.rspamd.com/modules/mime_types/' },
    { title: 'UTR #36: bidirectional text spoofing', url: 'https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing' },
    { title: 'MITRE ATT&CK T1036.007: double file extension', url: 'https://attack.mitre.org/techniques/T1036/007/' },
    { title: 'MITRE ATT&CK T1036.002: right-to-left override', url: 'https://attack.mitre.org/techniques/T1036/002/' },
    { title: 'Windows: names do not end with a space or a period', url: 'https://learn.microsoft.com/windows/win32/fileio/naming-a-file' },
  ],
  messages: {
    double: 'The attachment {{name}} is a .{{extension}} file that is made to look like a {{shown}} file.',
    direction: 'The attachment {{name}} has the direction character {{code}} in its name, so that it is drawn in another order than it is written.',
    invisible: 'The attachment {{name}} has the invisible character {{code}} in its name.',
    control: 'The attachment {{name}} has the control character {{code}} in its name.',
    gap: 'The attachment {{name}} has {{count}} spaces in a row before its extension .{{extension}}, which hide it.',
    trailing: 'The name of the attachment {{name}} ends with a dot or a space, which Windows drops.',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { names } of attachmentsOf(message)) {
        for (const { text, value } of names) {
          const deceit = deceitOf(value);
          if (!deceit) continue;
          const at = text.span(deceit.start, deceit.end);
          const name = shown(value);
          if (deceit.messageId === 'double') report({ at, messageId: 'double', data: { name, extension: deceit.extension, shown: deceit.shown } });
          else if (deceit.messageId === 'gap') report({ at, messageId: 'gap', data: { name, count: deceit.count, extension: deceit.extension } });
          else if (deceit.messageId === 'trailing') report({ at, messageId: 'trailing', data: { name } });
          else report({ at, messageId: deceit.messageId, data: { name, code: deceit.code } });
          break;
        }
      }
    },
  }),
});
