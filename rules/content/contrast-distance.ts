import { defineRule } from 'sendlint/rule';
import { quoted } from './seen/letters.ts';
import { readingOf } from './seen/reading.ts';
import { isJudged } from './seen/whole.ts';

/** Where SpamAssassin takes text for hidden. */
const LIMIT = 12;
const MOST_REPORTS = 5;

export default defineRule({
  name: 'content/contrast-distance',
  description: 'SpamAssassin takes text whose colour is nearly that of its background for hidden, also a preheader.',
  advice: 'Where it is no preheader, give it another colour; hide a preheader by display:none without giving it the colour of the background.',
  severity: 'info',
  needs: 'html',
  presets: { strict: 'info' },
  references: [
    { title: 'SpamAssassin: HTML_FONT_LOW_CONTRAST', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_html_tests.cf' },
    { title: 'SpamAssassin: HTML.pm', url: 'https://github.com/apache/spamassassin/blob/trunk/lib/Mail/SpamAssassin/HTML.pm' },
  ],
  twins: [{
    filter: 'SpamAssassin', symbol: 'HTML_FONT_LOW_CONTRAST', score: 0.713,
    differs: 'Ours takes colours from the whole cascade. SpamAssassin reads no style sheets, and its release 4.0 forgets the attribute bgcolor, so that white text on such a background counts as white on white.',
  }],
  messages: {
    close: '“{{text}}” in {{color}} on {{background}}: the two are {{distance}} apart in brightness, and under {{limit}} SpamAssassin takes text for hidden (places: {{places}}).',
  },
  stateless: true,

  create: ({ report }) => ({
    html(document, message) {
      if (!isJudged(document)) return;
      const close = readingOf(document, message).pairs.filter(({ distance }) => distance < LIMIT).flatMap(({ all, ...pair }) => (all ? [{ ...pair, all }] : []));
      for (const { color, background, distance, all: { first, places } } of close.slice(0, MOST_REPORTS)) {
        const text = quoted(document.markup.slice(first.start, first.end), 40);
        report({ at: first, messageId: 'close', data: { text, color, background, distance: Math.floor(distance * 10) / 10, limit: LIMIT, places } });
      }
    },
  }),
});
