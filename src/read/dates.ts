/** Minutes east of UTC by the obsolete names (RFC 5322 §4.3); a single letter means nothing certain and is UTC. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['UT', 0], ['GMT', 0], ['UTC', 0], ['EDT', -240], ['EST', -300], ['CDT', -300], ['CST', -360],
  ['MDT', -360], ['MST', -420], ['PDT', -420], ['PST', -480],
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS: ReadonlySet<string> = new Set(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']);

/** No date in a header is longer, comments aside. */
const LONGEST = 200;

/** Date-like fields (RFC 5322 §3.6.1, §3.6.6; RFC 4021). */
const DATE_FIELDS: ReadonlySet<string> = new Set(['date', 'resent-date', 'delivery-date', 'expires', 'expiry-date', 'deferred-delivery', 'reply-by']);

/** Whether a field of this name holds a date. */
export const isDateField = (name: string): boolean => DATE_FIELDS.has(name.toLowerCase());

/**
 * Reads a date by RFC 5322 §3.3 and its obsolete forms (§4.3): two-digit years, zone names, comments. `undefined` for all
 * else, also for a day that its month does not have. A weekday that is not the date's is no reason to refuse it.
 */
export const parseDate = (value: string): Date | undefined => {
  const words = withoutComments(value);
  if (words === undefined || words.length > LONGEST) return undefined;
  const match =
    /^(?:([a-z]{3}) ?, ?)?(\d{1,2}) ([a-z]{3}) (\d{2,4}) (\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2}))? ?([+-]\d{4}|[a-z]{1,3})$/i.exec(words);
  if (match === null) return undefined;
  const [, weekday, day = '', month = '', year = '', hour = '', minute = '', second = '0', zone = ''] = match;
  if (weekday !== undefined && !DAYS.has(weekday.toLowerCase())) return undefined;
  const offset = offsetOf(zone);
  const date = { year: yearOf(year), month: MONTHS.indexOf(month.toLowerCase()), day: Number(day) };
  if (offset === undefined || date.month < 0 || date.day < 1 || date.day > daysIn(date.year, date.month)) return undefined;
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  // 60 is a leap second.
  if (time.hour > 23 || time.minute > 59 || time.second > 60) return undefined;
  const read = new Date(0);
  read.setUTCFullYear(date.year, date.month, date.day);
  read.setUTCHours(time.hour, time.minute - offset, time.second);
  return read;
};

/** Two digits are 1950 to 2049, three are counted from 1900 (RFC 5322 §4.3). */
const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
};

const offsetOf = (zone: string): number | undefined => {
  const [sign] = zone;
  if (sign === '+' || sign === '-') {
    const minutes = Number(zone.slice(3));
    if (minutes > 59) return undefined;
    return (sign === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + minutes);
  }
  return ZONES.get(zone.toUpperCase()) ?? (zone.length === 1 && zone.toUpperCase() !== 'J' ? 0 : undefined);
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month + 1, 0)).getUTCDate();

/** The text with each comment, and each run of blanks, as one space; `undefined` where a comment does not close. */
const withoutComments = (value: string): string | undefined => {
  let depth = 0;
  let words = '';
  for (let at = 0; at < value.length && words.length <= LONGEST; at += 1) {
    const character = value.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (character === '\\' && depth > 0) at += 1;
    else if (depth === 0 && !/\s/.test(character)) {
      words += character;
      continue;
    }
    if (!words.endsWith(' ')) words += ' ';
  }
  return depth > 0 ? undefined : words.trim();
};
