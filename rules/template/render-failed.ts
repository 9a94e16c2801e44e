import { defineRule } from 'sendlint/rule';
import { engineDefects } from './engines/engine-defects.ts';

export default defineRule({
  name: 'template/render-failed',
  description: 'A template that its own engine cannot render cannot be sent.',
  advice: 'Correct the template, or give the data it needs.',
  severity: 'error',
  needs: 'template',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'Handlebars: compilation options', url: 'https://handlebarsjs.com/api-reference/compilation.html' },
    { title: 'LiquidJS: options', url: 'https://liquidjs.com/tutorials/options.html' },
  ],
  messages: { failed: '{{detail}}' },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { span, detail = 'The template cannot be rendered.' } of engineDefects(message, 'render-failed')) report({ at: span, messageId: 'failed', data: { detail } });
    },
  }),
});
