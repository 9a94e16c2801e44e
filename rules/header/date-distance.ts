import { defineRule } from 'sendlint/rule';
import { dateTimeOf } from './dates/date-time.ts';
import { receivedTimes, wasReceivedNear } from './dates/received-times.ts';

const HOUR = 3_600_000;
const GUESSED = 'It guesses what a date that is none may mean, and passes over AM and PM; here such a date has a rule of its own.';

export default defineRule({
  name: 'header/date-distance',
  description: 'A date that is far from the time of sending puts the message where nobody looks, and spam filters give it points by the hour.',
  advice: 'Set Date when the message is sent, from a clock that is right, with the zone that the clock is in.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'RFC 5322 §3.6.1 The origination date field', url: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.1' },
    { title: 'SpamAssassin: DATE_IN_PAST and DATE_IN_FUTURE', url: 'https://spamassassin.apache.org/tests_3_3_x.html' },
  ],
  twins: [
    { filter: 'SpamAssassin', symbol: 'DATE_IN_PAST_03_06', score: 2.399, of: ['past'], band: { of: 'hours', over: 3, to: 6 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_PAST_06_12', score: 1.699, of: ['past'], band: { of: 'hours', over: 6, to: 12 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_PAST_12_24', score: 0.001, of: ['past'], band: { of: 'hours', over: 12, to: 24 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_PAST_24_48', score: 1.109, of: ['past'], band: { of: 'hours', over: 24, to: 48 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_PAST_96_XX', score: 2.6, of: ['past'], band: { of: 'hours', over: 96 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_FUTURE_03_06', score: 3.399, of: ['future'], band: { of: 'hours', over: 3, to: 6 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_FUTURE_06_12', score: 2.899, of: ['future'], band: { of: 'hours', over: 6, to: 12 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_FUTURE_12_24', score: 2.603, of: ['future'], band: { of: 'hours', over: 12, to: 24 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_FUTURE_24_48', score: 2.598, of: ['future'], band: { of: 'hours', over: 24, to: 48 }, differs: GUESSED },
    { filter: 'SpamAssassin', symbol: 'DATE_IN_FUTURE_48_96', score: 2.384, of: ['future'], band: { of: 'hours', over: 48, to: 96 }, differs: GUESSED },
    { filter: 'rspamd', symbol: 'DATE_IN_PAST', score: 1, of: ['past'], band: { of: 'hours', over: 24 }, differs: 'It compares with the time it gets the message; here that is the nearest Received.' },
    { filter: 'rspamd', symbol: 'DATE_IN_FUTURE', score: 4, of: ['future', 'ahead'], band: { of: 'hours', over: 2 }, differs: 'Two to three hours are not reported unless hours is set so.' },
  ],
  messages: {
    past: 'Date is {{hours}} hours before the message was received; {{limit}} are usual at most.',
    future: 'Date is {{hours}} hours after the message was received; {{limit}} are usual at most.',
    ahead: 'Date is {{hours}} hours in the future; {{limit}} are usual at most.',
    old: 'Date is {{days}} days ago; {{limit}} are wanted at most.',
  },
  options: {
    hours: { type: 'number', minimum: 0, default: 3, description: 'How many hours Date may be away from when the message was received, or after now.' },
    maxAge: { type: 'number', minimum: 0, default: 0, description: 'How many days ago Date may be in a message that was not sent yet; 0 for any, so that files may be old.' },
  },
  uses: ['clock'],

  create: ({ options: { hours: limit, maxAge }, clock, report }) => ({
    message({ header }) {
      const field = header.get('resent-date') ?? header.get('date');
      const time = field && dateTimeOf(field)?.time;
      if (!field || time === undefined || wasReceivedNear(header, time, limit * HOUR)) return;
      const at = field.value.span();
      const nearest = nearestTo(time, receivedTimes(header));
      if (nearest !== undefined) {
        const distance = time - nearest;
        if (distance > limit * HOUR) report({ at, messageId: 'future', data: { hours: tenths(distance / HOUR), limit } });
        else if (-distance > limit * HOUR) report({ at, messageId: 'past', data: { hours: tenths(-distance / HOUR), limit } });
        return;
      }
      const ahead = (time - clock().getTime()) / HOUR;
      if (ahead > limit) report({ at, messageId: 'ahead', data: { hours: tenths(ahead), limit } });
      else if (maxAge > 0 && -ahead > maxAge * 24) report({ at, messageId: 'old', data: { days: Math.floor(-ahead / 24), limit: maxAge } });
    },
  }),
});

/** Rounded up, so that what is over a limit still is. */
const tenths = (value: number): number => Math.ceil(value * 10) / 10;

/** The clocks of servers differ, and mail waits in queues: the hop that fits best is compared, as in SpamAssassin. A first hop of the same second is the sender's own. */
const nearestTo = (time: number, times: readonly number[]): number | undefined =>
  (times.length > 1 && times.at(-1) === time ? times.slice(0, -1) : times).toSorted((one, other) => Math.abs(time - one) - Math.abs(time - other))[0];
