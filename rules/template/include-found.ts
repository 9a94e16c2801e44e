import { defineRule } from 'sendlint/rule';
import { engineDefects } from './engines/engine-defects.ts';

export default defineRule({
  name: 'template/include-found',
  description: 'What a template includes and is not there is missing from the message, and some engines leave it out without a word.',
  advice: 'Correct the path, or set root in render to the folder that all templates and partials stand in.',
  severity: 'error',
  needs: 'template',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'MJML: mj-include', url: 'https://documentation.mjml.io/#mj-include' },
    { title: 'Handlebars: partials', url: 'https://handlebarsjs.com/guide/partials.html' },
    { title: 'LiquidJS: partials and layouts', url: 'https://liquidjs.com/tutorials/partials-and-layouts.html' },
  ],
  messages: { missing: '{{detail}}' },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { span, detail = 'What is included here cannot be found.' } of engineDefects(message, 'include-missing')) report({ at: span, messageId: 'missing', data: { detail } });
    },
  }),
});
