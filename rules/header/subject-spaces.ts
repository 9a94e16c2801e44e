import { defineRule } from 'sendlint/rule';
import { writtenValueOf } from './addresses/written-value.ts';
import { subjectOf } from './subjects/subject.ts';

export default defineRule({
  name: 'header/subject-spaces',
  description: 'Blanks in a row, and at the end of a subject, are what spam hides a random word behind, and what a value that stayed empty leaves.',
  advice: 'Trim the subject, and write one blank between two words.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'rspamd: rules/regexp/headers.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/regexp/headers.lua' },
    { title: 'RFC 5322 §2.2.3 Long Header Fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.2.3' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'SUBJECT_ENDS_SPACES', score: 0.5, of: ['ends'] }],
  messages: {
    ends: 'The subject ends with {{count}} {{blanks}}.',
    run: 'The subject has {{count}} blanks in a row; one is meant.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      subject(field, message) {
        const { text } = field.value.span();
        const { value } = text;
        const decoded = value.length - value.trimEnd().length;
        const written = writtenValueOf(field, message);
        const trailing = written.text.length - written.text.trimEnd().length;
        const isBlank = value.trim() === '';
        if (!isBlank && decoded > 0) report({ at: text.span(value.length - decoded), messageId: 'ends', data: { count: decoded, blanks: decoded === 1 ? 'blank' : 'blanks' } });
        else if (!isBlank && trailing > 0) report({ at: written.span(written.text.length - trailing, written.text.length), messageId: 'ends', data: { count: trailing, blanks: trailing === 1 ? 'blank' : 'blanks' } });
        if (!value.includes('  ') || subjectOf(field).isFilledIn) return;
        // A fold may have any blanks around it: what is as long as one of those was not written as a run.
        const folds = new Set([...written.text.matchAll(/[ \t]*\r?\n[ \t]+/gu)].map(([fold]) => fold.replaceAll(/[\r\n]/gu, '').length));
        const runs = [...value.matchAll(/(?<=\S) {2,}(?=\S)/gu)].filter(([run]) => !folds.has(run.length));
        const [longest] = runs.toSorted(([one], [other]) => other.length - one.length);
        if (longest) report({ at: field.value.span(longest.index, longest.index + longest[0].length), messageId: 'run', data: { count: longest[0].length } });
      },
    },
  }),
});
