import { defineRule, findTags } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { isAboutRecipients } from './addresses/recipient-fields.ts';
import { judgeField } from './addresses/list-faults.ts';
import { writtenValueOf } from './addresses/written-value.ts';

const MOST_REPORTS = 10;
const LOOSE: ReadonlySet<string> = new Set(['padded', 'joined', 'unquoted', 'stray', 'underscore']);

export default defineRule({
  name: 'header/address-form',
  description: 'An address field that only a lenient reader understands is read differently by servers, filters and clients.',
  advice: 'Put a name with anything but letters and digits in double quotes, a space before the <, none within it, and a comma between two mailboxes only.',
  severity: 'warning',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 5322 §3.2.5 Miscellaneous Tokens: phrase', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.2.5' },
    { title: 'RFC 5322 §4.4 Obsolete Addressing', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-4.4' },
    { title: 'RFC 2047 §5 Use of encoded-words in message headers', url: 'https://www.rfc-editor.org/rfc/rfc2047#section-5' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'R_NO_SPACE_IN_FROM', score: 1, of: ['joinedFrom'] },
    { filter: 'rspamd', symbol: 'TO_WRAPPED_IN_SPACES', score: 2, of: ['paddedTo'] },
  ],
  messages: {
    joinedFrom: 'From {{fault}}.',
    paddedTo: 'To {{fault}}.',
    other: '{{field}} {{fault}}.',
  },

  create({ message, report }) {
    const judge = (field: HeaderField): void => {
      const { faults } = judgeField(field, message);
      if (faults.length === 0 || findTags(field.value.value).length > 0) return;
      const written = writtenValueOf(field, message);
      const name = field.name.toLowerCase();
      const told = faults.filter(({ kind }) => LOOSE.has(kind) && !(kind === 'underscore' && isAboutRecipients(name)));
      for (const { kind, says: fault, start, end } of told.slice(0, MOST_REPORTS)) {
        const at = written.span(start, end);
        if (name === 'from' && kind === 'joined') report({ at, messageId: 'joinedFrom', data: { fault } });
        else if (name === 'to' && kind === 'padded') report({ at, messageId: 'paddedTo', data: { fault } });
        else report({ at, messageId: 'other', data: { field: field.name, fault } });
      }
    };
    return { field: { 'from': judge, 'sender': judge, 'reply-to': judge, 'to': judge, 'cc': judge, 'bcc': judge } };
  },
});
