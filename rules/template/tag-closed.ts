import { defineRule } from 'sendlint/rule';
import { engineSpoke } from './engines/engine-spoke.ts';

export default defineRule({
  name: 'template/tag-closed',
  description: 'A template tag that is not closed swallows the text that follows, or is sent as it stands.',
  advice: 'Write the closing delimiter of every tag, in the line where it belongs.',
  severity: 'error',
  needs: 'template',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Mustache manual: tag types', url: 'https://mustache.github.io/mustache.5.html' },
    { title: 'Liquid: introduction to tags and objects', url: 'https://shopify.github.io/liquid/basics/introduction/' },
  ],
  messages: { unclosed: 'This tag is not closed: "{{delimiter}}" is missing.' },

  create: ({ message, report }) => {
    const { template } = message;
    if (!template || engineSpoke(message)) return {};
    return {
      end() {
        for (const { code, name, start, end } of template.faults) {
          if (code === 'unclosed-tag') report({ at: template.text.span(start, end), messageId: 'unclosed', data: { delimiter: name } });
        }
      },
    };
  },
});
