import { defineRule } from 'sendlint/rule';
import { isMain, tagsOf } from './page/page.ts';

export default defineRule({
  name: 'html/saved-page',
  description: 'A page that a browser saved carries where it was saved from, and files that are only on that computer.',
  advice: 'Send the HTML as it was made, not the copy a browser saved.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: HTML_COMMENT_SAVED_URL', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'Mark of the Web', url: 'https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/compatibility/ms537628(v=vs.85)' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_COMMENT_SAVED_URL', score: 0.198 }],
  messages: {
    saved: 'A browser saved this page from {{url}}; filters score the mark, and images and styles beside it are missing.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document) {
      const { markup, text } = document;
      if (!isMain(document) || !markup.includes('<!-- saved from url=(')) return;
      for (const { start, end } of tagsOf(document).comments) {
        const mark = /<!-- saved from url=\(\d{4}\)(\S{0,200})/u.exec(markup.slice(start, Math.min(end, start + 300)));
        if (mark) return report({ at: text.span(start, end), messageId: 'saved', data: { url: mark[1]?.replace(/--+>$/u, '') || 'an unnamed place' } });
      }
    },
  }),
});
