import { once } from 'sendlint/rule';
import type { HeaderField } from 'sendlint/rule';
import { withoutComments } from './comments.ts';

/** What a date says, whether it can be or not. `time` is in milliseconds since 1970, `undefined` where it names no day or hour that exists. */
export interface DateTime {
  /** In UTC where the zone is missing or unknown, as most readers take it. */
  readonly time: number | undefined;
  readonly weekday: string | undefined;
  /** The day of the week that the date really is. */
  readonly realWeekday: string | undefined;
  readonly year: string;
  readonly hour: string;
  /** `AM` or `PM` where it is written so. */
  readonly half: string;
  /** What stands after the time; empty where nothing does. */
  readonly zone: string;
  /** Minutes east of UTC; `undefined` where the zone is missing or unknown. */
  readonly offset: number | undefined;
  /** What cannot be: "the month has 30 days, not 31". */
  readonly impossible: string | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DAYS = WEEKDAYS.map((name) => name.toLowerCase());
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = 86_400_000;
/** Minutes east of UTC by the obsolete names (RFC 5322 §4.3). A single letter means nothing certain. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['UT', 0], ['GMT', 0], ['UTC', 0], ['EDT', -240], ['EST', -300], ['CDT', -300], ['CST', -360], ['MDT', -360], ['MST', -420], ['PDT', -420], ['PST', -480],
]);
/** No date is longer, comments aside. */
const LONGEST = 200;

/** What a date field says, read once for all rules that ask. */
export const dateTimeOf = once((field: HeaderField): DateTime | undefined => readDateTime(field.value.value));

/** Reads a date by RFC 5322 §3.3 and its obsolete forms (§4.3); `undefined` where it is neither. */
export const readDateTime = (value: string): DateTime | undefined => {
  const trimmed = value.length > 4 * LONGEST ? undefined : withoutComments(value)?.trim();
  const words = trimmed !== undefined && /\s\s|[^\S ]/u.test(trimmed) ? trimmed.replaceAll(/\s+/gu, ' ') : trimmed;
  if (words === undefined || words.length > LONGEST) return undefined;
  const match = /^(?:([a-z]{3}) ?, ?)?(\d{1,2}) ([a-z]{3}) (\d{2,4}) (\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2}))?(?: ?([ap]m))?(?: ?([+-]\d{4}(?!\d).{0,40}|[a-z"].{0,40}))?$/iu.exec(words);
  if (!match) return undefined;
  const [, named, day = '', monthName = '', year = '', hour = '', minute = '', second = '0', half = '', zone = ''] = match;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  const weekday = named === undefined ? undefined : WEEKDAYS[DAYS.indexOf(named.toLowerCase())];
  if (month < 0 || (named !== undefined && weekday === undefined)) return undefined;
  const date = { year: yearOf(year), month, day: Number(day) };
  const impossible = impossibleDay(date) ?? impossibleTime(Number(hour), Number(minute), Number(second));
  // `Date.UTC` takes the years up to 99 for others.
  const midnight = date.year < 100 ? new Date(0).setUTCFullYear(date.year, month, date.day) : Date.UTC(date.year, month, date.day);
  // 12 AM is midnight; "13 PM" says the same twice.
  const hours = half !== '' && Number(hour) <= 12 ? (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0) : Number(hour);
  const seconds = (hours * 60 + Number(minute) - (isNumeric(zone) ? numeric(zone) : ZONES.get(zone.toUpperCase()) ?? 0)) * 60 + Number(second);
  return {
    weekday, year, hour, half, zone, impossible,
    offset: offsetOf(zone),
    time: impossible === undefined ? midnight + seconds * 1000 : undefined,
    realWeekday: impossible === undefined ? WEEKDAYS[(((midnight / DAY + 4) % 7) + 7) % 7] : undefined,
  };
};

/** Two digits are 1950 to 2049, three are counted from 1900 (RFC 5322 §4.3). */
const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
};

const offsetOf = (zone: string): number | undefined => {
  if (isNumeric(zone)) return zone.length === NUMERIC_LENGTH ? numeric(zone) : undefined;
  return ZONES.get(zone.toUpperCase()) ?? (/^[A-IK-Z]$/iu.test(zone) ? 0 : undefined);
};

/** What begins with a sign is a zone of four digits, and what may stand behind it. */
const isNumeric = (zone: string): boolean => zone.startsWith('+') || zone.startsWith('-');
const NUMERIC_LENGTH = 5;

/** Minutes east of UTC of a zone that begins as `+0100` does. */
const numeric = (zone: string): number => (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));

const impossibleDay = ({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string | undefined => {
  const isLeap = month === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = isLeap ? 29 : MONTH_LENGTHS[month] ?? 31;
  return day < 1 || day > days ? `the month has ${days} days, not ${day}` : undefined;
};

/** 60 is a leap second. */
const impossibleTime = (hour: number, minute: number, second: number): string | undefined => {
  if (hour > 23) return `a day has no hour ${hour}`;
  if (minute > 59) return `an hour has no minute ${minute}`;
  return second > 60 ? `a minute has no second ${second}` : undefined;
};
