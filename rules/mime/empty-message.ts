import { defineRule } from 'sendlint/rule';
import { isBlank } from './parts/empty.ts';
import { isLeaf, isShown, kindOf, ownParts } from './parts/own-parts.ts';

export default defineRule({
  name: 'mime/empty-message',
  description: 'A message without any content is one sent by mistake, or one whose template rendered nothing.',
  advice: 'Look why the body is empty: a template that failed, a field that was not filled, a part that nobody added.',
  severity: 'error',
  presets: { recommended: 'warning', transactional: 'error', bulk: 'error', strict: 'error' },
  references: [
    { title: 'SpamAssassin: EMPTY_MESSAGE', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_meta_tests.cf' },
    { title: 'RFC 5322 §2.3 Body', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.3' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'EMPTY_MESSAGE', score: 2.195, differs: 'A message of pictures is not empty here (content/image-only judges it), nor is one that holds any file, whatever its Content-Disposition. A multipart whose parts cannot be found is left to mime/boundary-valid. Text that is hidden is no content.' },
  ],
  messages: {
    nothing: 'The message has no body: its header is all there is.',
    blank: 'The message shows nothing: it has {{count}} text {{parts}} without a visible word or picture, and no file.',
  },
  stateless: true,

  create: ({ report }) => ({
    end(message) {
      if (message.type !== 'message') return;
      // A multipart whose parts were not found may hold all of the text: mime/boundary-valid says that it cannot be read.
      const leaves = ownParts(message).filter((part) => isLeaf(part) || (part.parts.length === 0 && part.body.encodedSize > 0));
      if (!leaves.every((part) => isShown(part) && isBlank(part))) return;
      if (leaves.every(({ body }) => body.encodedSize === 0)) report({ at: message, messageId: 'nothing' });
      else report({ at: kindOf(leaves[0] ?? message), messageId: 'blank', data: { count: leaves.length, parts: leaves.length === 1 ? 'part' : 'parts' } });
    },
  }),
});
