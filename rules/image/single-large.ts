import { defineRule } from 'sendlint/rule';
import { partSizes } from './images/part-sizes.ts';

/** SpamAssassin's band, in pixels. */
const LEAST = 180_000;
const MOST = 475_000;

export default defineRule({
  name: 'image/single-large',
  description: 'One large GIF or PNG carried in a message is what image spam was made of.',
  advice: 'Say in text what the image says, and put the image on a server or send it smaller.',
  severity: 'info',
  presets: { strict: 'info' },
  references: [{ title: 'SpamAssassin: DC_GIF_UNO_LARGO and DC_PNG_UNO_LARGO', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_imageinfo.cf' }],
  twins: [
    { filter: 'SpamAssassin', symbol: 'DC_GIF_UNO_LARGO', score: 0.001, of: ['gif'] },
    { filter: 'SpamAssassin', symbol: 'DC_PNG_UNO_LARGO', score: 0.001, of: ['png'] },
  ],
  messages: {
    gif: 'The only GIF of the message has {{area}} pixels; SpamAssassin looks at one from 180000 to 475000.',
    png: 'The only PNG of the message has {{area}} pixels; SpamAssassin looks at one from 180000 to 475000.',
  },
  stateless: true,

  create: ({ report }) => ({
    message(message) {
      if (message.parts.length === 0 && !message.mediaType.essence.startsWith('image/')) return;
      const sizes = partSizes(message);
      for (const messageId of ['gif', 'png'] as const) {
        const [first, ...others] = sizes.filter(({ type }) => type === messageId);
        if (first && others.length === 0 && first.area >= LEAST && first.area <= MOST) report({ at: first.part, messageId, data: { area: first.area } });
      }
    },
  }),
});
