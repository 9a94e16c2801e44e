import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { rawField } from './fields/raw-field.ts';
import { encodedWordsOf, fieldsWithWords } from './words/encoded-words.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'header/encoded-word-place',
  description: 'Encoded words are for text and names: in an address, an identifier or a quoted name they are shown or used as they stand, and Gmail refuses some.',
  advice: 'Encode the display name without quotes around it, and leave addresses, identifiers and dates as they are.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 2047 §5 Use of encoded words', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-5' },
    { title: 'Gmail SMTP errors: 550 5.7.1, encoded-word syntax is not permitted', url: 'https://support.google.com/a/answer/3726730' },
  ],
  messages: {
    field: '{{name}} holds an encoded word, which means nothing there.',
    address: 'This encoded word is a part of an address, which is used as it stands.',
    quoted: 'This encoded word stands in quotes, where it is text like any other: programs may show it as it stands.',
  },

  create({ report }) {
    const whole = (field: HeaderField): void => {
      const [first] = encodedWordsOf(field);
      if (first) report({ at: first.span, messageId: 'field', data: { name: field.name } });
    };
    const mailboxes = (field: HeaderField): void => {
      const words = encodedWordsOf(field);
      if (words.length === 0) return;
      const { text: { value }, start } = rawField(field);
      let quoted = false;
      let at = start;
      let reports = 0;
      for (const { span } of words) {
        for (; at < span.start; at += 1) {
          if (value[at] === '\\') at += 1;
          else if (value[at] === '"') quoted = !quoted;
        }
        const inAddress = value[span.end] === '@' || value[span.start - 1] === '<' || value[span.start - 1] === '@';
        if ((!inAddress && !quoted) || reports === MOST_REPORTS) continue;
        reports += 1;
        report({ at: span, messageId: inAddress ? 'address' : 'quoted' });
      }
    };
    return {
      message({ header }) {
        for (const field of fieldsWithWords(header)) {
          const name = field.name.toLowerCase();
          if (PLAIN_FIELDS.has(name)) whole(field);
          else if (ADDRESS_FIELDS.has(name)) mailboxes(field);
        }
      },
    };
  },
});

/** Fields that hold neither text nor names. List-Unsubscribe has a rule of its own. */
const PLAIN_FIELDS: ReadonlySet<string> = new Set(['message-id', 'in-reply-to', 'references', 'date', 'mime-version', 'content-transfer-encoding', 'content-id', 'return-path', 'dkim-signature', 'auto-submitted', 'precedence', 'feedback-id']);
const ADDRESS_FIELDS: ReadonlySet<string> = new Set(['from', 'sender', 'reply-to', 'to', 'cc']);
