import { defineRule } from 'sendlint/rule';
import { faultyTexts } from './texts/faulty-texts.ts';

export default defineRule({
  name: 'mime/null-byte',
  description: 'A NUL byte ends the text for many readers and scanners, and servers refuse the message or strip the byte.',
  advice: 'Remove the byte, or send the data it belongs to in base64.',
  severity: 'error',
  presets: { recommended: 'error', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §4 Obsolete syntax: no NUL', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-4' },
    { title: 'RFC 2045 §2.7 and §2.8: 7bit and 8bit data', url: 'https://www.rfc-editor.org/rfc/rfc2045#section-2.7' },
  ],
  messages: { found: 'A NUL byte stands here{{more}}.' },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { first, count } of faultyTexts(message, 'null-byte')) {
        report({ at: first, messageId: 'found', data: { more: count === 1 ? '' : `, and others in ${count - 1} more of the headers and bodies` } });
      }
    },
  }),
});
