import { defineRule } from 'sendlint/rule';
import { quoted } from './seen/letters.ts';
import { snippetOf } from './seen/preheader.ts';

export default defineRule({
  name: 'content/preheader-boilerplate',
  description: 'An inbox shows the first words of a message beside its subject; a note on how to view it says nothing of what it is about.',
  advice: 'Begin with a hidden preheader that says what the message is about, or move the note down.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'Newsletter2Go: five questions about the preview text', url: 'https://www.newsletter2go.com/blog/faq-preview-text-email-marketing/' },
    { title: 'MJML: mj-preview', url: 'https://documentation.mjml.io/#mj-preview' },
  ],
  messages: {
    viewing: 'Beside the subject an inbox shows “{{words}}”, for no preheader is hidden before it.',
  },
  stateless: true,

  create: ({ report }) => ({
    async html(document, message) {
      const snippet = snippetOf(document, message);
      if (!snippet?.opening || snippet.preheader) return;
      const { text, at } = snippet.opening;
      const { isBoilerplate } = await import('./seen/boilerplate.ts');
      if (isBoilerplate(text)) report({ at, messageId: 'viewing', data: { words: quoted(text) } });
    },
  }),
});
