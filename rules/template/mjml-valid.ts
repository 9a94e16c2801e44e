import { defineRule } from 'sendlint/rule';
import { engineDefects } from './engines/engine-defects.ts';

export default defineRule({
  name: 'template/mjml-valid',
  description: 'MJML leaves out a component that it does not know, with all that it holds, and breaks the layout around one in the wrong place.',
  advice: 'Use the components that the documentation of the installed MJML lists, each where it may stand.',
  severity: 'error',
  needs: 'template',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [{ title: 'MJML documentation: components', url: 'https://documentation.mjml.io/#components' }],
  messages: { invalid: '{{detail}}' },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { span, detail = 'This is not valid MJML.' } of engineDefects(message, 'mjml-invalid')) report({ at: span, messageId: 'invalid', data: { detail } });
    },
  }),
});
