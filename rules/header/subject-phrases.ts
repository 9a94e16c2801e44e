import { defineRule } from 'sendlint/rule';
import { phraseIn } from './subjects/phrases.ts';
import { subjectOf } from './subjects/subject.ts';

export default defineRule({
  name: 'header/subject-phrases',
  description: 'A few words in a subject are known to filters from decades of spam.',
  advice: 'Say what is offered in other words, where they are not needed; where they are, leave them.',
  severity: 'info',
  presets: { bulk: 'info', strict: 'info' },
  references: [
    { title: 'SpamAssassin: rules/20_head_tests.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
    { title: 'SpamAssassin: rules/50_scores.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/50_scores.cf' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'ENGLISH_UCE_SUBJECT', score: 0.953, of: ['label'] },
    { filter: 'SpamAssassin', symbol: 'SUBJ_BUY', score: 0.594, of: ['buy'] },
    { filter: 'SpamAssassin', symbol: 'SUBJ_AS_SEEN', score: 2.711, of: ['seen'] },
    { filter: 'SpamAssassin', symbol: 'SUBJ_YOUR_FAMILY', score: 2.91, of: ['family'] },
    { filter: 'SpamAssassin', symbol: 'SUBJECT_DIET', score: 1.927, of: ['diet'] },
  ],
  messages: {
    label: 'The subject bears the label of advertising, “{{phrase}}”.',
    buy: 'The subject begins with “{{phrase}}”, an order to the reader.',
    seen: 'The subject says “{{phrase}}”, as advertising on television does.',
    family: 'The subject speaks of “{{phrase}}”.',
    diet: 'The subject promises to lose weight: “{{phrase}}”.',
    money: 'The subject promises money or prizes: “{{phrase}}”.',
    urgency: 'The subject presses the reader: “{{phrase}}”.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      subject(field) {
        const { value } = field.value;
        const found = phraseIn(value);
        if (found && !subjectOf(field).isFilledIn) report({ at: field.value.span(found.start, found.end), messageId: found.kind, data: { phrase: value.slice(found.start, found.end).slice(0, 60) } });
      },
    },
  }),
});
