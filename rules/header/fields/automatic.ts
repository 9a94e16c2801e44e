import type { Header } from 'sendlint/rule';

/** Fields by which a program that answers for an absent person knows mail that it must not answer (RFC 3834 §2, RFC 2369), in lower case. */
const SIGNS = ['auto-submitted', 'precedence', 'list-id', 'list-unsubscribe', 'list-post', 'x-auto-response-suppress', 'x-precedence'];

/** Whether mail says that no person waits for an answer to it. */
export const saysAutomatic = (header: Header): boolean => SIGNS.some((name) => header.get(name) !== undefined);
