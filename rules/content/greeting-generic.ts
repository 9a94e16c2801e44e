import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { greetingsIn } from './phrases/greetings-in.ts';
import { loadPhrases } from './phrases/load.ts';

export default defineRule({
  name: 'content/greeting-generic',
  description: 'A greeting that fits everybody tells people and filters that the sender does not know whom it writes to.',
  advice: 'Greet by name, or leave the greeting out.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'info' },
  references: [
    { title: 'SpamAssassin: DEAR_SOMETHING and DEAR_FRIEND', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_phrases.cf' },
    { title: 'FTC: how to recognize phishing (a generic greeting)', url: 'https://consumer.ftc.gov/articles/how-recognize-avoid-phishing-scams' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'DEAR_SOMETHING', score: 1.999, of: ['greetsKind'], differs: 'What is quoted from somebody else is left out.' },
    { filter: 'SpamAssassin', symbol: 'DEAR_FRIEND', score: 2.683, of: ['greetsFriend'], differs: 'The title of a page is left out; nobody sees it in a message.' },
  ],
  messages: {
    greetsKind: '"{{said}}" greets a kind of person, as mail to strangers does.',
    greetsFriend: '"{{said}}" greets nobody in particular, as mail to strangers does.',
    greetsCustomer: '"{{said}}" greets everybody alike; phishing does, for it knows no name.',
  },

  create({ report }) {
    const texts: SourceText[] = [];
    return {
      field: { subject({ value }) { texts.push(value); } },
      prose(text) { texts.push(text); },
      async end() {
        if (texts.length === 0) return;
        const { phrasesIn } = await loadPhrases();
        for (const { topic, at, said } of greetingsIn(texts, phrasesIn)) report({ messageId: topic, at, data: { said } });
      },
    };
  },
});
