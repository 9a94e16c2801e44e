import { defineRule } from 'sendlint/rule';
import { engineDefects } from './engines/engine-defects.ts';

export default defineRule({
  name: 'template/data-valid',
  description: 'Where the front matter of a template, or the file beside it, cannot be read, its subject and sender are lost.',
  advice: 'Put text with special characters in quotes, and write each key once.',
  severity: 'error',
  needs: 'template',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'YAML 1.2.2', url: 'https://yaml.org/spec/1.2.2/' },
    { title: 'RFC 8259, JSON', url: 'https://www.rfc-editor.org/rfc/rfc8259' },
  ],
  messages: { invalid: '{{detail}}' },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { span, detail = 'This cannot be read.' } of engineDefects(message, 'malformed-data')) report({ at: span, messageId: 'invalid', data: { detail } });
    },
  }),
});
