import { defineRule } from 'sendlint/rule';
import { lettersOf, statedArea } from './images/measures.ts';
import { isMain } from './images/page-images.ts';

/** SpamAssassin's last band ends here. */
const LARGEST = 0.008;

export default defineRule({
  name: 'image/area-ratio',
  description: 'SpamAssassin compares the letters of a message with the area its images state.',
  advice: 'Write more text, or smaller images; content/text-image-ratio measures what readers see.',
  severity: 'info',
  needs: 'html',
  presets: {},
  references: [{ title: 'SpamAssassin: HTML_IMAGE_RATIO', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' }],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_RATIO_02', score: 0.001, band: { of: 'ratio', over: 0, to: 0.002 }, differs: 'There HTML that is attached, or stands in an attached message, counts.' },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_RATIO_04', score: 0.001, band: { of: 'ratio', over: 0.002, to: 0.004 } },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_RATIO_06', score: 0.001, band: { of: 'ratio', over: 0.004, to: 0.006 } },
    { filter: 'SpamAssassin', symbol: 'HTML_IMAGE_RATIO_08', score: 0.001, band: { of: 'ratio', over: 0.006, to: 0.008 } },
  ],
  messages: {
    low: 'There are {{letters}} letters and images of {{area}} px², {{ratio}} letters for each px²; {{missing}} more letters would take it over 0.008.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isMain(document) || message.type !== 'message') return;
      const { area, largest } = statedArea(document);
      if (!largest) return;
      const letters = lettersOf(document, area * LARGEST + 1);
      const ratio = letters / area;
      if (letters === 0 || ratio > LARGEST) return;
      report({ at: largest, messageId: 'low', data: { letters, area, ratio: Number(ratio.toPrecision(6)), missing: Math.floor(area * LARGEST) + 1 - letters } });
    },
  }),
});
