import { defineRule } from 'sendlint/rule';
import { subjectOf } from './subjects/subject.ts';

export default defineRule({
  name: 'header/subject-question',
  description: 'A subject that ends with a question mark gets a point from rspamd, though many people’s subjects do.',
  advice: 'Nothing is wrong with a question; where a message is near a limit, say it as a statement.',
  severity: 'info',
  presets: {},
  references: [{ title: 'rspamd: rules/regexp/headers.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/regexp/headers.lua' }],
  twins: [{ filter: 'rspamd', symbol: 'SUBJECT_ENDS_QUESTION', score: 1 }],
  messages: {
    ends: 'The subject ends with a question mark.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      subject(field) {
        const end = field.value.value.trimEnd().length;
        if (field.value.value[end - 1] === '?' && !subjectOf(field).isFilledIn) report({ at: field.value.span(end - 1, end), messageId: 'ends' });
      },
    },
  }),
});
