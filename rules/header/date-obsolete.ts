import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { dateTimeOf } from './dates/date-time.ts';

export default defineRule({
  name: 'header/date-obsolete',
  description: 'Some old ways to write a date must still be read but no longer be written; not every program reads them alike.',
  advice: 'Write the year in four digits, the hour in two, and the zone as a number: "Tue, 24 Nov 2026 09:05:00 +0100".',
  severity: 'info',
  presets: { recommended: 'info', transactional: 'info', bulk: 'info', strict: 'warning' },
  references: [{ title: 'RFC 5322 §4.3 Obsolete date and time', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-4.3' }],
  twins: [
    { filter: 'SpamAssassin', symbol: 'INVALID_DATE', score: 1.701, of: ['year', 'letter'], differs: 'What can be read is not called invalid here.' },
  ],
  messages: {
    year: 'The year {{year}} has {{count}} digits; it takes four.',
    zone: 'The time zone is a name, {{zone}}; it is a number today, as +0000.',
    letter: 'The time zone is the letter {{zone}}, which says nothing certain; it is a number today, as +0000.',
    hour: 'The hour {{hour}} has one digit; it takes two.',
  },
  stateless: true,

  create({ report }) {
    const check = (field: HeaderField): void => {
      const date = dateTimeOf(field);
      if (!date) return;
      const at = field.value.span();
      const { year, hour, zone } = date;
      if (year.length < 4) report({ at, messageId: 'year', data: { year, count: year.length } });
      if (/^[A-Z]$/iu.test(zone)) report({ at, messageId: 'letter', data: { zone } });
      else if (/^[A-Z]/iu.test(zone) && date.offset !== undefined) report({ at, messageId: 'zone', data: { zone } });
      if (hour.length === 1) report({ at, messageId: 'hour', data: { hour } });
    };
    return { field: { date: check, 'resent-date': check } };
  },
});
