import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { atMost } from './parts/at-most.ts';
import { isShown } from './parts/own-parts.ts';
import { encodingOf, rawOf } from './parts/raw-text.ts';
import { base64Bytes, plainEncoding, relabelled } from './parts/transfer-repair.ts';

export default defineRule({
  name: 'mime/encoding-needed',
  description: 'Text in base64 that is all ASCII is a third larger for nothing, and was long a way to hide words from filters.',
  advice: 'Send text that is mostly ASCII as 7bit or quoted-printable.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 2045 §6 Content-Transfer-Encoding', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6' },
    { title: 'SpamAssassin: rules on MIME parts', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_body_tests.cf' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MIME_BASE64_TEXT', score: 0.001, of: ['unlabelled'], differs: 'There the text may hold anything, also letters beyond ASCII, and a part with any Content-Disposition is passed over.' },
    { filter: 'rspamd', symbol: 'MIME_BASE64_TEXT_BOGUS', score: 1, of: ['needless', 'unlabelled'], differs: 'An empty text is not reported.' },
    { filter: 'rspamd', symbol: 'MIME_BASE64_TEXT', score: 0.1, of: ['needless', 'unlabelled'], differs: 'There any text in base64 counts.' },
  ],
  messages: {
    needless: 'All {{count}} characters of this base64 text are ASCII, so it need not be encoded.',
    unlabelled: 'This base64 text names no charset beyond ASCII, and all its {{count}} characters are ASCII, so it need not be encoded.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const decoded = (part: Part, charset: string): ReturnType<typeof relabelled> => {
      const raw = rawOf(part);
      const bytes = raw && base64Bytes(raw);
      // In UTF-16 the letters are other bytes.
      return bytes !== undefined && IS_ASCII.test(bytes) && !/\r(?!\n)/u.test(bytes) && !/utf-?(?:7|16|32)|hz/u.test(charset) ? relabelled(message, part, { encoding: plainEncoding(bytes) }) : {};
    };
    const report = atMost(all);
    return {
      part: {
        'text/*'(part) {
          if (!isShown(part) || encodingOf(part) !== 'base64') return;
          const value = part.text?.value ?? '';
          if (value === '' || !IS_ASCII.test(value)) return;
          const charset = part.mediaType.parameters.get('charset')?.value.value.trim().toLowerCase() ?? '';
          const plain = charset === '' || charset === 'us-ascii' || charset === 'ascii';
          report({ at: part.header.get('content-transfer-encoding') ?? part, messageId: plain ? 'unlabelled' : 'needless', data: { count: value.length }, ...decoded(part, charset) });
        },
      },
    };
  },
});

/** ISO-2022 text is ASCII with escapes: without one, and without control characters, it is plain text. */
const IS_ASCII = /^[\t\n\f\r -~]*$/u;
