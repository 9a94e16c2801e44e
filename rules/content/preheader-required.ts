import { defineRule } from 'sendlint/rule';
import { quoted } from './seen/letters.ts';
import { snippetOf } from './seen/preheader.ts';

export default defineRule({
  name: 'content/preheader-required',
  description: 'A newsletter without a preheader leaves it to its first words what an inbox shows beside the subject.',
  advice: 'Hide a sentence at the beginning of the body that says why to open the message.',
  severity: 'info',
  needs: 'html',
  presets: { bulk: 'info', strict: 'info' },
  references: [
    { title: 'MJML: mj-preview', url: 'https://documentation.mjml.io/#mj-preview' },
    { title: 'Newsletter2Go: five questions about the preview text', url: 'https://www.newsletter2go.com/blog/faq-preview-text-email-marketing/' },
  ],
  messages: {
    missing: 'This bulk mail has no preheader; beside the subject an inbox shows its first words, “{{words}}”.',
  },

  create({ message, sending, report }) {
    // Who writes to one person, or sends a receipt, begins with what it is about.
    if (sending.kind !== 'bulk') return {};
    return {
      html(document) {
        const snippet = snippetOf(document, message);
        if (snippet?.opening && !snippet.preheader) report({ at: snippet.opening.at, messageId: 'missing', data: { words: quoted(snippet.opening.text) } });
      },
    };
  },
});
