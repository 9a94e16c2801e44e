import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { isBlank } from './parts/empty.ts';
import { isBody, kindOf, ownParts } from './parts/own-parts.ts';

/** SpamAssassin's bound for a text that is there only for show. */
const LEAST_SHARE = 1;

export default defineRule({
  name: 'mime/text-alternative',
  description: 'HTML without a text version is unreadable for watches, some screen readers and text clients, and filters count it.',
  advice: 'Send multipart/alternative: text/plain with the same content first, then text/html.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §5.1.4 Alternative subtype', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.4' },
    { title: 'SpamAssassin: rules on MIME parts', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_body_tests.cf' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MIME_HTML_ONLY', score: 0.1, of: ['missing', 'missingHere'], differs: 'An attached text file is no text version, nor is a text in an attached message; SpamAssassin counts every text part. HTML that is attached is not asked for one.' },
    { filter: 'SpamAssassin', symbol: 'MIME_HTML_ONLY_MULTI', score: 0, of: ['missingHere'], differs: 'There the Content-Type of the message itself must name multipart/alternative.' },
    { filter: 'SpamAssassin', symbol: 'MIME_HTML_MOSTLY', score: 0.1, of: ['mostly', 'empty'], differs: 'An empty text is reported beside HTML of any size, unless that shows nothing either. There the last text of the message counts, also one of an attached message.' },
    { filter: 'SpamAssassin', symbol: 'MPART_ALT_DIFF', score: 2.246, of: ['missingHere', 'empty'], differs: 'Also a twin of mime/alternative-differs, which compares a text that is there.' },
    { filter: 'rspamd', symbol: 'MIME_HTML_ONLY', score: 0.2, of: ['missing', 'missingHere'] },
    { filter: 'rspamd', symbol: 'MIME_MA_MISSING_TEXT', score: 2, of: ['missingHere'] },
  ],
  messages: {
    missing: 'The message is HTML only; it has no text/plain version.',
    missingHere: 'This multipart/alternative has HTML but no text/plain version beside it.',
    empty: 'The text/plain version is empty, so readers of text see nothing.',
    mostly: 'The text/plain version has {{text}} bytes, {{share}} % of the {{html}} bytes of the HTML; under {{limit}} % it can hardly say the same.',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      if (message.type !== 'message') return;
      const parts = ownParts(message);
      const html = parts.findLast((part) => isBody(part, 'text/html'));
      if (!html) return;
      const text = parts.findLast((part) => isBody(part, 'text/plain'));
      const alternative = parts.find(({ mediaType }) => mediaType.essence === 'multipart/alternative');
      if (!text) {
        report({ at: kindOf(alternative ?? html), messageId: alternative ? 'missingHere' : 'missing' });
      } else if (alternative && within(alternative, text) && !isBlank(html)) {
        const told = parts.findLast((part) => isBody(part, 'text/plain') && within(alternative, part) && !isBlank(part));
        const bytes = told?.body.encodedSize ?? 0;
        const share = (bytes / Math.max(1, html.body.encodedSize)) * 100;
        if (!told) report({ at: text, messageId: 'empty' });
        else if (share < LEAST_SHARE) report({ at: told, messageId: 'mostly', data: { text: bytes, html: html.body.encodedSize, share: share.toFixed(2), limit: LEAST_SHARE } });
      }
    },
  }),
});

const within = (outer: Part, part: Part): boolean => part.span.start >= outer.span.start && part.span.end <= outer.span.end;
