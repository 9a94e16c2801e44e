import { defineRule } from 'sendlint/rule';

export default defineRule({
  name: 'template/mjml-valid',
  description: 'MJML drops what it does not know: a component in the wrong place is not in the message, an attribute it does not know has no effect.',
  advice: 'Use the components and attributes that the documentation lists, each where it may stand.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [{ title: 'MJML documentation: components', url: 'https://documentation.mjml.io/#components' }],
  messages: { invalid: '{{detail}}' },

  create: ({ message, report }) => ({
    end() {
      for (const { code, span, detail = 'This is not valid MJML.' } of message.defects) {
        if (code === 'mjml-invalid') report({ at: span, messageId: 'invalid', data: { detail } });
      }
    },
  }),
});
