import { defineRule } from 'sendlint/rule';
import { draftMarkIn } from './subjects/draft-marks.ts';
import { subjectOf } from './subjects/subject.ts';

export default defineRule({
  name: 'header/subject-draft-left',
  description: 'A subject that still says “test”, “draft” or “copy of” went out before it was ready.',
  advice: 'Write the subject that is meant.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'error', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.6.5 Informational Fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.5' },
    { title: 'Google: Email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
  ],
  messages: {
    mark: 'The subject says “{{mark}}”, as a draft or a test does.',
    placeholder: 'The subject is “{{mark}}”: the placeholder of one.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      subject(field) {
        const { words, start, value, prefixes } = subjectOf(field);
        // An answer to a test says so too.
        if (words === '' || prefixes.length > 0) return;
        const found = draftMarkIn(words);
        if (!found) return;
        const from = start + value.slice(start).indexOf(words) + found.start;
        report({ at: field.value.span(from, from + found.text.length), messageId: found.kind, data: { mark: found.text.slice(0, 60) } });
      },
    },
  }),
});
