import { defineRule, newField } from 'sendlint/rule';
import type { Message } from 'sendlint/rule';
import { encodingOf } from './parts/raw-text.ts';
import { withoutComments } from './parts/comments.ts';

export default defineRule({
  name: 'mime/version',
  description: 'Without "MIME-Version: 1.0" a reader may take the message for plain text and show its parts and codes; filters count it.',
  advice: 'Add the field MIME-Version: 1.0 to the header of the message.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2045 §4 MIME-Version header field', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-4' },
    { title: 'SpamAssassin: rules on header fields', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MIME_HEADER_CTYPE_ONLY', score: 0.1, of: ['typeOnly'] },
    { filter: 'SpamAssassin', symbol: 'BOGUS_MIME_VERSION', score: 1, of: ['other'], differs: 'Here anything beside 1.0 and comments counts; there text may follow after a space.' },
    { filter: 'rspamd', symbol: 'MISSING_MIME_VERSION', score: 2, of: ['missing', 'typeOnly'], differs: 'There any message with a Content-Type counts; a text in plain ASCII reads the same without the field, and is not reported here.' },
  ],
  messages: {
    missing: 'The message has the MIME field {{name}}, but no MIME-Version.',
    typeOnly: 'Content-Type is the only MIME field of the message; MIME-Version: 1.0 is missing.',
    other: 'MIME-Version is "{{value}}"; there is no version but 1.0.',
  },
  stateless: true,

  create: ({ report }) => ({
    message(message) {
      const { header } = message;
      const version = header.get('mime-version');
      if (version) {
        const value = version.value.value;
        if (withoutComments(value).replaceAll(/\s+/gu, '') !== '1.0') report({ at: version, messageId: 'other', data: { value: value.slice(0, 40) }, fix: [{ at: version.span, text: VERSION }] });
        return;
      }
      const added = newField(header, VERSION);
      const fix = added && { fix: [added] };
      const type = header.get('content-type');
      const other = header.get('content-transfer-encoding') ?? header.get('content-disposition');
      if (type && !other && !PLAIN.test(type.value.value)) report({ at: type, messageId: 'typeOnly', ...fix });
      else {
        const first = type ?? other;
        if (first && !isPlainAnyway(message)) report({ at: first, messageId: 'missing', data: { name: first.name }, ...fix });
      }
    },
  }),
});

const VERSION = 'MIME-Version: 1.0';
const PLAIN = /^text\/plain\b/iu;

/** ASCII as it stands is what a reader that knows no MIME shows, too. */
const isPlainAnyway = (message: Message): boolean =>
  message.mediaType.essence === 'text/plain' && ['7bit', '8bit'].includes(encodingOf(message)) && !/[^\u0000-\u007f]/u.test(message.text?.value ?? '');
