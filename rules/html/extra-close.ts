import { defineRule } from 'sendlint/rule';
import { isMain, isPage } from './page/page.ts';
import { countsOf } from './page/tag-counts.ts';

/** SpamAssassin's limit, as a share of all tags. */
const LARGEST = 0.09;

export default defineRule({
  name: 'html/extra-close',
  description: 'Many end tags without a start tag are what filters know from HTML that is to confuse them.',
  advice: 'Remove the end tags that close nothing.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [{ title: 'SpamAssassin: HTML_EXTRA_CLOSE', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' }],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_EXTRA_CLOSE', score: 0.001, differs: 'There HTML that is attached, or stands in an attached message, counts.' }],
  messages: {
    extra: '{{extra}} of the {{tags}} tags close what is not open, {{share}} %; over 9 % a filter takes the HTML for broken on purpose. This is the first.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isMain(document) || (message.type !== 'message' && (document.tags.length > 0 || !isPage(document)))) return;
      const { extra, tags, firstExtra } = countsOf(document);
      if (!firstExtra || extra / tags <= LARGEST) return;
      report({ at: document.text.span(firstExtra.start, firstExtra.end), messageId: 'extra', data: { extra, tags, share: Math.round((extra / tags) * 1000) / 10 } });
    },
  }),
});
