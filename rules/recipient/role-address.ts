import { defineRule } from 'sendlint/rule';
import type { Address } from 'sendlint/rule';
import { isFilledIn, isList, localPart } from './mailboxes/mailbox.ts';
import { isRole } from './mailboxes/roles.ts';

export default defineRule({
  name: 'recipient/role-address',
  description: 'Behind info@ or abuse@ stands an office, and no person who asked for a newsletter: complaints and blocks come from there.',
  advice: 'Write to people who asked for the mail; take the address of the office out of the list.',
  severity: 'info',
  presets: { bulk: 'info', strict: 'info' },
  references: [
    { title: 'RFC 2142 Mailbox names for common services, roles and functions', url: 'https://www.rfc-editor.org/rfc/rfc2142' },
    { title: 'Mailchimp: limits on role-based addresses', url: 'https://mailchimp.com/help/limits-on-role-based-addresses/' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'INFO_TO_INFO_LU', score: 2, of: ['info'], differs: 'rspamd reads the recipients of the envelope, ours are those of To, Cc and Bcc.' },
  ],
  messages: {
    role: '“{{address}}” is the address of an office, not of a person.',
    info: 'Mail from info@ to info@ (“{{address}}”) that has List-Unsubscribe looks like an address that was collected.',
  },

  create({ message, report, sending, unchecked }) {
    const list = isList(message);
    const judge = (mailbox: Address): void => {
      const local = localPart(mailbox);
      if (!isRole(local) || !isFilledIn(mailbox, message)) return;
      const { address } = mailbox;
      if (local.toLowerCase() === 'info' && message.header.get('list-unsubscribe') && isInfo(message.header.get('from')?.addresses[0])) {
        report({ at: mailbox.span, messageId: 'info', data: { address } });
      } else if (list || sending.kind === 'bulk') report({ at: mailbox.span, messageId: 'role', data: { address } });
      else if (sending.kind === undefined) unchecked('Set "kind" to say whether this is bulk mail: only that should not go to the address of an office.', mailbox.span);
    };
    return { recipient: judge };
  },
});

const isInfo = (from: Address | undefined): boolean => from !== undefined && localPart(from).toLowerCase() === 'info';
