import { defineRule } from 'sendlint/rule';
import type { SourceText } from 'sendlint/rule';
import { idLinesIn } from './probes/id-lines.ts';

const MOST_REPORTS = 5;

export default defineRule({
  name: 'content/tracker-id',
  description: 'A paragraph that is one long random word looks like the mark that mass mailers put under a message to make each copy another.',
  advice: 'Put an id that is needed into a header field, into a link, or into a sentence.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'info' },
  references: [{ title: 'SpamAssassin: TRACKER_ID', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_body_tests.cf' }],
  twins: [
    {
      filter: 'SpamAssassin', symbol: 'TRACKER_ID', score: 0.1,
      differs: 'In HTML, SpamAssassin keeps the white space before a word and then takes it for none; it also counts text nobody sees, and what ends a paragraph of more than 2,048 characters.',
    },
  ],
  messages: { id: 'A paragraph is one word of {{length}} letters, digits and dashes; filters take 24 to 84 for a tracking id.' },

  create({ report }) {
    let reports = 0;
    const judge = (text: SourceText): void => {
      for (const { start, end } of idLinesIn(text.value)) {
        if (reports >= MOST_REPORTS) return;
        reports += 1;
        report({ messageId: 'id', at: text.span(start, end), data: { length: end - start } });
      }
    };
    return { field: { subject({ value }) { judge(value); } }, prose: judge };
  },
});
