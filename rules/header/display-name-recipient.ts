import { defineRule, findTags } from 'sendlint/rule';
import type { Address } from 'sendlint/rule';

const PLACEHOLDER = /^(?:undisclosed[- ])?recipients?$/iu;

export default defineRule({
  name: 'header/display-name-recipient',
  description: 'A sender with the name of the recipient looks like mail from oneself, which is a trick of fraud; Google asks for none in the name.',
  advice: 'Put your own name into From, and the name of the person it goes to into To.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'rspamd: rules/headers_checks.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/headers_checks.lua' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'TO_DN_RECIPIENTS', score: 2, of: ['placeholder'], differs: '“Recipient” and “Undisclosed recipients” count too, not “Recipients” alone.' }],
  messages: {
    name: 'From has the name of the recipient, “{{name}}”, but another domain: {{domain}} instead of {{recipients}}.',
    localPart: 'From has the recipient’s user name “{{name}}” as its name, but another domain: {{domain}} instead of {{recipients}}.',
    placeholder: 'The recipient’s name is “{{name}}”: a placeholder that was left in.',
  },

  create: ({ message, sending, report }) => ({
    field: {
      from({ addresses: [from] }) {
        if (!from || from.name === '') return;
        const recipients = message.header.get('to')?.addresses ?? [];
        // A message to many may well have one among them who is called the same.
        if (recipients.length > 3) return;
        const name = from.name.trim().toLowerCase();
        const domain = from.domain.toLowerCase();
        const other = recipients.filter((to) => to.domain !== '' && to.domain.toLowerCase() !== domain && localOf(to) !== localOf(from));
        // People write to themselves, from home to work; software does not.
        const named = sending.kind === undefined ? undefined : other.find((to) => to.name.trim().toLowerCase() === name && name.includes(' '));
        const called = other.find((to) => localOf(to) === name);
        const to = named ?? called;
        if (to && findTags(from.name).length === 0) report({ at: from.span, messageId: named ? 'name' : 'localPart', data: { name: from.name.slice(0, 60), domain: from.domain.slice(0, 80), recipients: to.domain.slice(0, 80) } });
      },
      to({ addresses }) {
        for (const { name, span } of addresses.slice(0, 10)) if (PLACEHOLDER.test(name)) report({ at: span, messageId: 'placeholder', data: { name } });
      },
    },
  }),
});

const localOf = ({ address }: Address): string => address.slice(0, address.lastIndexOf('@')).toLowerCase();
