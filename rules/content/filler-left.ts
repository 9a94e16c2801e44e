import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { fillersIn } from './phrases/fillers-in.ts';
import { loadPhrases } from './phrases/load.ts';

const MOST_REPORTS = 10;

export default defineRule({
  name: 'content/filler-left',
  description: 'Filler text, sample sentences and notes to oneself were never meant to be sent.',
  advice: 'Write the text, or take the block out.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'Litmus: the email checklist', url: 'https://www.litmus.com/blog/the-ultimate-email-marketing-checklist' },
    { title: 'Lorem ipsum', url: 'https://en.wikipedia.org/wiki/Lorem_ipsum' },
  ],
  messages: {
    lorem: '"{{said}}" is filler text.',
    note: '"{{said}}" is a note to whoever works on the text.',
    sample: '"{{said}}" stands where text was to be written.',
  },

  create({ report }) {
    const texts: SourceText[] = [];
    return {
      field: { subject({ value }) { texts.push(value); } },
      prose(text) { texts.push(text); },
      async end() {
        if (texts.length === 0) return;
        const { phrasesIn } = await loadPhrases();
        for (const { topic, at, said } of fillersIn(texts, phrasesIn).slice(0, MOST_REPORTS)) report({ messageId: topic, at, data: { said } });
      },
    };
  },
});
