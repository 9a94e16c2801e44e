import type { HeaderField } from 'sendlint/rule';
import type { Place } from './place.ts';

/** What the text of a field is to a reader; `undefined` for one that machines write for machines, and one that shows at a glance that it holds no placeholder. */
export const placeOfField = (field: HeaderField, isMessage: boolean): Place | undefined => {
  const place = placeOfName(field.name);
  // The fields of a template are few, and their values were rendered.
  if (place === undefined || !isMessage) return place;
  // To decode all fields of all mail costs more than to look for placeholders.
  const { text, start, end } = field.span;
  const written = text.value.slice(start + field.name.length, end);
  if (!(place === 'name' ? NAME_SIGN : place === 'field' ? FIELD_SIGN : SIGN).test(written)) return undefined;
  return place === 'field' && JSON_DATA.test(written) ? undefined : place;
};

const placeOfName = (written: string): Place | undefined => {
  let place = places.get(written);
  if (place !== undefined) return place === NOWHERE ? undefined : place;
  const name = written.toLowerCase();
  place = name === 'subject' ? 'subject' : ADDRESSES.has(name) ? 'name' : MACHINE.test(name) ? NOWHERE : 'field';
  if (places.size < MOST_NAMES) places.set(written, place);
  return place === NOWHERE ? undefined : place;
};
const NOWHERE = 'nowhere';
/** The names of fields are few in all mail; those of a hostile one are not kept. */
const MOST_NAMES = 500;
const places = new Map<string, Place | typeof NOWHERE>();

/** What a placeholder, a blank or an encoded word has. */
const SIGN = /[{%$[«~#|<]|=\?|__|-[a-z]|@[MV]|undefined|null|NaN|None/u;
const NAME_SIGN = /[{%$[«~#|]|<[<%?]|=\?|__|(?:^|\s)"?-[a-z]|undefined|null|NaN|None/u;
/** Fields beside these hold addresses in angle brackets, lists in square ones and words with hyphens: none of them is a sign alone. */
const FIELD_SIGN = /[{%$«~#]|\*\||\[[[(o]|<[<%?#/]|=\?|__|(?:^|[\s"'(<:=/])-[a-z]\w{0,60}-|@[MV]|undefined|null|NaN|None/u;
const JSON_DATA = /^:\s*[[{]["{}[\]\s]/u;

const ADDRESSES: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'bcc', 'reply-to', 'sender', 'errors-to', 'disposition-notification-to']);

/** Traces, signatures, identifiers, MIME, filters' notes, pictures, and data a service is handed. */
const MACHINE = /^(?:received|dkim-|domainkey-|arc-|authentication-results|message-id$|references$|in-reply-to$|content-(?!description)|mime-version|date$|face$|x-face|autocrypt|openpgp|return-path|resent-|x-(?:received|spam|virus|scanned|originating|google|gm-|ms-|microsoft|forefront|exchange|smtpapi|sg-|mc-|mailgun-|mj-|msys|msfbl|ses-|pgp|mozilla|uid|amavis|proofpoint|mimecast|barracuda|ironport|policyd|rspamd|pm-|mailin|campaign-data|report-abuse|habeas|dspam|antiabuse|source|authenticated|get-message|sfmc|csa|cnfs|eopt|topica|egroups|ym|rocket|apparently|hs-|fb-|facebook|linkedin|twitter|amz|job|mid|bounce|track|id))/u;
