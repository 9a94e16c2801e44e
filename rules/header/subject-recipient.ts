import { defineRule, findTags } from 'sendlint/rule';
import { namesUser } from './subjects/named-user.ts';
import { subjectOf } from './subjects/subject.ts';

export default defineRule({
  name: 'header/subject-recipient',
  description: 'An address, or the user name of one, in the subject is what bulk mailers write that know nothing else of the reader.',
  advice: 'Call people by their names, or leave the salutation out.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: lib/Mail/SpamAssassin/Plugin/HeaderEval.pm', url: 'https://github.com/apache/spamassassin/blob/trunk/lib/Mail/SpamAssassin/Plugin/HeaderEval.pm' },
    { title: 'SpamAssassin: rules/20_head_tests.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'LOCALPART_IN_SUBJECT', score: 0.001, of: ['user'] }],
  messages: {
    user: 'The subject calls the recipient by the user name of the address, “{{user}}”.',
    address: 'The subject holds the recipient’s address, {{address}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      subject(field, message) {
        const { value } = field.value;
        const [to] = message.header.get('to')?.addresses ?? [];
        if (!to || to.domain === '') return;
        const at = value.toLowerCase().indexOf(to.address.toLowerCase());
        const user = to.address.slice(0, to.address.lastIndexOf('@'));
        const start = namesUser(value, user);
        if ((at === -1 && start === undefined) || subjectOf(field).isFilledIn || findTags(to.address).length > 0) return;
        if (at !== -1) report({ at: field.value.span(at, at + to.address.length), messageId: 'address', data: { address: to.address.slice(0, 80) } });
        if (start !== undefined) report({ at: field.value.span(start, start + user.length), messageId: 'user', data: { user: user.slice(0, 60) } });
      },
    },
  }),
});
