import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { capitalsIn, charsetHasCapitals } from './words/capitals.ts';

export default defineRule({
  name: 'content/upper-share',
  description: 'SpamAssassin counts the capitals of a whole message, acronyms and product codes too.',
  advice: 'Write words in normal case; content/all-caps marks those that shout.',
  severity: 'info',
  presets: { strict: 'info' },
  references: [{ title: 'SpamAssassin: UPPERCASE_50_75 and UPPERCASE_75_100', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_meta_tests.cf' }],
  twins: [
    { filter: 'SpamAssassin', symbol: 'UPPERCASE_50_75', score: 0.001, band: { of: 'percent', over: 50, to: 75 } },
    { filter: 'SpamAssassin', symbol: 'UPPERCASE_75_100', score: 1.48, band: { of: 'percent', over: 75 } },
  ],
  messages: {
    share: '{{upper}} of the {{letters}} letters and digits of the message are capitals A to Z: {{percent}} %, over {{limit}} %.',
  },
  options: {
    share: { type: 'integer', minimum: 0, maximum: 100, default: 50, description: 'Largest share of capitals in the letters and digits of a message, in percent.' },
  },

  create({ message, options: { share: limit }, report }) {
    const texts: SourceText[] = [];
    return {
      field: { subject({ value }) { texts.push(value); } },
      prose(text) { texts.push(text); },
      end() {
        const [first] = texts;
        if (!first || !charsetHasCapitals(message)) return;
        const { bytes, upper, letters, loudest } = capitalsIn(texts);
        const percent = letters === 0 ? 0 : Math.round((upper / letters) * 1000) / 10;
        if (bytes >= FEWEST_BYTES && percent > limit) report({ messageId: 'share', at: loudest ?? first.span(), data: { upper, letters, percent, limit } });
      },
    };
  },
});

/** One or two acronyms in a short message say nothing. */
const FEWEST_BYTES = 200;
