import { defineRule } from 'sendlint/rule';
import { largestFont } from './page/font-sizes.ts';
import { isMain } from './page/page.ts';

/** SpamAssassin's first band: over size 5. */
const LARGE = 5;

export default defineRule({
  name: 'html/font-size',
  description: 'Letters twice the usual size and more are what filters know from advertising that nobody asked for.',
  advice: 'Use a heading, or a smaller size.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: HTML_FONT_SIZE_LARGE and HTML_FONT_SIZE_HUGE', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'HTML Living Standard: sizes of font (obsolete)', url: 'https://html.spec.whatwg.org/multipage/rendering.html#rules-for-parsing-a-legacy-font-size' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTML_FONT_SIZE_LARGE', score: 0.001, band: { of: 'size', over: 5, to: 6 } },
    { filter: 'SpamAssassin', symbol: 'HTML_FONT_SIZE_HUGE', score: 0.001, band: { of: 'size', over: 6 } },
  ],
  messages: {
    large: 'The largest <font> has size {{size}}, over 5; the usual size is 3.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      if (!isMain(document) || !/<font/iu.test(document.markup)) return;
      const largest = largestFont(document);
      if (largest && largest.size > LARGE) report({ at: document.text.span(largest.start, largest.end), messageId: 'large', data: { size: largest.size } });
    },
  }),
});
