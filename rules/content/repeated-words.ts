import { fromRetext } from 'sendlint/retext';
import { isSlip, mayRepeat } from './words/doubled-words.ts';

export default fromRetext({ load: async () => (await import('retext-repeated-words')).default }, {
  name: 'content/repeated-words',
  description: 'A word stands twice where one is meant.',
  advice: 'Remove one of the two.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [{ title: 'retext-repeated-words', url: 'https://github.com/retextjs/retext-repeated-words' }],
  message: 'The word "{{expected}}" stands twice in a row.',
  may: mayRepeat,
  accepts: isSlip,
});
