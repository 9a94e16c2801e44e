import { defineRule } from 'sendlint/rule';
import { quoted } from './seen/letters.ts';
import { readingOf } from './seen/reading.ts';
import { isJudged } from './seen/whole.ts';

const MOST_REPORTS = 5;

export default defineRule({
  name: 'content/text-size-readable',
  description: 'Tiny text is read by few people, and on phones by nobody who does not zoom.',
  advice: 'Use 14 px or more for text, and 12 px or more for what stands beside it.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: ['warning', { pixels: 12 }] },
  references: [
    { title: 'Lighthouse: document doesn\'t use legible font sizes', url: 'https://developer.chrome.com/docs/lighthouse/seo/font-size' },
    { title: 'WCAG 2.2, 1.4.4: resize text', url: 'https://www.w3.org/TR/WCAG22/#resize-text' },
  ],
  messages: {
    small: '“{{text}}” is {{size}} px tall, under {{least}} px (places: {{places}}, letters: {{letters}}).',
  },
  options: {
    pixels: { type: 'number', minimum: 3, maximum: 12, default: 10, description: 'The least size of text in CSS pixels.' },
  },
  stateless: true,

  create: ({ options: { pixels: least }, report }) => ({
    html(document, message) {
      if (!isJudged(document)) return;
      const { small } = readingOf(document, message);
      if (small.size === 0) return;
      const tiny = [...small].filter(([size]) => size < least).toSorted(([, one], [, other]) => other.letters - one.letters);
      for (const [size, { first, places, letters }] of tiny.slice(0, MOST_REPORTS)) {
        report({ at: first, messageId: 'small', data: { text: quoted(document.markup.slice(first.start, first.end), 40), size: Math.round(size * 10) / 10, least, places, letters } });
      }
    },
  }),
});
