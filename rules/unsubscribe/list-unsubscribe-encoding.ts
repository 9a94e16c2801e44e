import { defineRule } from 'sendlint/rule';
import { parseUrlList } from './leaving/list-unsubscribe.ts';

export default defineRule({
  name: 'unsubscribe/list-unsubscribe-encoding',
  description: 'List-Unsubscribe is plain text, not RFC 2047 encoded words, and its URLs hold no white space.',
  advice: 'Keep the field out of the encoding that is meant for Subject, and fold it only between the URLs.',
  severity: 'warning',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 2047 §5', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-5' },
    { title: 'RFC 2369 §2', url: 'https://www.rfc-editor.org/rfc/rfc2369#section-2' },
  ],
  messages: {
    encoded: '{{name}} is sent as an RFC 2047 encoded word, which clients need not decode in this field.',
    spaced: 'A URL of List-Unsubscribe holds white space, which has to be taken out before it can be followed.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      'list-unsubscribe'(field) {
        const { span, value } = field;
        if (hasEncodedWord(span.text.value.slice(span.start, span.end))) report({ at: field, messageId: 'encoded', data: { name: 'List-Unsubscribe' } });
        else for (const { spaced, start, end } of parseUrlList(value.value).urls) if (spaced) report({ at: value.span(start, end), messageId: 'spaced' });
      },
      'list-unsubscribe-post'(field) {
        const { span } = field;
        if (hasEncodedWord(span.text.value.slice(span.start, span.end))) report({ at: field, messageId: 'encoded', data: { name: 'List-Unsubscribe-Post' } });
      },
    },
  }),
});

/** `=?charset?B?text?=` (RFC 2047 §2), as a word of its own: a URL may hold `=?`. */
const hasEncodedWord = (raw: string): boolean => /[\s:(]=\?[^?\s]{1,40}\?[bq]\?[^?\s]*\?=/iu.test(raw);
