import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { exclamationsIn } from './words/exclamations.ts';
import { tallyOf } from './words/tally.ts';

const MOST_REPORTS = 5;
/** Fewer shouts are no habit. */
const FEWEST = 5;

export default defineRule({
  name: 'content/exclamation',
  description: 'Exclamation marks in a row, or after most sentences, are a habit of spam.',
  advice: 'End sentences with a full stop, and keep one mark for what deserves it.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: PLING_QUERY and BANG_GUAR', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
    { title: 'Mailchimp: content style guide, exclamation points', url: 'https://styleguide.mailchimp.com/grammar-and-mechanics/' },
  ],
  messages: {
    run: '{{count}} marks in a row end this sentence; more than {{limit}} shout.',
    share: '{{bangs}} of the {{sentences}} sentences of this text end with an exclamation mark: {{percent}} %, over {{limit}} %.',
  },
  options: {
    marks: { type: 'integer', minimum: 1, maximum: 20, default: 2, description: 'Most marks in a row, with an exclamation mark among them.' },
    share: { type: 'integer', minimum: 0, maximum: 100, default: 40, description: 'Largest share of sentences that end with an exclamation mark, in percent, in a text with five or more.' },
  },
  stateless: true,

  create: ({ options: { marks, share: limit }, report }) => ({
    prose(text: SourceText) {
      const { bangs: all } = tallyOf(text);
      if (all === 0) return;
      const { runs, bangs, sentences, first } = exclamationsIn(text.value, marks, FEWEST);
      for (const { start, end } of runs.slice(0, MOST_REPORTS)) report({ messageId: 'run', at: text.span(start, end), data: { count: end - start, limit: marks } });
      const percent = Math.round((bangs / Math.max(1, sentences)) * 100);
      if (bangs >= FEWEST && percent > limit && first) report({ messageId: 'share', at: text.span(first.start, first.end), data: { bangs, sentences, percent, limit } });
    },
  }),
});
