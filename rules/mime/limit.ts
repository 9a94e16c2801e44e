import { defineRule } from 'sendlint/rule';

export default defineRule({
  name: 'mime/limit',
  description: 'A header, a text or a number of parts beyond what mail needs is refused by servers, and looks like an attack on those who read it.',
  advice: 'Send less: fewer parts and levels, shorter headers, and long texts as an attachment or a link.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'Gmail SMTP errors: 552 5.3.4, message header size', url: 'https://support.google.com/a/answer/3726730' },
    { title: 'RFC 5321 §4.5.3.1 Size limits and minimums', url: 'https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'MIMEPART_LIMIT_EXCEEDED', score: 0.001, of: ['parts'], differs: 'There 1,000 parts are the limit.' },
  ],
  messages: {
    header: 'This header is longer than the 1 MB that is read of one, or the headers together are longer than 8 MB.',
    parts: 'The message has more than 5,000 parts.',
    depth: 'Parts are nested in parts more than 200 levels deep.',
    text: 'The texts of the message are together longer than 4 MB.',
    tags: 'The HTML of the message has more than 100,000 tags.',
  },
  stateless: true,

  create: ({ report, unchecked }) => ({
    end(message) {
      for (const { code, span } of message.defects) {
        if (code === 'header-too-large') {
          report({ at: span, messageId: 'header' });
          unchecked('The rest of a header beyond the limit was not read.', span);
        } else if (code === 'too-many-parts') {
          report({ at: span, messageId: 'parts' });
          unchecked('The parts beyond the 5,000th were not read.', span);
        } else if (code === 'too-deep') {
          report({ at: span, messageId: 'depth' });
          unchecked('What is nested deeper than 200 levels was not read.', span);
        } else if (code === 'text-too-large') {
          report({ at: span, messageId: 'text' });
          unchecked('The text beyond the limit was not read.', span);
        } else if (code === 'too-many-tags') {
          report({ at: span, messageId: 'tags' });
          unchecked('The HTML beyond the 100,000th tag was not read.', span);
        }
      }
    },
  }),
});
