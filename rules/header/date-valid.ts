import { defineRule } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { dateTimeOf } from './dates/date-time.ts';
import type { DateTime } from './dates/date-time.ts';
import { shown } from './fields/shown.ts';
import { holdsTags } from './fields/tags.ts';

const FIRST_YEAR = '1970';
/** Kiribati is farthest east, Baker Island farthest west; their zones have been used in full, half and quarter hours. */
const FARTHEST_EAST = 14 * 60;
const FARTHEST_WEST = -12 * 60;

export default defineRule({
  name: 'header/date-valid',
  description: 'A date that cannot be read is shown as the time of arrival, as 1970, or not at all, and spam filters count it.',
  advice: 'Write it as "Tue, 24 Nov 2026 09:05:00 +0100"; every mail library has a function for it.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'error' },
  references: [
    { title: 'RFC 5322 §3.3 Date and time specification', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.3' },
    { title: 'SpamAssassin: INVALID_DATE, INVALID_DATE_TZ_ABSURD', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'INVALID_DATE', score: 1.701, of: ['unreadable', 'impossible', 'ancient', 'unknownZone'], differs: 'It wants a space after the comma and takes any three letters that end in T for a zone; neither is so in the standard. Two fields Date are one to it; here header/field-once tells.' },
    { filter: 'SpamAssassin', symbol: 'INVALID_DATE_TZ_ABSURD', score: 0.262, of: ['zone'], differs: 'Zones west of -1200 or between quarters of an hour do not exist either; a comment after the zone changes nothing.' },
    { filter: 'rspamd', symbol: 'INVALID_DATE', score: 1.5, of: ['unreadable', 'impossible', 'unknownZone'] },
  ],
  messages: {
    unreadable: 'This is no date: "{{value}}".',
    impossible: 'This date does not exist: {{why}}.',
    ancient: 'The year is {{year}}; there was no mail before 1970.',
    noZone: 'The date has no time zone, so it means another time everywhere; write one, as +0100.',
    half: 'The hour is {{hour}} {{half}}; hours are counted to 24.',
    zone: 'The time zone {{zone}} does not exist; zones are full, half or quarter hours from -1200 to +1400.',
    unknownZone: 'Nobody knows the time zone {{zone}}; zones are numbers, as +0100.',
    weekday: 'This day is a {{real}}, not a {{said}}.',
  },
  stateless: true,

  create({ report }) {
    const check = (field: HeaderField): void => {
      const { value } = field.value;
      if (value.trim() === '') return;
      const date = dateTimeOf(field);
      const fault = date && faultOf(date);
      if ((date && !fault) || holdsTags(value)) return;
      const at = field.value.span();
      report(fault ? { at, ...fault } : { at, messageId: 'unreadable', data: { value: shown(value) } });
    };
    return { field: { date: check, 'resent-date': check } };
  },
});

type Fault = { readonly messageId: 'impossible'; readonly data: { readonly why: string } } | { readonly messageId: 'ancient'; readonly data: { readonly year: string } }
  | { readonly messageId: 'half'; readonly data: { readonly hour: string; readonly half: string } } | { readonly messageId: 'noZone' }
  | { readonly messageId: 'unknownZone' | 'zone'; readonly data: { readonly zone: string } } | { readonly messageId: 'weekday'; readonly data: { readonly real: string; readonly said: string } };

const faultOf = ({ impossible, year, hour, half, zone, offset, weekday, realWeekday }: DateTime): Fault | undefined => {
  if (impossible !== undefined) return { messageId: 'impossible', data: { why: impossible } };
  if (year.length === 4 && year < FIRST_YEAR) return { messageId: 'ancient', data: { year } };
  if (half !== '') return { messageId: 'half', data: { hour, half } };
  if (zone === '') return { messageId: 'noZone' };
  if (offset === undefined) return { messageId: 'unknownZone', data: { zone: shown(zone) } };
  if (offset < FARTHEST_WEST || offset > FARTHEST_EAST || offset % 15 !== 0 || /\d\d[6-9]\d$/u.test(zone)) return { messageId: 'zone', data: { zone } };
  return weekday === undefined || weekday === realWeekday ? undefined : { messageId: 'weekday', data: { real: realWeekday ?? '', said: weekday } };
};
