import type { HeaderField } from 'sendlint/rule';
import type { Place } from './place.ts';

/** What the text of a field is to a reader; `undefined` for one that machines write for machines, in which any character may stand. */
export const placeOfField = ({ name, value, addresses }: HeaderField): Place | undefined => {
  const field = name.toLowerCase();
  if (field === 'subject') return 'subject';
  if (addresses.length > 0 || ADDRESSES.has(field)) return 'name';
  if (MACHINE.test(field) || /^\s*[[{]["{}[\]\s]/u.test(value.value)) return undefined;
  return 'field';
};

const ADDRESSES: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'bcc', 'reply-to', 'sender', 'return-path', 'errors-to', 'resent-from', 'resent-to', 'disposition-notification-to']);

/** Traces, signatures, identifiers, MIME, filters' notes, pictures, and data a service is handed. */
const MACHINE = /^(?:received|dkim-|domainkey-|arc-|authentication-results|message-id$|references$|in-reply-to$|content-(?!description)|mime-version|date$|face$|x-face|autocrypt|openpgp|return-path|resent-|x-(?:received|spam|virus|scanned|originating|google|gm-|ms-|microsoft|forefront|exchange|smtpapi|sg-|mc-|mailgun-|mj-|msys|msfbl|ses-|pgp|mozilla|uid|amavis|proofpoint|mimecast|barracuda|ironport|policyd|rspamd|pm-|mailin|campaign-data|report-abuse|habeas|dspam|antiabuse|source|authenticated|get-message|sfmc|csa|cnfs|eopt|topica|egroups|ym|rocket|apparently|hs-|fb-|facebook|linkedin|twitter|amz|job|mid|bounce|track|id))/u;
