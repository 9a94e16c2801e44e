import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { fieldSize, headerLimitsFor, headerSize, LONG_FIELDS } from './header-limits.ts';
import type { HeaderLimits } from './header-limits.ts';

export default defineRule({
  name: 'size/headers',
  description: 'Providers refuse a message whose header is larger than they read.',
  advice: 'Keep traces, tokens and lists of recipients out of the header.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Gmail: message header limits', url: 'https://support.google.com/a/answer/14016360' },
    { title: 'Exchange Server: message size limits (MaxHeaderSize)', url: 'https://learn.microsoft.com/exchange/mail-flow/message-size-limits' },
  ],
  messages: {
    total: 'The header is {{size}} bytes long; {{who}} takes {{max}}.',
    fields: 'The header has {{count}} fields; {{who}} takes {{max}}.',
    name: 'The name of this field is {{size}} bytes long; {{who}} takes {{max}}.',
    value: 'The field {{name}} is {{size}} bytes long; {{who}} takes {{max}}.',
    subject: 'The subject is {{size}} characters long; {{who}} takes {{max}}.',
    messageId: 'The Message-ID is {{size}} characters long; {{who}} takes {{max}}.',
  },

  create: ({ sending: { providers }, report }) => {
    const limits = headerLimitsFor(providers);
    const checkField = (field: HeaderField, { who, name = Infinity, value = Infinity, subject = Infinity, messageId = Infinity }: HeaderLimits): void => {
      const lower = field.name.toLowerCase();
      const { length } = field.value.value;
      const size = fieldSize(field) - field.name.length - 3;
      if (field.name.length > name) report({ at: field.span.text.span(field.span.start, field.span.start + field.name.length), messageId: 'name', data: { size: field.name.length, who, max: name } });
      else if (size > value && !LONG_FIELDS.has(lower)) report({ at: field, messageId: 'value', data: { name: field.name.slice(0, 60), size, who, max: value } });
      else if (lower === 'subject' && length > subject) report({ at: field.value.span(subject), messageId: 'subject', data: { size: length, who, max: subject } });
      else if (lower === 'message-id' && length > messageId) report({ at: field, messageId: 'messageId', data: { size: length, who, max: messageId } });
    };
    return {
      message(message) {
        const { header } = message;
        for (const limit of limits) {
          const { who, total, fields = Infinity } = limit;
          const size = headerSize(header);
          if (size > total) report({ at: message, messageId: 'total', data: { size, who, max: total } });
          if (header.fields.length > fields) report({ at: header.fields[fields] ?? message, messageId: 'fields', data: { count: header.fields.length, who, max: fields } });
          for (const field of header.fields) checkField(field, limit);
        }
      },
    };
  },
});
