import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { isMain, tagsOf } from './page/page.ts';

/** Whether a part is text that a reader may have instead; HTML in an attachment is none. */
const hasText = (part: Part): boolean => (part.mediaType.essence.startsWith('text/') && part.mediaType.essence !== 'text/html') || part.parts.some(hasText);

export default defineRule({
  name: 'html/root-required',
  description: 'A message that is HTML alone, and not even a whole page, is what bulk mailers of spam send.',
  advice: 'Write <html> and <body> around the content, and add a text/plain part.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: HTML_MIME_NO_HTML_TAG', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'HTML Living Standard: the html element', url: 'https://html.spec.whatwg.org/multipage/semantics.html#the-html-element' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'HTML_MIME_NO_HTML_TAG', score: 0.001, differs: 'There the message has the tag where HTML that is attached has it.' }],
  messages: {
    missing: 'The message is HTML alone, without a text part, and has no <html> tag.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (message.type !== 'message' || !isMain(document) || hasText(message)) return;
      // An end tag alone shows that the start was meant; html/valid tells it.
      if (tagsOf(document).tags.some(({ name }) => name === 'html')) return;
      const start = Math.max(0, document.text.value.search(/\S/u));
      report({ at: document.text.span(start, start + 1), messageId: 'missing' });
    },
  }),
});
