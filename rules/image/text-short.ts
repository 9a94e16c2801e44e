import { defineRule } from 'sendlint/rule';
import { sidesOf } from './images/measures.ts';
import { imagesOf, isMain } from './images/page-images.ts';

/** rspamd's limits: bytes of text, and width and height together. */
const FEWEST = 50;
const LARGE = 400;

export default defineRule({
  name: 'image/text-short',
  description: 'A large image with next to no text beside it is what rspamd takes for a message without content.',
  advice: 'Write what the image says as text.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [{ title: 'rspamd: R_EMPTY_IMAGE', url: 'https://github.com/rspamd/rspamd/blob/master/rules/html.lua' }],
  twins: [{ filter: 'rspamd', symbol: 'R_EMPTY_IMAGE', score: 2, differs: 'Text is what a reader sees; rspamd counts hidden text too.' }],
  messages: {
    short: 'The message has {{bytes}} bytes of text, fewer than 50, and this image, whose width and height add up to {{sides}}, 400 or more.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isMain(document) || message.type !== 'message') return;
      const large = imagesOf(document).find(({ element, link }) => link === undefined && sidesOf(element) >= LARGE);
      if (!large) return;
      const bytes = Buffer.byteLength(document.prose.value.trim());
      if (bytes < FEWEST) report({ at: large.element, messageId: 'short', data: { bytes, sides: sidesOf(large.element) } });
    },
  }),
});
