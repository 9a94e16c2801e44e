import { defineRule } from 'sendlint/rule';
import { shown } from './fields/shown.ts';
import { holdsTags } from './fields/tags.ts';

const KNOWN: ReadonlySet<string> = new Set(['bulk', 'list', 'junk']);

export default defineRule({
  name: 'header/precedence',
  description: 'Precedence tells programs that answer by themselves, and some filters, that mail goes to many; another value, or one on mail to one person, misleads them.',
  advice: 'Set Precedence: bulk in mail to many people, or leave the field out.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'info' },
  references: [
    { title: 'RFC 3834 §2 When to send automatic responses', url: 'https://www.rfc-editor.org/rfc/rfc3834#section-2' },
    { title: 'RFC 2076 §3.9 Precedence', url: 'https://www.rfc-editor.org/rfc/rfc2076#section-3.9' },
  ],
  messages: {
    unknown: 'Precedence is "{{value}}", which no program knows; it is bulk, list or junk.',
    junk: 'Precedence is junk: some servers throw such mail away when it cannot be delivered at once, without a word.',
    single: 'Precedence is {{value}}, as in mail to many, but this is transactional mail.',
  },

  create: ({ sending, report }) => ({
    field: {
      precedence(field) {
        const { value } = field;
        const keyword = value.value.trim().toLowerCase();
        const at = keyword === '' ? field : value.span();
        if (keyword === 'junk') report({ at, messageId: 'junk' });
        else if (!KNOWN.has(keyword)) { if (!holdsTags(keyword)) report({ at, messageId: 'unknown', data: { value: shown(keyword) } }); }
        else if (sending.kind === 'transactional') report({ at, messageId: 'single', data: { value: keyword } });
      },
    },
  }),
});
