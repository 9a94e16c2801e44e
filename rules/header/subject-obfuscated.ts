import { defineRule } from 'sendlint/rule';
import { disguiseIn } from './subjects/disguise.ts';
import { subjectOf } from './subjects/subject.ts';

export default defineRule({
  name: 'header/subject-obfuscated',
  description: 'Letters that are spaced out, look-alike or of no width hide words from filters, which look for exactly that.',
  advice: 'Write the words as they are read, with letters of one script.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'SpamAssassin: rules/20_head_tests.cf', url: 'https://github.com/apache/spamassassin/blob/trunk/rules/20_head_tests.cf' },
    { title: 'Unicode UTS 39: Security Mechanisms, mixed scripts', url: 'https://www.unicode.org/reports/tr39/#Mixed_Script_Detection' },
  ],
  twins: [{ filter: 'SpamAssassin', symbol: 'GAPPY_SUBJECT', score: 0.1, of: ['gappy'], differs: 'Abbreviations with dots (“U.S.A.F.”) are left out.' }],
  messages: {
    gappy: 'The letters of “{{word}}” are spaced out.',
    hidden: 'The subject has {{count}} characters that nobody sees, the first of them {{code}}.',
    mixed: '“{{word}}” has letters of two scripts that look alike: {{scripts}}.',
    styled: '“{{word}}” is written in mathematical letters, which screen readers spell out or leave out.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      subject(field) {
        const { value } = field.value;
        const { gappy, hidden, mixed, styled } = disguiseIn(value);
        if (!gappy && !hidden && !mixed && !styled) return;
        if (subjectOf(field).isFilledIn) return;
        if (gappy) report({ at: field.value.span(gappy.start, gappy.end), messageId: 'gappy', data: { word: value.slice(gappy.start, gappy.end).slice(0, 60) } });
        if (hidden) report({ at: field.value.span(hidden.start, hidden.end), messageId: 'hidden', data: { count: hidden.count, code: hidden.code } });
        if (mixed) report({ at: field.value.span(mixed.start, mixed.end), messageId: 'mixed', data: { word: value.slice(mixed.start, mixed.end).slice(0, 60), scripts: mixed.scripts } });
        if (styled) report({ at: field.value.span(styled.start, styled.end), messageId: 'styled', data: { word: value.slice(styled.start, styled.end).slice(0, 60) } });
      },
    },
  }),
});
