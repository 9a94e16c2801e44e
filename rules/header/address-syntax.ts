import { defineRule, findTags } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { isAboutRecipients } from './addresses/recipient-fields.ts';
import { judgeField } from './addresses/list-faults.ts';
import type { ListFault } from './addresses/list-faults.ts';
import { writtenValueOf } from './addresses/written-value.ts';

const MOST_REPORTS = 10;
const BREAKING: ReadonlySet<string> = new Set(['no-user', 'too-long', 'address', 'list']);

/** What is wrong within an address of a recipient is told by the rules of recipients; servers write local names and long ones into Return-Path. */
const isForThisRule = (name: string, { kind, start, end }: ListFault, text: string): boolean => {
  const hasMark = text.slice(start, end).includes('@');
  return isAboutRecipients(name) ? kind === 'list' || !hasMark : name !== 'return-path' || (hasMark && kind !== 'too-long');
};

export default defineRule({
  name: 'header/address-syntax',
  description: 'What stands in an address field and is no address is refused by servers, or answered to nobody.',
  advice: 'Write each mailbox as name <user@host.example>, with commas between them; a mail library that is given names and addresses apart does so.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.4 Address Specification', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.4' },
    { title: 'RFC 5321 §4.5.3.1 Size Limits', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1' },
    { title: 'RFC 6532 §3 Internationalized Headers', url: 'https://www.rfc-editor.org/rfc/rfc6532#section-3' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'TO_MALFORMED', score: 0.1, of: ['to'], differs: 'An address without a dot in its domain is the matter of recipient/address-valid and recipient/reserved-domain.' },
    { filter: 'SpamAssassin', symbol: 'FROM_NO_USER', score: 0.001, of: ['noUser'] },
    { filter: 'rspamd', symbol: 'FROM_INVALID', score: 2, of: ['from', 'noUser'] },
    { filter: 'rspamd', symbol: 'REPLYTO_UNPARSEABLE', score: 1, of: ['replyTo'] },
    { filter: 'rspamd', symbol: 'REPLYTO_LOCALPART_LONG', score: 2, of: ['longReplyTo'] },
  ],
  messages: {
    from: 'From {{fault}}.',
    noUser: 'From {{fault}}: there is nobody to answer.',
    replyTo: 'Reply-To {{fault}}.',
    longReplyTo: 'Reply-To {{fault}}: no server takes an answer.',
    to: 'To names nobody: it {{fault}}.',
    other: '{{field}} {{fault}}.',
  },

  create({ message, report }) {
    const judge = (field: HeaderField): void => {
      const { faults, sound } = judgeField(field, message);
      if (faults.length === 0 || findTags(field.value.value).length > 0) return;
      const written = writtenValueOf(field, message);
      const name = field.name.toLowerCase();
      // What is wrong within an address of a recipient is told by the rules of recipients.
      const told = faults.filter((fault) => BREAKING.has(fault.kind) && isForThisRule(name, fault, written.text));
      for (const { kind, says: fault, start, end } of told.slice(0, MOST_REPORTS)) {
        const at = written.span(start, end);
        if (name === 'from') report({ at, messageId: kind === 'no-user' ? 'noUser' : 'from', data: { fault } });
        else if (name === 'reply-to') report({ at, messageId: kind === 'too-long' ? 'longReplyTo' : 'replyTo', data: { fault } });
        else if (name === 'to' && sound === 0 && !written.text.includes('@')) report({ at, messageId: 'to', data: { fault } });
        else report({ at, messageId: 'other', data: { field: field.name, fault } });
      }
    };
    return { field: { 'from': judge, 'sender': judge, 'reply-to': judge, 'to': judge, 'cc': judge, 'bcc': judge, 'return-path': judge } };
  },
});
