import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { fieldSize, headerLimitsFor, headerSize, LONG_FIELDS } from './limits/header-limits.ts';
import type { HeaderLimits } from './limits/header-limits.ts';
import { grouped } from './limits/limits.ts';

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
      const size = fieldSize(field) - field.name.length - 3;
      // A value has no more characters than bytes.
      if (field.name.length <= name && size <= Math.min(value, subject, messageId)) return;
      const lower = field.name.toLowerCase();
      const { text, start } = field.span;
      const at = text.span(start, start + field.name.length);
      if (field.name.length > name) report({ at, messageId: 'name', data: { who, size: grouped(field.name.length), max: grouped(name) } });
      else if (size > value && !LONG_FIELDS.has(lower)) report({ at, messageId: 'value', data: { who, name: field.name.slice(0, 60), size: grouped(size), max: grouped(value) } });
      else if (lower === 'subject' && lengthOf(field) > subject) report({ at: field.value.span(subject), messageId: 'subject', data: { who, size: grouped(lengthOf(field)), max: grouped(subject) } });
      else if (lower === 'message-id' && lengthOf(field) > messageId) report({ at, messageId: 'messageId', data: { who, size: grouped(lengthOf(field)), max: grouped(messageId) } });
    };
    return {
      message(message) {
        const { header } = message;
        for (const limit of limits) {
          const { who, total, fields = Infinity } = limit;
          const size = headerSize(header);
          if (size > total) report({ at: message, messageId: 'total', data: { who, size: grouped(size), max: grouped(total) } });
          if (header.fields.length > fields) report({ at: header.fields[fields] ?? message, messageId: 'fields', data: { who, count: grouped(header.fields.length), max: grouped(fields) } });
          for (const field of header.fields) checkField(field, limit);
        }
      },
    };
  },
});

const lengthOf = (field: HeaderField): number => field.value.value.length;
