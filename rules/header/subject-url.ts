import { defineRule } from 'sendlint/rule';
import { subjectOf } from './subjects/subject.ts';

const URL = /(?:https?:\/\/|www\.(?=[\p{L}\p{N}-]{1,63}\.\p{L}))[^\s"'<>]{1,500}/iu;

export default defineRule({
  name: 'header/subject-url',
  description: 'A link in the subject cannot be clicked in most clients, and filters count it.',
  advice: 'Put the link into the text, and say in the subject what it leads to.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'rspamd: rules', url: 'https://github.com/rspamd/rspamd/tree/master/rules' },
    { title: 'RFC 5322 §3.6.5 Informational Fields', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.5' },
  ],
  twins: [
    { filter: 'rspamd', symbol: 'URL_IN_SUBJECT', score: 4, of: ['whole'] },
    { filter: 'rspamd', symbol: 'URL_IN_SUBJECT', score: 1, of: ['url'] },
    { filter: 'rspamd', symbol: 'URL_IN_SUBJECT', score: 0.4, of: ['host'], differs: 'A domain alone (“Booking.com: your stay”) is a company’s name, and is left out.' },
  ],
  messages: {
    whole: 'The subject is nothing but a link: {{url}}.',
    url: 'The subject holds a link: {{url}}.',
    host: 'The subject holds a web address: {{url}}.',
  },
  stateless: true,

  create: ({ report }) => ({
    field: {
      subject(field) {
        const { value } = field.value;
        if (!value.includes('://') && !/www\./iu.test(value)) return;
        const found = URL.exec(value);
        if (!found || subjectOf(field).isFilledIn) return;
        const [link] = found;
        const messageId = !/^http/iu.test(link) ? 'host' : link === value.trim() ? 'whole' : 'url';
        report({ at: field.value.span(found.index, found.index + link.length), messageId, data: { url: link.slice(0, 80) } });
      },
    },
  }),
});
