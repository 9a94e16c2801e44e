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
  return hops.slice(hops.findLastIndex((hop) => hop.includes('(fetchmail-')) + 1).flatMap((hop) => {
    const mark = hop.lastIndexOf(';');
    const time = mark < 0 ? undefined : readDateTime(hop.slice(mark + 1))?.time;
    return time === undefined ? [] : [time];
  });
};
