import { defineRule } from 'sendlint/rule';
import { faultyTexts } from './texts/faulty-texts.ts';

export default defineRule({
  name: 'mime/newline-valid',
  description: 'CR and LF may only stand together: servers refuse a message with a bare one, or end a line, a header or the whole message at it.',
  advice: 'Write every line with the same line end, and let the library that sends the message turn them into CRLF.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 5322 §2.3 Body', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.3' },
    { title: 'RFC 5321 §2.3.8 Lines', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-2.3.8' },
    { title: 'Exchange Online, non-delivery reports: 5.6.11', url: 'https://learn.microsoft.com/en-us/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online' },
  ],
  messages: {
    mixed: 'This line ends with a lone CR, or in another way than the first line of the message{{more}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      for (const { first, count } of faultyTexts(message, 'bare-newline')) {
        report({ at: first, messageId: 'mixed', data: { more: count === 1 ? '' : `, and so do lines in ${count - 1} more of its headers and bodies` } });
      }
    },
  }),
});
