import { defineRule } from 'sendlint/rule';
import { subjectOf } from './subjects/subject.ts';

/** From here on rspamd counts points, all of them from 400. */
const FILTERED = 200;

export default defineRule({
  name: 'header/subject-length',
  description: 'Clients cut a long subject: what stands at its end is read by nobody who looks through a list of messages.',
  advice: 'Say what matters first, in 60 characters, 40 for phones.',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [
    { title: 'RFC 5322 §2.1.1 Line Length Limits', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1' },
    { title: 'Exchange Online limits: subject length', url: 'https://learn.microsoft.com/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits' },
    { title: 'rspamd: rules/subject_checks.lua', url: 'https://github.com/rspamd/rspamd/blob/master/rules/subject_checks.lua' },
  ],
  twins: [{ filter: 'rspamd', symbol: 'LONG_SUBJ', score: 3, of: ['filtered'], grows: { of: 'length', full: 400 } }],
  messages: {
    cut: 'The subject has {{length}} characters; {{limit}} are shown by most clients on a desktop.',
    filtered: 'The subject has {{length}} characters; over {{limit}} filters count it against the message, and Exchange Online sends none over 255.',
  },
  options: {
    max: { type: 'integer', default: 70, minimum: 1, description: 'Most characters a subject may have before it is said to be cut.' },
  },
  stateless: true,

  create: ({ options: { max }, report }) => ({
    field: {
      subject(field) {
        const { value } = field.value;
        // One character is what a reader sees as one: a surrogate pair counts once.
        if (value.length <= max || subjectOf(field).isFilledIn) return;
        const length = [...value].length;
        const said = [...subjectOf(field).words].length;
        if (said > FILTERED) report({ at: field.value.span(), messageId: 'filtered', data: { length: said, limit: FILTERED } });
        else if (length > max) report({ at: field.value.span(), messageId: 'cut', data: { length, limit: max } });
      },
    },
  }),
});
