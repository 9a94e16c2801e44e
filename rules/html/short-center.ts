import { defineRule } from 'sendlint/rule';
import { isMain, startTag } from './page/page.ts';

/** SpamAssassin's limit, in characters of the source. */
const SHORTEST = 384;

export default defineRule({
  name: 'html/short-center',
  description: 'A few words in the middle of an empty page are what filters know from spam of one link or picture.',
  advice: 'Write more than that, and align with CSS or align attributes.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [{ title: 'SpamAssassin: HTML_SHORT_CENTER', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' }],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_SHORT_CENTER', score: 3.799 }],
  messages: {
    short: 'The HTML is {{length}} characters long, fewer than {{least}}, and has a <center>; SpamAssassin gives 3.8 points for both together.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      const { text, markup } = document;
      if (!isMain(document) || message.type !== 'message' || markup.length > 2 * SHORTEST || !/<center/iu.test(markup)) return;
      const length = text.value.replaceAll('\r\n', '\n').length;
      const tag = startTag(document, 'center');
      if (tag && length < SHORTEST) report({ at: text.span(tag.start, tag.end), messageId: 'short', data: { length, least: SHORTEST } });
    },
  }),
});
