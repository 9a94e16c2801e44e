import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { rawField } from './fields/raw-field.ts';

export default defineRule({
  name: 'header/empty-delimiter',
  description: 'Mail programs write a space after the colon of a field; headers without it come from scripts, and rspamd gives points for them.',
  advice: 'Write "From: …", with one space after the colon.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'rspamd: rules/regexp/headers.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/regexp/headers.lua' },
    { title: 'RFC 5322 §2.2 Header fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.2' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'HEADER_FROM_EMPTY_DELIMITER', score: 1, of: ['from'] },
    { filter: 'rspamd', symbol: 'HEADER_TO_EMPTY_DELIMITER', score: 1, of: ['to'] },
    { filter: 'rspamd', symbol: 'HEADER_CC_EMPTY_DELIMITER', score: 1, of: ['cc'] },
    { filter: 'rspamd', symbol: 'HEADER_REPLYTO_EMPTY_DELIMITER', score: 1, of: ['replyTo'] },
    { filter: 'rspamd', symbol: 'HEADER_DATE_EMPTY_DELIMITER', score: 1, of: ['date'] },
  ],
  messages: {
    from: 'From has no space after its colon.',
    to: 'To has no space after its colon.',
    cc: 'Cc has no space after its colon.',
    replyTo: 'Reply-To has no space after its colon.',
    date: 'Date has no space after its colon.',
  },

  create({ message: root, report }) {
    if (root.type !== 'message') return {};
    const check = (messageId: 'from' | 'to' | 'cc' | 'replyTo' | 'date') => (field: HeaderField): void => {
      const { text, start, end } = rawField(field);
      // A field without a value, or one that is folded at once, has no words that could stick to the colon.
      if (start < end && !/\s/u.test(text.value[start] ?? '')) report({ at: text.span(field.span.start, start), messageId });
    };
    return { field: { from: check('from'), to: check('to'), cc: check('cc'), 'reply-to': check('replyTo'), date: check('date') } };
  },
});
