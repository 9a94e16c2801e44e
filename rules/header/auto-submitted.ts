import { defineRule } from 'sendlint/rule';
import { saysAutomatic } from './fields/automatic.ts';
import { shown } from './fields/shown.ts';
import { holdsTags } from './fields/tags.ts';

export default defineRule({
  name: 'header/auto-submitted',
  description: 'Mail that a program sends says so, or out-of-office programs answer it, and two of them may answer each other for ever.',
  advice: 'Set Auto-Submitted: auto-generated in receipts and notices; mail to a list has List-Id or List-Unsubscribe.',
  severity: 'info',
  presets: { transactional: 'info', bulk: 'info', strict: 'info' },
  references: [
    { title: 'RFC 3834 §5 The Auto-Submitted header field', url: 'https://www.rfc-editor.org/rfc/rfc3834#section-5' },
    { title: 'RFC 3834 §2 When to send automatic responses', url: 'https://www.rfc-editor.org/rfc/rfc3834#section-2' },
  ],
  messages: {
    missing: 'Nothing says that a program sent this {{kind}} mail: neither Auto-Submitted nor a List- field.',
    unknown: 'Auto-Submitted is "{{value}}"; it is auto-generated, auto-replied, auto-notified or no.',
    contradiction: 'Auto-Submitted says no, as in mail that a person wrote, but this is {{kind}} mail.',
  },

  create: ({ sending, report, unchecked }) => ({
    message(message) {
      const { header } = message;
      const { kind } = sending;
      const field = header.get('auto-submitted');
      if (!field) {
        if (saysAutomatic(header)) return;
        if (kind === undefined) unchecked('Only mail that a program sends is asked for this, and nothing tells whether this is: set "kind" to "bulk" or "transactional".');
        else report({ at: message, messageId: 'missing', data: { kind } });
        return;
      }
      const { value } = field;
      const keyword = value.value.split(/[;(\s]/u, 1)[0]?.toLowerCase() ?? '';
      if (keyword === 'no' && kind !== undefined) report({ at: value.span(), messageId: 'contradiction', data: { kind } });
      // A token that begins so is an extension (RFC 3834 §5.1).
      else if (!/^(?:no|auto-[\w-]+)$/u.test(keyword) && !holdsTags(value.value)) report({ at: value.value.trim() === '' ? field : value.span(), messageId: 'unknown', data: { value: shown(value.value) } });
    },
  }),
});
