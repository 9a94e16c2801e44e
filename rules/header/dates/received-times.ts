import type { Header } from 'sendlint/rule';
import { readDateTime } from './date-time.ts';

/** More hops than any mail makes: servers take 20 to 100 for a loop. */
const MOST_HOPS = 100;

/**
 * When the message was handed on, by its Received fields, the newest first. What fetched it from a mailbox later is no hop: fetchmail
 * adds a field of its own, above those of the transport.
 */
export const receivedTimes = (header: Header): readonly number[] => {
  const hops = header.all('received').slice(0, MOST_HOPS).map(({ value }) => value.value);
  return hops.slice(hops.findLastIndex((hop) => hop.includes(FETCHED)) + 1).flatMap((hop) => timeOf(hop) ?? []);
};

/**
 * Whether a hop was near a time, found from the oldest on, which is nearest to the sender: most mail is told by one or two dates. One that
 * is the oldest of all and of the same second does not count: it may be the sender's own.
 */
export const wasReceivedNear = (header: Header, time: number, distance: number): boolean => {
  const fields = header.all('received');
  let isOldest = true;
  for (let index = Math.min(fields.length, MOST_HOPS) - 1; index >= 0; index -= 1) {
    const hop = fields[index]?.value.value ?? '';
    if (hop.includes(FETCHED)) return false;
    const received = timeOf(hop);
    if (received === undefined) continue;
    if (Math.abs(time - received) <= distance && !(isOldest && received === time)) return true;
    isOldest = false;
  }
  return false;
};

/** Without a zone a time may be half a day off, so it is none. Some servers write no semicolon before the date, or a zone of three digits. */
const timeOf = (hop: string): number | undefined => {
  const date = readDateTime(hop.slice(hop.lastIndexOf(';') + 1));
  if (date) return date.zone === '' ? undefined : date.time;
  const [, text = '', sign = '', zone = ''] = LAST_DATE.exec(hop.slice(-LONGEST)) ?? [];
  return text === '' ? undefined : readDateTime(`${text} ${sign}${zone.padStart(4, '0')}`)?.time;
};

const FETCHED = '(fetchmail-';
const LONGEST = 200;
const LAST_DATE = /\s(\d{1,2}\s[a-z]{3}\s\d{4}\s\d{1,2}:\d{2}:\d{2})\s([+-])(\d{3,4})(?!\d)/iu;
