import { defineRule } from 'sendlint/rule';
import { isMain, isPage, startTag } from './page/page.ts';
import { countsOf } from './page/tag-counts.ts';

export default defineRule({
  name: 'html/tag-balance',
  description: 'A <head>, <body> or <center> that stays open, or opens again, is what filters know from HTML thrown together.',
  advice: 'Write each of them once, and close it.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: HTML_TAG_BALANCE_BODY and HTML_TAG_BALANCE_HEAD', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'HTML Living Standard: the body element', url: 'https://html.spec.whatwg.org/multipage/sections.html#the-body-element' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTML_TAG_BALANCE_BODY', score: 0.1, of: ['body'] },
    { filter: 'SpamAssassin', symbol: 'HTML_TAG_BALANCE_HEAD', score: 0.52, of: ['head'], differs: 'There HTML that is attached, or stands in an attached message, counts.' },
    { filter: 'SpamAssassin', symbol: 'HTML_TAG_BALANCE_CENTER', score: 1, of: ['center'], differs: 'SpamAssassin leaves out mail that came through some kinds of hosts; where a message will go through is not known before it is sent.' },
  ],
  messages: {
    body: 'The source opens <body> more often than it closes it, by {{open}}.',
    head: 'The source opens <head> more often than it closes it, by {{open}}.',
    center: 'The source opens <center> more often than it closes it, by {{open}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isMain(document) || !/<(?:body|head|center)/iu.test(document.markup) || (message.type !== 'message' && (document.tags.length > 0 || !isPage(document)))) return;
      const counts = countsOf(document);
      for (const messageId of ['body', 'head', 'center'] as const) {
        const open = counts.open.get(messageId) ?? 0;
        const tag = open > 0 ? startTag(document, messageId) : undefined;
        if (tag) report({ at: document.text.span(tag.start, tag.end), messageId, data: { open } });
      }
    },
  }),
});
