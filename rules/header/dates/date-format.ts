/** A point in time as Date says it (RFC 5322 §3.3), in UTC, so that it does not depend on where it is written. */
export const formatDate = (date: Date): string => date.toUTCString().replace(/GMT$/u, '+0000');
