import { defineRule } from 'sendlint/rule';
import { quoted } from './seen/letters.ts';
import { snippetOf } from './seen/preheader.ts';

export default defineRule({
  name: 'content/preheader-differs',
  description: 'A preheader that repeats the subject says the same thing twice in one line of the inbox.',
  advice: 'Say in the preheader what the subject has no room for.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'Newsletter2Go: five questions about the preview text', url: 'https://www.newsletter2go.com/blog/faq-preview-text-email-marketing/' },
    { title: 'MJML: mj-preview', url: 'https://documentation.mjml.io/#mj-preview' },
  ],
  messages: {
    same: 'The preheader repeats the subject, “{{subject}}”.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      const subject = message.header.get('subject')?.value.value;
      if (subject === undefined) return;
      const preheader = snippetOf(document, message)?.preheader;
      if (!preheader || preheader.isFilledIn) return;
      const words = wordsOf(subject);
      if (words !== '' && words === wordsOf(preheader.text)) report({ at: preheader.at, messageId: 'same', data: { subject: quoted(subject) } });
    },
  }),
});

/** Letters and digits alone: case, spaces and signs make no difference to a reader. */
const wordsOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
