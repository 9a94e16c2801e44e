import type { Header } from 'sendlint/rule';
import type { Message, Part } from 'sendlint';
import { readDateTime } from '../../../rules/header/dates/date-time.ts';
import { faultOfAddress } from '../../../rules/recipient/mailboxes/address-fault.ts';
import { reservedAs } from '../../../rules/recipient/mailboxes/reserved-domains.ts';
import type { Difference } from '../difference.ts';

const valueOf = ({ header }: Message, name: string): string => header.get(name)?.value.value ?? '';
const hasTextInBase64 = (part: Part): boolean =>
  (part.mediaType.essence.startsWith('text/') && part.header.get('content-transfer-encoding')?.value.value.trim().toLowerCase() === 'base64') || part.parts.some(hasTextInBase64);
const DECISIVE = ['from', 'sender', 'reply-to', 'mime-version', 'content-transfer-encoding', 'date', 'subject', 'message-id'];
const standsTwice = (header: Header, names: readonly string[]): boolean => names.some((name) => header.all(name).length > 1);
const hasFieldTwice = ({ header, parts }: Part): boolean => standsTwice(header, ['content-type', 'content-transfer-encoding']) || parts.some(hasFieldTwice);
/** Fields as they are written, up to the first empty line. */
const writtenHeader = (source: string): string => source.slice(0, /\r?\n\r?\n/u.exec(source)?.index);

/** Whether a field of this name stands behind a line that is neither a field nor goes on with one. */
const standsBehindNoField = (source: string, name: string): boolean => {
  const lines = writtenHeader(source).split(/\r?\n/u);
  const stray = lines.findIndex((line) => !/^(?:[!-9;-~]+[ \t]*:|[ \t])/u.test(line));
  return stray >= 0 && lines.slice(stray + 1).some((line) => line.toLowerCase().startsWith(`${name}:`));
};

const MISSING = [
  ['header/date-required', 'MISSING_DATE', 'date'], ['header/from-required', 'MISSING_FROM', 'from'], ['header/message-id-required', 'MISSING_MID', 'message-id'],
  ['header/recipient-required', 'MISSING_HEADERS', 'to'], ['header/subject-required', 'MISSING_SUBJECT', 'subject'],
] as const;
const AFTER_NO_FIELD = 'for SpamAssassin a line that is no field ends the fields; ours says so in mime/field-syntax and reads on, as clients do';

const DATES = [
  'DATE_IN_PAST_03_06', 'DATE_IN_PAST_06_12', 'DATE_IN_PAST_12_24', 'DATE_IN_PAST_24_48', 'DATE_IN_PAST_96_XX',
  'DATE_IN_FUTURE_03_06', 'DATE_IN_FUTURE_06_12', 'DATE_IN_FUTURE_12_24', 'DATE_IN_FUTURE_24_48', 'DATE_IN_FUTURE_48_96',
];
const dateOf = (message: Message): string => valueOf(message, 'resent-date') || valueOf(message, 'date');

/** Between what we and SpamAssassin make of single fields. */
export const headerFieldDifferences: readonly Difference[] = [
  ...MISSING.map(([rule, symbol, name]): Difference => ({ rule, symbol, only: 'SpamAssassin', because: AFTER_NO_FIELD, holds: (_, source) => standsBehindNoField(source, name) })),
  { rule: 'header/from-free-mail', symbol: 'FREEMAIL_FROM', only: 'sendlint', because: AFTER_NO_FIELD, holds: (_, source) => standsBehindNoField(source, 'from') },
  { rule: 'header/field-once', symbol: 'HEADER_COUNT_CTYPE', only: 'sendlint', because: AFTER_NO_FIELD, holds: (_, source) => standsBehindNoField(source, 'content-type') },
  {
    rule: 'header/client-fields', symbol: 'MISSING_MIMEOLE', only: 'sendlint',
    because: 'SpamAssassin says nothing where any part is in base64; ours spares files in base64, not text, since spam is written so',
    holds: hasTextInBase64,
  },
  {
    rule: 'header/address-syntax', symbol: 'TO_MALFORMED', only: 'SpamAssassin',
    because: 'every address in To has a fault of its own, which recipient/address-valid or recipient/reserved-domain tells',
    holds: ({ header }) => {
      const mailboxes = header.all('to').flatMap(({ addresses }) => addresses);
      return mailboxes.length > 0 && mailboxes.every(({ address, domain }) => faultOfAddress(address) !== undefined || (!domain.includes('.') && reservedAs(domain) !== undefined));
    },
  },
  {
    rule: 'header/date-valid', symbol: 'INVALID_DATE', only: 'SpamAssassin', wrong: 'SpamAssassin',
    because: 'SpamAssassin wants a space after the comma, which the standard does not (RFC 5322 §3.3)',
    holds: (message) => /^\s*[a-z]{3},\S/iu.test(valueOf(message, 'date')),
  },
  {
    rule: 'header/date-valid', symbol: 'INVALID_DATE', only: 'SpamAssassin',
    because: 'there are two fields Date, which SpamAssassin reads as one; ours says so in header/field-once',
    holds: ({ header }) => header.all('date').length > 1 && header.all('date').every(({ value }) => readDateTime(value.value)?.time !== undefined),
  },
  ...DATES.map((symbol): Difference => ({
    rule: 'header/date-distance', symbol, only: 'SpamAssassin',
    because: 'SpamAssassin guesses what a date that is none may mean; ours says in header/date-valid that it is none',
    holds: (message) => dateOf(message) !== '' && readDateTime(dateOf(message))?.time === undefined,
  })),
  ...DATES.flatMap((symbol) => (['SpamAssassin', 'sendlint'] as const).map((only): Difference => ({
    rule: 'header/date-distance', symbol, only, wrong: 'SpamAssassin',
    because: 'SpamAssassin passes over AM and PM, and so is off by half a day',
    holds: (message) => Boolean(readDateTime(dateOf(message))?.half),
  }))),
  {
    rule: 'header/field-once', symbol: 'HEADER_COUNT_CTYPE', only: 'sendlint',
    because: 'SpamAssassin counts two fields with the same value once',
    holds: ({ header }) => header.all('content-type').length > 1 && new Set(header.all('content-type').map(({ value }) => value.value.trim())).size === 1,
  },
  {
    rule: 'header/field-once', symbol: 'HEADER_COUNT_CTYPE', only: 'sendlint',
    because: 'another field than Content-Type stands twice, or one of a part',
    holds: ({ header, parts }) => header.all('content-type').length < 2 && (standsTwice(header, DECISIVE) || parts.some(hasFieldTwice)),
  },
  {
    rule: 'header/display-name-blank', symbol: 'FROM_BLANK_NAME', only: 'sendlint',
    because: 'a name of blanks only is empty to us; to SpamAssassin only two quotes with nothing between them are',
    holds: (message) => /^\s*"\s+"\s*</u.test(valueOf(message, 'from')),
  },
  {
    rule: 'header/eight-bit', symbol: 'FROM_ILLEGAL_CHARS', only: 'sendlint',
    because: 'SpamAssassin wants a fifth of the field to be such bytes, ours two of them',
    holds: (_, source) => {
      const from = /^from:[ \t]*(.*(?:\r?\n[ \t].*)*)/imu.exec(writtenHeader(source))?.[1] ?? '';
      const raw = from.match(/[\u0080-\u00ff]/gu)?.length ?? 0;
      return raw >= 2 && raw * 5 <= from.length + 1;
    },
  },
];
