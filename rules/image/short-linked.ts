import { defineRule } from 'sendlint/rule';
import { sidesOf, sourceLength } from './images/measures.ts';
import { imagesOf, isMain } from './images/page-images.ts';

/** The last bands of both filters end here. */
const LONGEST = 2048;
/** To rspamd a smaller image is an icon: width and height together. */
const SMALLEST = 210;
const EMBEDDED = /^\s*(?:cid|data):/iu;

export default defineRule({
  name: 'image/short-linked',
  description: 'Filters score a linked image in short HTML, since spam that is one picture to click looks like that.',
  advice: 'Write more text, and put the link on words as well.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: HTML_SHORT_LINK_IMG', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'rspamd: HTML_SHORT_LINK_IMG', url: 'https://github.com/rspamd/rspamd/blob/master/rules/html.lua' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'HTML_SHORT_LINK_IMG_1', score: 2.215, of: ['source'], band: { of: 'length', over: 0, to: 1024 } },
    { filter: 'SpamAssassin', symbol: 'HTML_SHORT_LINK_IMG_2', score: 1.419, of: ['source'], band: { of: 'length', over: 1024, to: 1536 } },
    { filter: 'SpamAssassin', symbol: 'HTML_SHORT_LINK_IMG_3', score: 0.691, of: ['source'], band: { of: 'length', over: 1536, to: 2048 } },
    { filter: 'rspamd', symbol: 'HTML_SHORT_LINK_IMG_1', score: 2, of: ['text'], band: { of: 'bytes', over: -1, to: 1023 } },
    { filter: 'rspamd', symbol: 'HTML_SHORT_LINK_IMG_2', score: 1, of: ['text'], band: { of: 'bytes', over: 1023, to: 1535 } },
    { filter: 'rspamd', symbol: 'HTML_SHORT_LINK_IMG_3', score: 0.5, of: ['text'], band: { of: 'bytes', over: 1535, to: 2047 } },
  ],
  messages: {
    source: 'The HTML has a linked image and {{length}} characters with its tags; SpamAssassin scores that up to 2048.',
    text: 'The message has a linked, embedded image and {{bytes}} bytes of text; rspamd scores that under 2048.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isMain(document) || message.type !== 'message') return;
      const linked = imagesOf(document).filter(({ link }) => link !== undefined);
      const [first] = linked;
      if (!first) return;
      const length = sourceLength(document);
      if (length <= LONGEST) report({ at: first.element, messageId: 'source', data: { length } });
      const embedded = linked.find(({ element }) => EMBEDDED.test(element.attribs['src'] ?? '') && sidesOf(element) >= SMALLEST);
      const bytes = embedded ? Buffer.byteLength(document.prose.value) : LONGEST;
      if (embedded && bytes < LONGEST) report({ at: embedded.element, messageId: 'text', data: { bytes } });
    },
  }),
});
