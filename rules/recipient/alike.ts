import { defineRule } from 'sendlint/rule';
import { hasRecipients, likenessOf } from './mailboxes/likeness.ts';

/** SpamAssassin's numbers. */
const FEWEST_SORTED = 7;
const FEWEST_ALIKE = 5;
const MOST_ALIKE = 0.65;

export default defineRule({
  name: 'recipient/alike',
  description: 'Recipients in alphabetical order, or all with the same first letters, look like a piece of a list that was bought.',
  advice: 'Send each recipient a message of their own.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: SORTED_RECIPS, SUSPICIOUS_RECIPS', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'SORTED_RECIPS', score: 1.801, of: ['sorted'] },
    { filter: 'SpamAssassin', symbol: 'SUSPICIOUS_RECIPS', score: 2.499, of: ['similar'] },
  ],
  messages: {
    sorted: 'The {{count}} recipients stand in alphabetical order, which filters distrust from 7 on.',
    similar: 'The {{count}} recipients begin alike: {{share}} % of their pairs, of which filters distrust 65 % or more.',
  },
  stateless: true,

  create: ({ report }) => ({
    message(message) {
      const field = message.header.get('to') ?? message.header.get('cc') ?? message.header.get('bcc');
      if (!field || !hasRecipients(message, FEWEST_ALIKE)) return;
      const { count, sorted, share } = likenessOf(message);
      if (count >= FEWEST_SORTED && sorted) report({ at: field, messageId: 'sorted', data: { count } });
      if (count >= FEWEST_ALIKE && share >= MOST_ALIKE) report({ at: field, messageId: 'similar', data: { count, share: Math.floor(share * 100) } });
    },
  }),
});
