import { defineRule } from 'sendlint/rule';
import { lettersOf, quoted } from './seen/letters.ts';
import { readingOf } from './seen/reading.ts';
import { isJudged } from './seen/whole.ts';

const MOST_REPORTS = 10;
/** Text for screen readers is a few words. */
const MOST_FOR_LISTENERS = 100;
const UNSCORED = 'It has no published score, so 1 counts, SpamAssassin\'s default; there the header must look like spam, too. Ours knows the cascade and leaves preheaders out.';

export default defineRule({
  name: 'content/hidden-text',
  description: 'Text that filters read and people do not is how spam deceives filters; Google asks senders to hide nothing.',
  advice: 'Remove the text, or show it.',
  severity: 'warning',
  needs: 'html',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
    { title: 'CSS 2.2 §11.2: visibility', url: 'https://www.w3.org/TR/CSS22/visufx.html#visibility' },
    { title: 'rspamd: rules/html.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/html.lua' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'R_WHITE_ON_WHITE', score: 4, of: ['color'], band: { of: 'share', over: 10 }, grows: { of: 'share', full: 50 }, differs: 'Ours leaves the preheader out, and text whose background is a picture or is not known.' },
    { filter: 'rspamd', symbol: 'ZERO_FONT', score: 1, of: ['size'], grows: { of: 'places', full: 10 }, differs: 'Ours leaves out wrappers whose children have a size again, and the preheader; the points grow evenly, those of rspamd in steps.' },
    { filter: 'rspamd', symbol: 'MANY_INVISIBLE_PARTS', score: 1, of: ['hidden'], grows: { of: 'places', full: 10 }, differs: 'Ours leaves out the preheader, parts for phones, and what a screen reader is told; in rspamd a preheader alone is worth 0.05.' },
    { filter: 'SpamAssassin', symbol: 'HTML_TEXT_INVISIBLE_FONT', score: 1, of: ['size'], band: { of: 'places', over: 2 }, differs: UNSCORED },
    { filter: 'SpamAssassin', symbol: 'HTML_TEXT_INVISIBLE_STYLE', score: 1, of: ['hidden'], band: { of: 'places', over: 5 }, differs: UNSCORED },
    { filter: 'SpamAssassin', symbol: 'HTML_OFF_PAGE', score: 1, of: ['offPage'], differs: UNSCORED },
  ],
  messages: {
    hidden: '{{way}} hides {{letters}} letters from readers, not from filters (place {{place}} of {{places}}): “{{text}}”.',
    offPage: '{{way}} moves {{letters}} letters off the page, where filters read them and people do not: “{{text}}”.',
    size: '{{letters}} letters are {{size}} px tall, which nobody can read (place {{place}} of {{places}}): “{{text}}”.',
    color: '{{letters}} letters are {{colors}}, a contrast of {{ratio}}:1, which nobody can read ({{share}} % of the text): “{{text}}”.',
    inWord: '{{letters}} letters are hidden within a word ({{way}}): “{{text}}”.',
    preheader: 'The message begins with {{letters}} hidden letters, more than the {{limit}} a preheader may have: “{{text}}”.',
  },
  options: {
    letters: { type: 'integer', minimum: 1, default: 4, description: 'Fewer hidden letters in a row are a spacer, unless they stand within a word.' },
    preheader: { type: 'integer', minimum: 0, default: 300, description: 'How many letters may be hidden where the message begins, for the inbox to show.' },
  },
  stateless: true,

  create: ({ options: { letters: fewest, preheader: limit }, report }) => ({
    html(document, message) {
      if (!isJudged(document)) return;
      const { hidden } = readingOf(document, message);
      if (hidden.length === 0) return;
      const first = hidden.filter(({ isFirst, isInWord }) => isFirst && !isInWord);
      const [preheader] = first;
      const letters = first.reduce((sum, each) => sum + each.letters, 0);
      if (preheader && letters > limit) report({ at: preheader.at, messageId: 'preheader', data: { letters, limit, text: quoted(preheader.text) } });
      const found = hidden.filter((each) => each.isInWord ? each.letters > 0 : !each.isFirst && each.letters >= fewest && !(each.isForListeners && each.letters <= MOST_FOR_LISTENERS));
      const places = { style: 0, size: 0, 'off-page': 0, color: 0 };
      for (const { kind } of found) places[kind] += 1;
      const inColor = found.reduce((sum, each) => sum + (each.kind === 'color' ? each.letters : 0), 0);
      const seen = { style: 0, size: 0, 'off-page': 0, color: 0 };
      for (const { kind, at, way, measure, letters: count, text: whole, isInWord } of found.slice(0, MOST_REPORTS)) {
        const text = quoted(whole);
        const place = (seen[kind] += 1);
        if (isInWord) report({ at, messageId: 'inWord', data: { letters: count, way, text } });
        else if (kind === 'size') report({ at, messageId: 'size', data: { letters: count, size: measure, place, places: places.size, text } });
        else if (kind === 'off-page') report({ at, messageId: 'offPage', data: { letters: count, way, text } });
        else if (kind === 'style') report({ at, messageId: 'hidden', data: { letters: count, way, place, places: places.style, text } });
        else report({ at, messageId: 'color', data: { letters: count, colors: way, ratio: measure.toFixed(2), share: Math.round((100 * inColor) / Math.max(1, lettersOf(document.prose.value))), text } });
      }
    },
  }),
});
