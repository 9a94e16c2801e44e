import { defineRule } from 'sendlint/rule';
import { engineDefects } from './engines/engine-defects.ts';

export default defineRule({
  name: 'template/mjml-attribute-valid',
  description: 'An attribute that MJML does not know has no effect, and a value that it does not understand reaches clients as it stands.',
  advice: 'Use the attributes that the documentation lists for the component, with values of their type.',
  severity: 'warning',
  needs: 'template',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [{ title: 'MJML documentation: components', url: 'https://documentation.mjml.io/#components' }],
  messages: { invalid: '{{detail}}' },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { span, detail = 'This attribute is not valid.' } of engineDefects(message, 'mjml-attribute-invalid')) report({ at: span, messageId: 'invalid', data: { detail } });
    },
  }),
});
