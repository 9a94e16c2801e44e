import { defineRule } from 'sendlint/rule';
import { quoted } from './seen/letters.ts';
import { readingOf } from './seen/reading.ts';
import { isJudged } from './seen/whole.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'content/contrast-readable',
  description: 'Text in a colour close to that of its background is hard to read, and for many people not to be read at all.',
  advice: 'Make the text darker or its background lighter, or the other way round.',
  severity: 'info',
  needs: 'html',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'WCAG 2.2, 1.4.3: contrast (minimum)', url: 'https://www.w3.org/TR/WCAG22/#contrast-minimum' },
    { title: 'Email Markup Consortium: accessibility report 2025', url: 'https://emailmarkup.org/en/reports/accessibility/2025/' },
  ],
  messages: {
    low: '“{{text}}” in {{color}} on {{background}} has a contrast of {{ratio}}:1, under {{limit}}:1 (places: {{places}}, letters: {{letters}}).',
  },
  options: {
    text: { type: 'number', minimum: 1, maximum: 7, default: 4.5, description: 'The least contrast of text and background; WCAG asks for 4.5 (AA) or 7 (AAA).' },
    large: { type: 'number', minimum: 1, maximum: 7, default: 3, description: 'The least contrast of text from 24 px on, and of bold text from 18.66 px on.' },
  },
  stateless: true,

  create: ({ options: { text: least, large }, report }) => ({
    html(document, message) {
      if (!isJudged(document)) return;
      const low = readingOf(document, message).pairs.filter(({ ratio, isLarge }) => ratio < (isLarge ? large : least));
      // The pairs that most is written in say most.
      const most = low.flatMap((pair) => (pair.seen ? [{ ...pair, seen: pair.seen }] : [])).toSorted((a, b) => b.seen.letters - a.seen.letters);
      for (const { color, background, ratio, isLarge, seen: { first, places, letters } } of most.slice(0, MOST_REPORTS)) {
        const text = quoted(document.markup.slice(first.start, first.end), 40);
        report({ at: first, messageId: 'low', data: { text, color, background, ratio: Math.floor(ratio * 100) / 100, limit: isLarge ? large : least, places, letters } });
      }
    },
  }),
});
