import { defineRule } from 'sendlint/rule';
import type { Span } from 'sendlint/rule';
import { hasFile } from './archives/enclosed.ts';
import { findMention } from './mentions/mentions.ts';
import { htmlQuotesOf, quotesOf } from './mentions/quotes.ts';

export default defineRule({
  name: 'attachment/mentioned-missing',
  description: 'A message that speaks of an attachment and has none costs a second message and an apology.',
  advice: 'Attach the file, or say where it is.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Gmail: reminder of a forgotten attachment', url: 'https://support.google.com/mail/answer/6584' },
    { title: 'Thunderbird: attachment reminder', url: 'https://support.mozilla.org/kb/attachment-reminder' },
  ],
  messages: {
    missing: 'The text says “{{phrase}}”, but nothing is attached.',
  },

  create: ({ message, report, unchecked }) => {
    let first: Span | undefined;
    return {
      part: {
        'text/plain'({ text }) {
          if (!text || first) return;
          const mention = findMention(text.value, quotesOf(text.value));
          if (mention) first = text.span(mention.start, mention.end);
        },
      },
      html(document) {
        if (first || document.view !== 'everyone' || document.alternative > 0) return;
        const { prose } = document;
        const mention = findMention(prose.value, htmlQuotesOf(document));
        if (mention) first = prose.span(mention.start, mention.end);
      },
      end() {
        if (!first || hasFile(message)) return;
        const phrase = first.text.value.slice(first.start, first.end).replaceAll(/\s+/gu, ' ');
        if (message.type === 'message') report({ at: first, messageId: 'missing', data: { phrase } });
        else unchecked(`The template says “${phrase}”; whether something is attached shows only in a message.`, first);
      },
    };
  },
});
