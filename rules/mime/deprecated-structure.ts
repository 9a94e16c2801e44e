import { defineRule } from 'sendlint/rule';
import { DEPRECATED_ENCODINGS, DEPRECATED_TYPES, findUuBlock } from './deprecated/types.ts';
import { shownName } from './names/name-fields.ts';
import { atMost } from './parts/at-most.ts';
import { isShown, kindOf } from './parts/own-parts.ts';
import { encodingOf } from './parts/raw-text.ts';

export default defineRule({
  name: 'mime/deprecated-structure',
  description: 'Structures of the nineties are not understood by the mail clients of today: they show codes, or files that nothing opens.',
  advice: 'Attach files in base64 inside a multipart/mixed, write text as text/plain and text/html, and turn off TNEF in Exchange.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2046 §5.2 Message media type', url: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.2' },
    { title: 'RFC 2045 §6.3 New Content-Transfer-Encodings', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.3' },
    { title: 'Exchange: TNEF conversion options', url: 'https://learn.microsoft.com/en-us/exchange/mail-flow/content-conversion/tnef-conversion' },
  ],
  messages: {
    type: '{{type}} is out of use: {{effect}}.',
    encoding: 'The transfer encoding {{encoding}} is from before MIME: most clients show the code and no file.',
    uuencode: 'The file {{name}} stands in the text in uuencode: most clients show the code and no file.',
  },

  create({ message, report: all }) {
    if (message.type !== 'message') return {};
    const report = atMost(all);
    return {
      part: {
        '*'(part) {
          const { essence } = part.mediaType;
          const effect = DEPRECATED_TYPES.get(essence);
          if (effect !== undefined) report({ at: kindOf(part), messageId: 'type', data: { type: essence, effect } });
          const encoding = encodingOf(part);
          if (DEPRECATED_ENCODINGS.has(encoding)) report({ at: part.header.get('content-transfer-encoding') ?? part, messageId: 'encoding', data: { encoding } });
          else if (essence === 'text/plain' && part.text && isShown(part)) {
            const block = findUuBlock(part.text.value);
            if (block) report({ at: part.text.span(block.start, block.end), messageId: 'uuencode', data: { name: shownName(block.name) } });
          }
        },
      },
    };
  },
});
