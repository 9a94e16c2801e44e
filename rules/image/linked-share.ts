import { defineRule } from 'sendlint/rule';
import { sidesOf } from './images/measures.ts';
import { imagesOf, isMain } from './images/page-images.ts';

/** rspamd leaves out images whose width and height add up to less or more. */
const SIDES = { over: 100, under: 3000 } as const;
/** So many px of width and height stand for one word. */
const PIXELS_A_WORD = 100;
const LARGEST = 0.5;

const round = (value: number, steps: number): number => Math.round(value * steps) / steps;

export default defineRule({
  name: 'image/linked-share',
  description: 'Linked images are weighed against the words of a message by rspamd.',
  advice: 'Write more words, or link fewer images.',
  severity: 'info',
  needs: 'html',
  presets: {},
  references: [{ title: 'rspamd: R_SUSPICIOUS_IMAGES', url: 'https://github.com/rspamd/rspamd/blob/master/rules/html.lua' }],
  twins: [{ filter: 'rspamd', symbol: 'R_SUSPICIOUS_IMAGES', score: 5, grows: { of: 'weight', full: 1 }, differs: 'Words are those a reader sees; rspamd counts hidden ones too.' }],
  messages: {
    high: 'The linked images stand for {{worth}} words and the text has {{words}}: images are {{share}} % of both, over 50 %; rspamd gives {{weight}} of its points for that.',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isMain(document) || message.type !== 'message') return;
      const counted = imagesOf(document).filter(({ element, link }) => link !== undefined && sidesOf(element) > SIDES.over && sidesOf(element) < SIDES.under);
      const [first] = counted;
      if (!first) return;
      const worth = counted.reduce((sum, { element }) => sum + sidesOf(element) / PIXELS_A_WORD, 0);
      const words = document.prose.value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      const share = worth / (worth + words);
      if (share <= LARGEST) return;
      report({ at: first.element, messageId: 'high', data: { worth: round(worth, 10), words, share: round(share * 100, 10), weight: round((share - LARGEST) * 2, 1000) } });
    },
  }),
});
