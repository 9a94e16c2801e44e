/** How much depends on a field that stands twice: who the message is from and how it is read, which message it is, or less. */
export type Weight = 'decisive' | 'shown' | 'minor' | 'other';

/**
 * Fields that stand once in a header, in lower case: RFC 5322 §3.6, RFC 2045 §3 and RFC 2183 §2, RFC 2369 §4, RFC 8058 §3.1, RFC 3834 §5.
 * The weight of those that rspamd counts is rspamd's.
 */
export const SINGLE_FIELDS: ReadonlyMap<string, Weight> = new Map([
  ['from', 'decisive'], ['sender', 'decisive'], ['reply-to', 'decisive'], ['content-type', 'decisive'], ['content-transfer-encoding', 'decisive'],
  ['subject', 'shown'], ['message-id', 'shown'], ['in-reply-to', 'shown'],
  ['references', 'minor'], ['to', 'minor'], ['cc', 'minor'], ['bcc', 'minor'], ['date', 'minor'],
  ['mime-version', 'other'], ['content-id', 'other'], ['content-disposition', 'other'], ['content-description', 'other'],
  ['auto-submitted', 'other'], ['list-id', 'other'], ['list-help', 'other'], ['list-subscribe', 'other'],
  ['list-post', 'other'], ['list-owner', 'other'], ['list-archive', 'other'],
]);

/** Of these a MIME part has one, too; any other field of a part means nothing (RFC 2045 §3). */
export const isPartField = (name: string): boolean => name.startsWith('content-');
