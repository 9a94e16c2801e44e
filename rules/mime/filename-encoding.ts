import { defineRule } from 'sendlint/rule';
import { findInNames, nameFields, shownName } from './names/name-fields.ts';
import { atMost } from './parts/at-most.ts';
import { isLeaf } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/filename-encoding',
  description: 'A file name with raw letters beyond ASCII is shown with wrong letters, loses them, or makes a server refuse the message.',
  advice: "Encode the name as RFC 2231 says: filename*=utf-8''Gr%C3%BC%C3%9Fe.pdf.",
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2231 §4 Parameter value character set', url: 'https://www.rfc-editor.org/rfc/rfc2231#section-4' },
    { title: 'RFC 2183 §2.3 The filename parameter', url: 'https://www.rfc-editor.org/rfc/rfc2183#section-2.3' },
  ],
  messages: {
    raw: 'The file name {{name}} stands in {{field}} with raw bytes beyond ASCII, which are allowed only in mail sent with SMTPUTF8.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        '*'(part) {
          if (!part.filename || !isLeaf(part)) return;
          for (const field of nameFields(part)) {
            const at = findInNames(field, RAW);
            if (at) report({ at, messageId: 'raw', data: { name: shownName(part.filename.value), field: field.name } });
          }
        },
      },
    };
  },
});

const RAW = /[\u0080-\u00ff][^\r\n;"]*/u;
