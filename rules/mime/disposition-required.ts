import { defineRule } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { isEncrypted, isLeaf, kindOf } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/disposition-required',
  description: 'A file without Content-Disposition is shown, attached or dropped as each reader likes, and filters take a nameless one for a trick.',
  advice: 'Say what the part is: Content-Disposition: attachment; filename="…", or inline with a Content-ID.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 2183 §2 The Content-Disposition header field', url: 'https://www.rfc-editor.org/rfc/rfc2183#section-2' },
    { title: 'rspamd: header checks', url: 'https://github.com/rspamd/rspamd/blob/master/rules/headers_checks.lua' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'CTYPE_MISSING_DISPOSITION', score: 4, of: ['binary'], differs: 'There a disposition other than attachment counts, too.' },
  ],
  messages: {
    binary: 'This application/octet-stream has no Content-Disposition, so nothing says what it is.',
    other: 'This {{type}} has no Content-Disposition, so nothing says whether it is shown or attached.',
    unknown: 'Content-Disposition is neither inline nor attachment but "{{value}}", which readers take for attachment.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        '*'(part) {
          const { essence } = part.mediaType;
          if (!isLeaf(part) || part.parts.length > 0) return;
          const field = part.header.get('content-disposition');
          const value = field?.value.value.split(';', 1)[0]?.trim() ?? '';
          if (field && value !== '') {
            if (!KNOWN.test(value)) report({ at: field, messageId: 'unknown', data: { value: value.slice(0, 40) } });
          } else if (!NEEDS_NONE.test(essence) && !part.header.get('content-id') && part.header.get('content-type') && !isEncrypted(message, part)) {
            if (essence === 'application/octet-stream') report({ at: kindOf(part), messageId: 'binary' });
            else report({ at: kindOf(part), messageId: 'other', data: { type: essence } });
          }
        },
      },
    };
  },
});

/** RFC 2183, and those registered since that a mail may have (RFC 3261 and RFC 7578 name some for other uses). */
const KNOWN = /^(?:inline|attachment|form-data|signal|notification)$/iu;
/** Texts are shown; signatures and reports are known by their type. */
const NEEDS_NONE = /^(?:text\/|message\/|application\/(?:pgp|x-pgp|pkcs7|x-pkcs7|ics))/u;
