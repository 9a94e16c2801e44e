import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { isHeadOpen, lengthOf, titlesOf } from './page/head.ts';
import { isMain, isTemplated, startTag } from './page/page.ts';

/** SpamAssassin's limit: how many times as long as the subject a title may be. */
const LONGEST = 3.5;

const hasAttachment = (part: Part): boolean => part.disposition === 'attachment' || part.parts.some(hasAttachment);

export default defineRule({
  name: 'html/title',
  description: 'The title is what a screen reader says first, and what a tab or a printed page is called.',
  advice: 'Write what the message is about into <title>, much as in its subject.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'WCAG 2.2, 2.4.2: page titled', url: 'https://www.w3.org/TR/WCAG22/#page-titled' },
    { title: 'Email Markup Consortium: accessibility report 2025', url: 'https://emailmarkup.org/en/reports/accessibility/2025/' },
    { title: 'SpamAssassin: HTML_TITLE_SUBJ_DIFF', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_TITLE_SUBJ_DIFF', score: 1.149, of: ['long'] }],
  messages: {
    missing: 'The page has no <title>, so screen readers and browsers have no name for it.',
    empty: 'The <title> is empty, so screen readers and browsers have no name for the page.',
    long: 'The <title> has {{title}} characters, {{times}} times as many as the subject ({{subject}}); over 3.5 times SpamAssassin takes it for the title of another text.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      const { text, markup } = document;
      if (!isMain(document) || !/<(?:html|title)/iu.test(markup)) return;
      const titles = titlesOf(document);
      const [title] = titles;
      if (title?.content.trim() === '' && !isTemplated(document, title.tag.start, title.tag.end + title.content.length)) report({ at: text.span(title.tag.start, title.tag.end), messageId: 'empty' });
      const page = title ? undefined : startTag(document, 'html');
      if (page && !isHeadOpen(document)) report({ at: text.span(page.start, page.end), messageId: 'missing' });
      const field = message.header.get('subject');
      if (!title || !field || message.type !== 'message' || hasAttachment(message)) return;
      // SpamAssassin counts the line end of the field.
      const subject = field.value.value.trim().length + 1;
      const longest = titles.toSorted((one, other) => lengthOf(other.content) - lengthOf(one.content))[0] ?? title;
      const length = lengthOf(longest.content);
      if (length > LONGEST * subject) report({ at: text.span(longest.tag.start, longest.tag.end), messageId: 'long', data: { title: length, subject: subject - 1, times: Math.round((length / subject) * 10) / 10 } });
    },
  }),
});
