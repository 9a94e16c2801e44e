import type { Message, Part } from 'sendlint';
import { readDateTime } from '../../../rules/header/dates/date-time.ts';
import { faultOfAddress } from '../../../rules/recipient/mailboxes/address-fault.ts';
import { reservedAs } from '../../../rules/recipient/mailboxes/reserved-domains.ts';
import type { Difference } from '../difference.ts';

const valueOf = ({ header }: Message, name: string): string => header.get(name)?.value.value ?? '';
const hasTextInBase64 = (part: Part): boolean =>
  (part.mediaType.essence.startsWith('text/') && part.header.get('content-transfer-encoding')?.value.value.trim().toLowerCase() === 'base64') || part.parts.some(hasTextInBase64);
/** Fields as they are written, up to the first empty line. */
const writtenHeader = (source: string): string => source.slice(0, /\r?\n\r?\n/u.exec(source)?.index);

const DATES = [
  'DATE_IN_PAST_03_06', 'DATE_IN_PAST_06_12', 'DATE_IN_PAST_12_24', 'DATE_IN_PAST_24_48', 'DATE_IN_PAST_96_XX',
  'DATE_IN_FUTURE_03_06', 'DATE_IN_FUTURE_06_12', 'DATE_IN_FUTURE_12_24', 'DATE_IN_FUTURE_24_48', 'DATE_IN_FUTURE_48_96',
];
const dateOf = (message: Message): string => valueOf(message, 'resent-date') || valueOf(message, 'date');

/** Between what we and SpamAssassin make of single fields. */
export const headerFieldDifferences: readonly Difference[] = [
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
    holds: (message) => readDateTime(dateOf(message))?.time === undefined,
  })),
  {
    rule: 'header/field-once', symbol: 'HEADER_COUNT_CTYPE', only: 'sendlint',
    because: 'SpamAssassin counts two fields with the same value once; or the field that stands twice is not Content-Type',
    holds: ({ header }) => new Set(header.all('content-type').map(({ value }) => value.value.trim())).size < 2,
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
