import { defineRule } from 'sendlint/rule';
import { subjectOf } from './subjects/subject.ts';

const MARKS = /[!?！？‼⁇⁈⁉❗❓❕❔]/gu;

export default defineRule({
  name: 'header/subject-punctuation',
  description: 'Several exclamation and question marks shout, and filters count them.',
  advice: 'Leave one mark, or none.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'SpamAssassin: rules/20_head_tests.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
    { title: 'rspamd: rules/regexp/headers.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/regexp/headers.lua' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'PLING_QUERY', score: 0.1, of: ['both'], differs: 'Spanish “¿…? ¡…!” has one of each for two sentences, and is left out.' }],
  messages: {
    both: 'The subject has {{count}} exclamation and question marks, of both kinds.',
    several: 'The subject has {{count}} exclamation or question marks; {{limit}} are enough.',
  },
  options: {
    max: { type: 'integer', default: 2, minimum: 1, description: 'Most exclamation and question marks of one kind a subject may have.' },
  },
  stateless: true,

  create: ({ options: { max }, report }) => ({
    field: {
      subject(field) {
        const { value } = field.value;
        if (!/[!?！？‼-⁉❓-❗]/u.test(value) || subjectOf(field).isFilledIn) return;
        const marks = [...value.matchAll(MARKS)];
        const [first] = marks;
        const last = marks.at(-1);
        if (!first || !last) return;
        const at = field.value.span(first.index, last.index + 1);
        const opening = /[¡¿]/u.test(value);
        const asks = marks.some(([mark]) => '?？⁇⁈⁉❓❔'.includes(mark));
        const calls = marks.some(([mark]) => '!！‼⁈⁉❗❕'.includes(mark));
        if (asks && calls && !(opening && marks.length === 2)) report({ at, messageId: 'both', data: { count: marks.length } });
        else if (marks.length > max) report({ at, messageId: 'several', data: { count: marks.length, limit: max } });
      },
    },
  }),
});
