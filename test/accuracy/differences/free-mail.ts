import type { Message, Part } from 'sendlint';
import type { Difference } from '../difference.ts';
import { addressesIn, isFreeHere, isFreeThere } from './spamassassin-free-mail.ts';

/** Fields beside From that SpamAssassin takes a sender from. */
const OTHER_SENDERS = ['return-path', 'x-envelope-from', 'envelope-sender', 'resent-from', 'resent-sender'];
const domainsIn = (message: Message, ...names: readonly string[]): readonly string[] => addressesIn(message, ...names).map(({ domain }) => domain);
const isOnlyThere = (domain: string): boolean => isFreeThere(domain) && !isFreeHere(domain);
const isOnlyHere = (domain: string): boolean => isFreeHere(domain) && !isFreeThere(domain);
/** SpamAssassin reads the sender of the envelope out of Received, too. */
const envelopeDomains = (message: Message): readonly string[] =>
  message.header.all('received').flatMap(({ value }) => [...value.value.matchAll(/\(envelope-from <?[^\s@<>]{1,80}@([^\s@<>]{1,200}?)>?\)/gu)].map(([, domain = '']) => domain));

/** Domains of the addresses that the text of a message names. */
const namedDomains = (part: Part): readonly string[] =>
  [...(part.text ? [...part.text.value.matchAll(/[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/gu)].map(([, domain = '']) => domain) : []), ...part.parts.flatMap(namedDomains)];

const THEIR_LIST = 'SpamAssassin’s list of free mailboxes has this domain; ours holds the large ones, and none that comes with a paid line';
const OUR_LIST = 'our list of free mailboxes has this domain, SpamAssassin’s has not';
const RETURN_PATH = 'SpamAssassin takes the address of the return path for one of the sender’s, too';

/** Between our list of free mailboxes and SpamAssassin's. */
export const freeMailDifferences: readonly Difference[] = [
  {
    rule: 'header/from-free-mail', symbol: 'FREEMAIL_FROM', only: 'SpamAssassin', because: THEIR_LIST,
    holds: (message) => domainsIn(message, 'from').some(isOnlyThere),
  },
  {
    rule: 'header/from-free-mail', symbol: 'FREEMAIL_FROM', only: 'SpamAssassin', because: RETURN_PATH,
    holds: (message) => !domainsIn(message, 'from').some(isFreeThere) && [...domainsIn(message, ...OTHER_SENDERS), ...envelopeDomains(message)].some(isFreeThere),
  },
  {
    rule: 'header/from-free-mail', symbol: 'FREEMAIL_FROM', only: 'sendlint', because: OUR_LIST,
    holds: (message) => domainsIn(message, 'from').some(isOnlyHere),
  },
  {
    rule: 'header/display-name-title', symbol: 'HK_NAME_FM_MR_MRS', only: 'SpamAssassin', because: THEIR_LIST,
    holds: (message) => domainsIn(message, 'from').some(isOnlyThere),
  },
  {
    rule: 'header/display-name-title', symbol: 'HK_NAME_MR_MRS', only: 'sendlint', because: THEIR_LIST,
    holds: (message) => domainsIn(message, 'from').some(isOnlyThere),
  },
  {
    rule: 'header/reply-to-free-mail', symbol: 'FREEMAIL_FORGED_REPLYTO', only: 'sendlint', because: RETURN_PATH,
    holds: (message) => !domainsIn(message, 'from').some(isFreeThere) && [...domainsIn(message, ...OTHER_SENDERS), ...envelopeDomains(message)].some(isFreeThere),
  },
  {
    rule: 'header/reply-to-free-mail', symbol: 'FREEMAIL_FORGED_REPLYTO', only: 'sendlint', because: THEIR_LIST,
    holds: (message) => domainsIn(message, 'from').some(isOnlyThere),
  },
  {
    rule: 'header/reply-to-free-mail', symbol: 'FREEMAIL_FORGED_REPLYTO', only: 'SpamAssassin', because: THEIR_LIST,
    holds: (message) => domainsIn(message, 'reply-to').some(isOnlyThere),
  },
  {
    rule: 'header/reply-to-free-mail', symbol: 'FREEMAIL_FORGED_REPLYTO', only: 'SpamAssassin', because: OUR_LIST,
    holds: (message) => domainsIn(message, 'from').some(isOnlyHere),
  },
  {
    rule: 'header/reply-to-free-mail', symbol: 'FREEMAIL_REPLYTO', only: 'sendlint', because: OUR_LIST,
    holds: (message) => [...domainsIn(message, 'from', 'reply-to'), ...namedDomains(message)].some(isOnlyHere),
  },
  {
    rule: 'header/reply-to-free-mail', symbol: 'FREEMAIL_REPLYTO', only: 'SpamAssassin', because: THEIR_LIST,
    holds: (message) => [...domainsIn(message, 'from', 'reply-to'), ...namedDomains(message)].some(isOnlyThere),
  },
];
