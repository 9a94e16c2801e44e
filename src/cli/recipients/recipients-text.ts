import { escapeControls } from '../../reporters/escape.ts';
import { bulkReceivers } from './recipients-count.ts';
import type { RecipientCounter, RecipientCounts } from './recipients-count.ts';
import type { SendingLimit } from './sending-limits.ts';

/** The numbers of a list in sentences, one a line. */
export const recipientsText = (counts: RecipientCounts, counter: RecipientCounter, limits: readonly SendingLimit[], perDay: number | undefined): string => [
  `${escapeControls(counts.path)}${counts.column === undefined ? '' : `, column “${escapeControls(counts.column)}”`}: ${many(counts.addresses, 'address', 'addresses')}, ${number(counts.valid)} valid, ${number(counts.different)} different.${counts.empty === 0 ? '' : ` ${many(counts.empty, 'row has', 'rows have')} none.`}`,
  ...domainLine(counts),
  ...Object.entries(counts.left).map(([rule, left]) => `${rule}: ${many(left, 'more finding is', 'more findings are')} not shown; --all shows ${left === 1 ? 'it' : 'them'}.`),
  ...limits.flatMap((limit) => limitLines(limit, counts.different, perDay === undefined)),
  ...(perDay === undefined ? [] : [daysLine(counts.different, perDay)]),
  ...bulkReceivers(counter).map(({ who, count }) => `${number(count)} are at ${who}: who sends 5,000 a day there is a bulk sender and has to meet more requirements.`),
].join('\n');

const domainLine = ({ domains, elsewhere }: RecipientCounts): readonly string[] => {
  if (domains.length === 0) return [];
  const others = elsewhere === 0 ? '' : `, elsewhere ${number(elsewhere)}`;
  return [`Domains: ${domains.map(({ domain, count }) => `${escapeControls(domain.length > 60 ? `${domain.slice(0, 59)}…` : domain)} ${number(count)}`).join(', ')}${others}.`];
};

const limitLines = ({ who, perMessage, perDay }: SendingLimit, recipients: number, withDays: boolean): readonly string[] => [
  ...(perMessage === undefined ? [] : [`${who} takes ${number(perMessage)} recipients a message: ${recipients <= perMessage ? 'all fit into one' : `that would be ${many(Math.ceil(recipients / perMessage), 'message', 'messages')}`}.`]),
  ...(perDay === undefined || !withDays ? [] : [`${who}: ${daysLine(recipients, perDay)}`]),
];

const daysLine = (recipients: number, perDay: number): string =>
  recipients <= perDay ? `${many(recipients, 'recipient is', 'recipients are')} within the ${number(perDay)} of a day.` : `${number(recipients)} recipients are ${number(Math.ceil(recipients / perDay))} days of ${number(perDay)} a day.`;

const many = (count: number, one: string, several: string): string => `${number(count)} ${count === 1 ? one : several}`;

const number = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
