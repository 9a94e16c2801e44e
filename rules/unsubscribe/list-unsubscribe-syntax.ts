import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { findTags } from 'sendlint/rule';
import { faultOfUrl, parseUrlList } from './leaving/list-unsubscribe.ts';

export default defineRule({
  name: 'unsubscribe/list-unsubscribe-syntax',
  description: 'List-Unsubscribe is a list of URLs in angle brackets.',
  advice: 'Write List-Unsubscribe: <https://example.com/u/token>, <mailto:leave@example.com?subject=token>.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 2369 §2', url: 'https://www.rfc-editor.org/rfc/rfc2369#section-2' },
    { title: 'RFC 2369 §4', url: 'https://www.rfc-editor.org/rfc/rfc2369#section-4' },
    { title: 'RFC 6068 §2', url: 'https://www.rfc-editor.org/rfc/rfc6068#section-2' },
  ],
  messages: {
    several: 'The message has {{count}} List-Unsubscribe fields, where one is allowed.',
    empty: 'List-Unsubscribe names no URL.',
    bare: 'In List-Unsubscribe "{{text}}" is not in angle brackets, so clients ignore it and what follows.',
    after: 'In List-Unsubscribe "{{text}}" stands behind a URL without a comma, so clients ignore it and what follows.',
    noComma: 'In List-Unsubscribe two URLs are not set apart by a comma, so clients ignore the second.',
    unclosed: 'In List-Unsubscribe a "<" is not closed by ">".',
    comment: 'In List-Unsubscribe a "(" is not closed by ")".',
    noScheme: 'In List-Unsubscribe "{{text}}" is no URL: it has no https: or mailto: before it.',
    scheme: 'In List-Unsubscribe "{{text}}" has a scheme that mail clients do not follow: only https, http and mailto are.',
    address: 'In List-Unsubscribe "{{text}}" holds no usable address.',
    url: 'In List-Unsubscribe "{{text}}" is no usable URL.',
  },

  create: ({ message, report }) => {
    let seen = 0;
    const judge = ({ value }: HeaderField): void => {
      const { urls, faults } = parseUrlList(value.value);
      for (const url of urls) {
        const messageId = findTags(url.url).length > 0 ? undefined : faultOfUrl(url);
        if (messageId) report({ at: value.span(url.start, url.end), messageId, data: { text: shortened(url.url) } });
      }
      for (const { code, start, end } of faults) {
        const at = value.span(start, end);
        if (code === 'bare' || code === 'after') report({ at, messageId: code, data: { text: shortened(value.value.slice(start, end)) } });
        else report({ at: end > start ? at : value.span(), messageId: code });
      }
    };
    return {
      field: {
        'list-unsubscribe'(field) {
          seen++;
          if (seen === 2) report({ at: field, messageId: 'several', data: { count: message.header.all('list-unsubscribe').length } });
          if (seen === 1) judge(field);
        },
      },
    };
  },
});

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
