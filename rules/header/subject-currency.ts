import { defineRule } from 'sendlint/rule';
import { subjectOf } from './subjects/subject.ts';

const SIGN = /[$€£¢¥₽]/u;
const AMOUNT = /^\$[0-9.,]*[0-9](?![\p{L}\p{N}_])/u;

export default defineRule({
  name: 'header/subject-currency',
  description: 'A sum of money in the subject is counted by filters, more so at its beginning.',
  advice: 'Name the thing first, and the price in the text; in a receipt a sum is well placed.',
  severity: 'info',
  presets: { bulk: 'info', strict: 'info' },
  references: [
    { title: 'SpamAssassin: rules/20_head_tests.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
    { title: 'rspamd: rules/regexp/headers.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/regexp/headers.lua' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'SUBJ_DOLLARS', score: 0.1, of: ['starts'] },
    { filter: 'rspamd', symbol: 'SUBJECT_HAS_CURRENCY', score: 1, differs: 'The pound counts too.' },
  ],
  messages: {
    starts: 'The subject begins with a sum of money: {{sum}}.',
    sign: 'The subject has the currency sign {{sign}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      subject(field) {
        const { value } = field.value;
        const found = SIGN.exec(value);
        if (!found || subjectOf(field).isFilledIn) return;
        const [sum] = AMOUNT.exec(value) ?? [];
        if (sum !== undefined) report({ at: field.value.span(0, sum.length), messageId: 'starts', data: { sum: sum.slice(0, 40) } });
        else report({ at: field.value.span(found.index, found.index + 1), messageId: 'sign', data: { sign: found[0] } });
      },
    },
  }),
});
