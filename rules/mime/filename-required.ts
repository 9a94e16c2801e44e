import { defineRule } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { isEncrypted, isLeaf, kindOf } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/filename-required',
  description: 'An attachment without a name is shown as "noname" or "ATT00001", and Windows does not know what opens it.',
  advice: 'Name it: Content-Disposition: attachment; filename="Invoice 17.pdf".',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 2183 §2.3 The filename parameter', url: 'https://www.rfc-editor.org/rfc/rfc2183#section-2.3' },
    { title: 'RFC 2183 §2.2 The attachment disposition type', url: 'https://www.rfc-editor.org/rfc/rfc2183#section-2.2' },
  ],
  messages: {
    missing: 'This attachment, {{type}} of {{size}} bytes, has no file name.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        '*'(part) {
          const { essence } = part.mediaType;
          if (part.filename || part.disposition !== 'attachment' || !isLeaf(part)) return;
          if (part.parts.length > 0 || NAMELESS.test(essence) || part.body.encodedSize === 0 || isEncrypted(message, part)) return;
          report({ at: kindOf(part), messageId: 'missing', data: { type: essence, size: part.body.decodedSize } });
        },
      },
    };
  },
});

/** What readers show by its subject or not at all: messages and reports, signatures and encrypted bodies, invitations. */
const NAMELESS = /^(?:message\/|multipart\/|text\/(?:calendar|rfc822-headers|directory)|application\/(?:ics|pgp|x-pgp|pkcs7|x-pkcs7|ms-tnef|vnd\.gov\.))/u;
