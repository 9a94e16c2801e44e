import { defineRule } from 'sendlint/rule';
import { sourceLength } from './images/measures.ts';
import { imagesOf, isMain } from './images/page-images.ts';

/** SpamAssassin's last band ends here. */
const LONGEST = 3200;

export default defineRule({
  name: 'image/short-source',
  description: 'Filters score an image in short HTML, since spam that is one picture looks like that.',
  advice: 'Write more text, or a whole page: beyond 3,200 characters of HTML with its tags nothing is scored.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [{ title: 'SpamAssassin: HTML_IMAGE_ONLY', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' }],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_ONLY_04', score: 1.68, band: { of: 'length', over: 0, to: 400 }, differs: 'There HTML that is attached, or stands in an attached message, counts.' },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_ONLY_08', score: 0.585, band: { of: 'length', over: 400, to: 800 } },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_ONLY_12', score: 1.381, band: { of: 'length', over: 800, to: 1200 } },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_ONLY_16', score: 1.969, band: { of: 'length', over: 1200, to: 1600 } },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_ONLY_20', score: 2.109, band: { of: 'length', over: 1600, to: 2000 } },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_ONLY_24', score: 2.799, band: { of: 'length', over: 2000, to: 2400 } },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_ONLY_28', score: 2.799, band: { of: 'length', over: 2400, to: 2800 } },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_ONLY_32', score: 2.196, band: { of: 'length', over: 2800, to: 3200 } },
  ],
  messages: {
    short: 'The HTML has an image and {{length}} characters with its tags; {{missing}} more would take it over the 3200 up to which filters score that.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isMain(document) || message.type !== 'message' || document.text.value.length > 2 * LONGEST) return;
      const [first] = imagesOf(document);
      const length = first ? sourceLength(document) : 0;
      if (first && length <= LONGEST) report({ at: first.element, messageId: 'short', data: { length, missing: LONGEST + 1 - length } });
    },
  }),
});
