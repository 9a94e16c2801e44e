import { defineRule } from 'sendlint/rule';
import { singlesIn } from './words/single-letters.ts';
import { tallyOf } from './words/tally.ts';

const MOST_SINGLES = 20;

export default defineRule({
  name: 'content/letter-runs',
  description: 'Text that is built of single letters, or of long words alone, is what filters know as made to deceive them.',
  advice: 'Write words in one piece and sentences as people speak; space letters with the letter-spacing of a style.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: HTML_SINGLET_MANY', url: 'https://github.com/apache/spamassassin/blob/trunk/rulesrc/sandbox/jhardin/20_misc_testing.cf' },
    { title: 'SpamAssassin: LONGWORDS', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_body_tests.cf' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTML_SINGLET_MANY', score: 1, of: ['singles'], differs: 'SpamAssassin spares mail that came over some relays or has quoted-printable parts; a message that was not sent yet shows no relay, and its encoding changes nothing of what is read.' },
    { filter: 'SpamAssassin', symbol: 'LONGWORDS', score: 2.199, of: ['longWords'] },
  ],
  messages: {
    singles: '{{count}} single letters stand alone between tags; filters count more than {{limit}} as hidden words.',
    longWords: 'These {{words}} words in a row are all long, as no sentence is; filters take it for made-up text.',
  },

  create: ({ report }) => ({
    html({ view, alternative, text }) {
      if (view !== 'everyone' || alternative > 0) return;
      const { count, first } = singlesIn(text.value);
      if (count > MOST_SINGLES && first) report({ messageId: 'singles', at: text.span(first.start, first.end), data: { count, limit: MOST_SINGLES } });
    },
    prose(text) {
      const { longWords } = tallyOf(text);
      if (longWords) report({ messageId: 'longWords', at: text.span(longWords.start, longWords.end), data: { words: text.value.slice(longWords.start, longWords.end).trim().split(/[\s.]+/u).length } });
    },
  }),
});
