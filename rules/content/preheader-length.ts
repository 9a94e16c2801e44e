import { defineRule } from 'sendlint/rule';
import { quoted } from './seen/letters.ts';
import { snippetOf } from './seen/preheader.ts';

export default defineRule({
  name: 'content/preheader-length',
  description: 'An inbox cuts a preheader that is long, and fills up one that is short with whatever follows.',
  advice: 'Write 40 to 130 characters, the most important words first; after a shorter one put signs of no width.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'Infobip: email, preheader', url: 'https://www.infobip.com/docs/email' },
    { title: 'emailpreview: what inboxes show', url: 'https://emailpreview.github.io/' },
  ],
  messages: {
    short: 'The preheader has {{characters}} characters, under {{least}}; an inbox fills the line up with “{{words}}”.',
    long: 'The preheader has {{characters}} characters, over {{most}}; an inbox cuts it, and what follows “{{words}}” is not read.',
  },
  options: {
    least: { type: 'integer', minimum: 0, default: 40, description: 'A shorter preheader leaves room for what follows, unless signs of no width fill it.' },
    most: { type: 'integer', minimum: 1, default: 140, description: 'A longer preheader is cut in every inbox.' },
  },
  stateless: true,

  create: ({ options: { least, most }, report }) => ({
    html(document, message) {
      const snippet = snippetOf(document, message);
      if (!snippet?.preheader) return;
      const { preheader: { text, at, isFilledIn }, opening, isPadded } = snippet;
      const signs = [...text];
      const characters = signs.length;
      if (characters > most) report({ at, messageId: 'long', data: { characters, most, words: quoted(signs.slice(Math.max(0, most - 30), most).join('')) } });
      // A template may fill in any number of words.
      else if (characters < least && !isFilledIn && !isPadded && opening) report({ at, messageId: 'short', data: { characters, least, words: quoted(opening.text, 40) } });
    },
  }),
});
